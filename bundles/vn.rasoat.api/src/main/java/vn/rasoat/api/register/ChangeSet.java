package vn.rasoat.api.register;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.Residents;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * One import, taken as a whole or not at all. What it replaces is kept, so that it can be undone.
 * Not thread-safe.
 */
@ProviderType
public interface ChangeSet extends AutoCloseable {

    /**
     * The id of the change set and of its receipt.
     *
     * @return a UUID
     */
    String id();

    /**
     * Stores a household.
     *
     * @param household the survey
     * @return what that did
     */
    RowOutcome put(SurveyedHousehold household);

    /**
     * Says for which communes this change set brings the opening list, also where it is empty.
     *
     * @param communes commune codes
     */
    void coverOpeningList(Set<String> communes);

    /**
     * Stores a row of the opening list.
     *
     * @param entry the row
     * @return what that did
     */
    RowOutcome put(OpeningEntry entry);

    /**
     * Stores an event.
     *
     * @param event the event
     * @return what that did
     */
    RowOutcome put(HouseholdEvent event);

    /**
     * Stores the residents of a commune.
     *
     * @param residents the totals
     * @return what that did
     */
    RowOutcome put(Residents residents);

    /**
     * Makes everything visible at once, with its receipt.
     *
     * @param receipt the receipt; its id is that of this change set
     */
    void commit(Receipt receipt);

    /** Leaves nothing behind unless committed. */
    @Override
    void close();
}
