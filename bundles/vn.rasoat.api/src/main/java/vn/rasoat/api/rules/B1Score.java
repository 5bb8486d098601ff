package vn.rasoat.api.rules;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where the B1 total of a household comes from.
 *
 * @param stated the total that the reviewer added, empty if not given or off its scale
 * @param computed by the table, empty without one; a span where items are not answered
 */
public record B1Score(OptionalInt stated, Optional<Span> computed) {

    /**
     * The total that counts: the computed one if it is exact, else the stated one.
     *
     * @return empty if neither is known
     */
    public OptionalInt counted() {
        return computed.filter(Span::exact)
                .map(span -> OptionalInt.of(span.least()))
                .orElse(stated);
    }
}
