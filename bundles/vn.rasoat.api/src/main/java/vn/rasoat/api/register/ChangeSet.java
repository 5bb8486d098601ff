package vn.rasoat.api.register;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.RowReport;
import vn.rasoat.api.people.MatchFindings;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.Residents;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * One import, taken as a whole or not at all. What it replaces is kept, so that it can be undone:
 * {@link ImportUndo}. It says at most one thing of a name: a second row with other content is an
 * {@link IllegalStateException}. Not thread-safe.
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
     * Stores the households that a file brings for some communes. All of a commune come in one
     * call, because a household is told by its name first, and then by what the file leaves
     * unnamed:
     *
     * <ol>
     *   <li>A household whose key the round holds is that household, whoever its head is now.
     *   <li>Of the others, one that is surely a household of the same commune which the file does
     *       not name is that household under a corrected name: it keeps its id and is {@link
     *       RowOutcome#CHANGED}. Sure is what has exactly one counterpart on either side, with the
     *       same head name (in any case) and
     *       <ul>
     *         <li>the same personal number of the head; or
     *         <li>the same full birth date of the head and the same village or number, unless their
     *             personal numbers are of one kind and differ; or
     *         <li>where neither knows a personal number or a full birth date, the same village and
     *             number.
     *       </ul>
     *   <li>Of the rest, one that an undo took away keeps its id when it comes back: under its name
     *       if its head has the same name, or else by the rule above. It is {@link RowOutcome#NEW}.
     *   <li>Any other is new. Doubtful matches, such as a corrected name of the head or commune,
     *       are not made here: a household that stands twice can be seen, one that was lost in
     *       another cannot.
     * </ol>
     *
     * @param households the surveys, their keys all different
     * @return what that did, in the order of the surveys
     * @throws IllegalArgumentException if two have the same key
     * @throws IllegalStateException if households of one of the communes were put before
     */
    List<RowOutcome> putHouseholds(List<SurveyedHousehold> households);

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
     * Compares the households that were put with those of every round of the province. Nothing is
     * put afterwards. A change set that is committed without asking is compared all the same.
     *
     * @return what was found, for the receipt
     */
    default MatchFindings recognise() {
        return MatchFindings.NONE;
    }

    /**
     * Says that this change set is the release of a held receipt, which ends with the commit.
     *
     * @param heldId id of the held receipt
     * @param person who releases it
     * @param reason why
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2044 if it is not pending; HN-2020
     *     without person or reason, HN-2008 if one is too long
     */
    void releases(String heldId, String person, String reason);

    /**
     * Makes everything visible at once, with its receipt and without a report of its rows.
     *
     * @param receipt the receipt; its id is that of this change set
     */
    default void commit(Receipt receipt) {
        commit(receipt, Stream.empty());
    }

    /**
     * Makes everything visible at once, with its receipt.
     *
     * @param receipt the receipt; its id is that of this change set
     * @param rows what became of every row, read once
     */
    void commit(Receipt receipt, Stream<RowReport> rows);

    /**
     * Writes all that a commit would write, so that whatever stands against it is found, and takes
     * everything back but the receipt. One that is {@link vn.rasoat.api.intake.ImportState#HELD} is
     * pending from then on.
     *
     * @param receipt a receipt that is not {@linkplain Receipt#stored() stored}, with the id of
     *     this change set
     * @param rows what became, or would become, of every row, read once
     */
    void abandon(Receipt receipt, Stream<RowReport> rows);

    /** Leaves nothing behind unless committed. */
    @Override
    void close();
}
