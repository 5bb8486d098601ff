package vn.rasoat.api.intake;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.register.HeldReceipt;
import vn.rasoat.api.round.RoundKey;

/**
 * Files that were laid aside by {@link ImportMode#HOLD}. The file itself is kept; on release it is
 * imported again, so that it is checked against the register of that day.
 */
@ProviderType
public interface HeldImports {

    /**
     * What is still waiting.
     *
     * @param round the round
     * @return in the order in which it came
     */
    List<HeldReceipt> pending(RoundKey round);

    /**
     * What became of a held receipt.
     *
     * @param receiptId id of the held receipt
     * @return its record
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2005 without such a receipt, HN-2044
     *     if it was never held
     */
    HeldReceipt find(String receiptId);

    /**
     * Imports a held file, as a whole change set with a receipt of its own. Where the result would
     * no longer be the one of the held receipt, nothing is stored unless that is accepted.
     *
     * @param receiptId id of the held receipt
     * @param person who releases it
     * @param reason why
     * @param acceptDifferences whether another result than that of the held receipt is wanted too
     * @return the new receipt, or why there is none
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2005, HN-2044 not held or no longer,
     *     HN-2045 if the file is gone or not the same, HN-2020 without person or reason
     * @throws vn.rasoat.api.issue.UnavailableException if store or disk fail; it stays held
     */
    HeldRelease release(String receiptId, String person, String reason, boolean acceptDifferences);

    /**
     * Discards a held file; its receipt stays.
     *
     * @param receiptId id of the held receipt
     * @param person who discards it
     * @param reason why
     * @return the record
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2005, HN-2044 not held or no longer,
     *     HN-2020 without person or reason
     */
    HeldReceipt discard(String receiptId, String person, String reason);
}
