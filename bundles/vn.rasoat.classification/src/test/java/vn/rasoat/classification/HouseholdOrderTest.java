package vn.rasoat.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.survey.HouseholdKey;

class HouseholdOrderTest {

    @Test
    void householdsStandAsPeopleCountThem() {
        List<HouseholdKey> expected =
                List.of(
                        key("1", ""),
                        key("002", ""),
                        key("3", "an 1950"),
                        key("3", "binh 1940"),
                        key("9", ""),
                        key("10", ""),
                        key("123456789012345678901", ""),
                        key("", ""),
                        key("10a", ""),
                        key("9a", ""));
        List<HouseholdKey> sorted = new ArrayList<>(expected);
        Collections.reverse(sorted);

        sorted.sort(HouseholdOrder.BY_NUMBER);

        assertThat(sorted).isEqualTo(expected);
    }

    private static HouseholdKey key(String number, String discriminator) {
        return Surveys.key(Surveys.COMMUNE, number, discriminator);
    }
}
