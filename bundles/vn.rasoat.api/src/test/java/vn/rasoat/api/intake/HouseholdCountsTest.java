package vn.rasoat.api.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class HouseholdCountsTest {

    @Test
    void aReceiptThatDoesNotBalanceCannotBeWritten() {
        assertThat(new HouseholdCounts(135, 120, 0, 0, 0, 12, 3).accepted()).isEqualTo(120);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HouseholdCounts(135, 120, 0, 0, 0, 12, 2));
    }
}
