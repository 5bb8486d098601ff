package vn.rasoat.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;

class OpeningMatchTest {

    private static final HouseholdKey PLAIN = key("");
    private static final HouseholdKey AN = key("an 1950");
    private static final HouseholdKey BINH = key("binh 1940");

    @Test
    void equalKeysBelongTogether() {
        assertThat(match(List.of(PLAIN), PLAIN)).containsOnlyKeys(PLAIN);
        assertThat(match(List.of(AN, BINH), BINH)).containsOnlyKeys(BINH);
    }

    @Test
    void keyThatLacksTheDiscriminatorIsTakenForTheOnlyHouseholdOfThatNumber() {
        assertThat(match(List.of(AN), PLAIN)).containsOnlyKeys(AN);
        assertThat(match(List.of(PLAIN), AN)).containsOnlyKeys(PLAIN);
    }

    @Test
    void numberThatFitsSeveralHouseholdsIsNotGuessed() {
        assertThat(match(List.of(AN, BINH), PLAIN)).isEmpty();
        assertThat(match(List.of(PLAIN, BINH), PLAIN)).isEmpty();
    }

    @Test
    void otherHeadOrOtherNumberIsAnotherHousehold() {
        assertThat(match(List.of(AN), BINH)).isEmpty();
        assertThat(match(List.of(Surveys.key("2")), PLAIN)).isEmpty();
    }

    @Test
    void householdThatTwoEntriesClaimBelongsToNeither() {
        assertThat(match(List.of(PLAIN), AN, BINH)).isEmpty();
    }

    @Test
    void equalKeyBeatsAClaim() {
        OpeningEntry exact = new OpeningEntry(AN, PovertyClass.POOR, 1);
        OpeningEntry claim = new OpeningEntry(PLAIN, PovertyClass.NEAR_POOR, 1);

        assertThat(OpeningMatch.of(List.of(AN), List.of(exact, claim)))
                .isEqualTo(Map.of(AN, exact));
        assertThat(OpeningMatch.of(List.of(AN), List.of(claim, exact)))
                .isEqualTo(Map.of(AN, exact));
    }

    private static Map<HouseholdKey, OpeningEntry> match(
            List<HouseholdKey> households, HouseholdKey... entries) {
        return OpeningMatch.of(
                households,
                List.of(entries).stream()
                        .map(key -> new OpeningEntry(key, PovertyClass.POOR, 1))
                        .toList());
    }

    private static HouseholdKey key(String discriminator) {
        return Surveys.key(Surveys.COMMUNE, "1", discriminator);
    }
}
