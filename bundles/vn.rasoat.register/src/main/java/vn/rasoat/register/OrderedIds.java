package vn.rasoat.register;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Version 7 UUIDs (RFC 9562): ids issued one after the other lie beside each other in an index,
 * where random ones would be spread over all of it.
 */
final class OrderedIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;

    private final Clock clock;
    private long last;

    OrderedIds(Clock clock) {
        this.clock = clock;
    }

    /** Milliseconds and a counter together always grow, also within one millisecond. */
    String next() {
        last = Math.max(last + 1, clock.millis() << COUNTER_BITS);
        long millis = last >>> COUNTER_BITS;
        long counter = last & ((1 << COUNTER_BITS) - 1);
        long high = millis << 16 | 0x7000 | counter;
        long low = RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
