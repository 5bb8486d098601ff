package vn.rasoat.api.intake;

import java.util.List;
import java.util.Optional;

/** What a release did. */
public final class HeldRelease {

    private final Receipt receipt;
    private final List<Difference> differences;

    /**
     * How the import would end now and how the held receipt says.
     *
     * @param what {@code households}, {@code sheet NAME} or an issue code, with a count of it
     * @param held the number on the held receipt
     * @param now the number now
     */
    public record Difference(String what, int held, int now) {}

    /**
     * A release, or a refusal.
     *
     * @param receipt of the change set; empty if nothing was stored
     * @param differences to the held receipt
     */
    public HeldRelease(Optional<Receipt> receipt, List<Difference> differences) {
        this.receipt = receipt.orElse(null);
        this.differences = List.copyOf(differences);
    }

    /**
     * The receipt of the change set.
     *
     * @return empty if nothing was stored because of the differences
     */
    public Optional<Receipt> receipt() {
        return Optional.ofNullable(receipt);
    }

    /**
     * What is no longer as the held receipt says.
     *
     * @return empty where it is all the same
     */
    public List<Difference> differences() {
        return differences;
    }
}
