package vn.rasoat.api.register;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.RowReport;
import vn.rasoat.api.round.RoundKey;

/** The store of surveys and outcomes. Failures of the store are {@code UnavailableException}. */
@ProviderType
public interface SurveyRegister {

    /**
     * Begins an import into a round.
     *
     * @param round an open round
     * @return a change set; close it
     */
    ChangeSet begin(RoundKey round);

    /**
     * A receipt, of a change set or of an import that stored nothing.
     *
     * @param id its id
     * @return empty if there is none
     */
    Optional<Receipt> receipt(String id);

    /**
     * What became of every row of a receipt, in the order of the file.
     *
     * @param receiptId id of the receipt
     * @param consumer called once for each row
     * @return false if none was kept, because the receipt is older than these reports
     */
    boolean rows(String receiptId, Consumer<RowReport> consumer);

    /**
     * Stores outcomes that were made from a snapshot; those of before are kept as history only.
     * Households that a later change set replaced or took away in the meantime stay without an
     * outcome: theirs would not be about the content they have now.
     *
     * @param round the round
     * @param lastChangeSet {@link RoundSnapshot#lastChangeSet()} of the snapshot
     * @param outcomes by household id
     */
    void saveOutcomes(RoundKey round, int lastChangeSet, Map<String, Outcome> outcomes);

    /**
     * Reads one consistent state.
     *
     * @param round the round
     * @param communes commune codes, empty for all
     * @param reader gets the snapshot; it is gone when the reader returns
     * @param <T> what the reader makes of it
     * @return what the reader returned
     */
    <T> T read(RoundKey round, Set<String> communes, Function<RoundSnapshot, T> reader);

    /**
     * Keeps counts, so that nobody needs to read the households again while their communes do not
     * change. What cannot be kept is counted again, which is slower and nothing else.
     *
     * @param round the round
     * @param layout what was counted and how, at most 64 characters
     * @param counts by commune
     */
    default void keepCounts(RoundKey round, String layout, Map<String, KeptCount> counts) {}
}
