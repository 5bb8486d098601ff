package vn.rasoat.api.register;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What the store knows of held receipts; {@link ChangeSet#releases} ends them, too. */
@ProviderType
public interface HeldReceipts {

    /**
     * A held receipt.
     *
     * @param id of the receipt
     * @return empty if no receipt with this id was ever held
     */
    Optional<HeldReceipt> find(String id);

    /**
     * All that are pending.
     *
     * @return by round and in the order in which they came
     */
    List<HeldReceipt> pending();

    /**
     * Ends a held receipt without storing anything of it.
     *
     * @param id of the receipt
     * @param person who decides it
     * @param reason why
     * @return the record
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2044 if it is not pending; HN-2020
     *     without person or reason, HN-2008 if one is too long
     */
    HeldReceipt discard(String id, String person, String reason);
}
