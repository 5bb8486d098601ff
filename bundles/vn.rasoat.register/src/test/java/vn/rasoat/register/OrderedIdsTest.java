package vn.rasoat.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderedIdsTest {

    @Test
    void idsGrowAlsoWithinOneMillisecond() {
        OrderedIds ids =
                new OrderedIds(Clock.fixed(Instant.parse("2024-09-01T00:00:00Z"), ZoneOffset.UTC));
        List<String> issued = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            issued.add(ids.next());
        }

        assertThat(issued).isSorted().doesNotHaveDuplicates();
        assertThat(UUID.fromString(issued.get(0)).version()).isEqualTo(7);
        assertThat(UUID.fromString(issued.get(0)).variant()).isEqualTo(2);
    }
}
