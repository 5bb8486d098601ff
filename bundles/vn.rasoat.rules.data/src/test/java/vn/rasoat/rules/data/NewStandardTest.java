package vn.rasoat.rules.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.rules.HouseholdScorer;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardSource;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.rules.InstalledStandards;

/**
 * An invented standard for 2031-2035 with an indicator that no standard had before needs data files
 * only: they come from another bundle, and no class knows them.
 */
class NewStandardTest {

    private static final StandardSource THIRD_BUNDLE =
            () -> {
                Map<String, byte[]> files = new TreeMap<>();
                for (String name : List.of("acts-2031", "windows-2031", "invented-2031")) {
                    files.put(name + ".yaml", read("/invented/" + name + ".yaml"));
                }
                return files;
            };

    private final InstalledStandards catalogue = new InstalledStandards();

    NewStandardTest() {
        // in whichever order the bundles start
        catalogue.addSource(THIRD_BUNDLE);
        catalogue.addSource(new ShippedStandards());
    }

    @Test
    void newStandardIsInForceBehindTheShippedOnes() {
        assertThat(catalogue.faults()).isEmpty();
        assertThat(inForce(LocalDate.of(2030, 12, 31)).ref().id()).isEqualTo("nd-351-2025");
        assertThat(inForce(LocalDate.of(2031, 1, 1)).ref().id()).isEqualTo("invented-2031");
        assertThat(inForce(LocalDate.of(2035, 12, 31)).ref().id()).isEqualTo("invented-2031");
        assertThat(catalogue.inForce(LocalDate.of(2036, 1, 1))).isEmpty();
    }

    @Test
    void itLeavesWithItsBundle() {
        catalogue.removeSource(THIRD_BUNDLE);

        assertThat(catalogue.inForce(LocalDate.of(2031, 1, 1))).isEmpty();
        assertThat(inForce(LocalDate.of(2030, 12, 31)).ref().id()).isEqualTo("nd-351-2025");
    }

    @Test
    void newIndicatorIsTickedComputedAndCounted() {
        Standard standard = inForce(LocalDate.of(2031, 9, 1));
        assertThat(standard.indicators())
                .extracting(Indicator::key)
                .containsExactly("water", "charging_point");

        Verdict ticked = score(IndicatorSource.TICKED, "deprivation.chargingPoint=yes");
        Verdict computed = score(IndicatorSource.TICKED, "dwelling.charging=none");
        Verdict contradicted =
                score(
                        IndicatorSource.COMPUTED,
                        "dwelling.charging=shared deprivation.chargingPoint=yes");

        assertThat(ticked.deprivations()).containsEntry("charging_point", Answer.YES);
        assertThat(ticked.povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(computed.computed()).containsEntry("charging_point", Answer.YES);
        assertThat(computed.povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(contradicted.deprivations()).containsEntry("charging_point", Answer.NO);
        assertThat(contradicted.povertyClass()).isEqualTo(PovertyClass.NEAR_POOR);
        assertThat(ticked.steps())
                .filteredOn(step -> step.key().equals("indicator.charging_point"))
                .hasSize(1);
    }

    @Test
    void oldBoxesAndTotalsCountWhereTheNewStandardSaysSo() {
        Verdict verdict =
                scorer(IndicatorSource.TICKED, "nd-351-2025")
                        .score(household("deprivation.cleanWater=yes b1Point=150"));

        assertThat(verdict.deprivations())
                .isEqualTo(Map.of("water", Answer.YES, "charging_point", Answer.UNKNOWN));
        assertThat(verdict.povertyClass()).isEqualTo(PovertyClass.POOR);
    }

    private Verdict score(IndicatorSource counts, String answers) {
        return scorer(counts, "invented-2031")
                .score(household("b1Point=150 deprivation.cleanWater=no " + answers));
    }

    private HouseholdScorer scorer(IndicatorSource counts, String under) {
        return catalogue.scorer(
                inForce(LocalDate.of(2031, 9, 1)).ref(),
                new ScoringOptions(counts, Optional.empty(), under));
    }

    private static SurveyedHousehold household(String answers) {
        Map<String, String> values = new TreeMap<>();
        values.put("administrative.areaType", "rural");
        values.put("family.numberOfMembers", "2");
        for (String answer : answers.trim().split(" ")) {
            values.put(answer.split("=")[0], answer.split("=")[1]);
        }
        return new SurveyedHousehold(
                new HouseholdKey("06505", "Thôn Một", "1", ""), Answers.of(values), List.of());
    }

    private Standard inForce(LocalDate day) {
        return catalogue.inForce(day).orElseThrow();
    }

    private static byte[] read(String resource) {
        try (InputStream in = NewStandardTest.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
