package vn.rasoat.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.classification.ClassificationSummary;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.survey.PovertyClass;

class RegisterRoundClassifierTest {

    private final World world = new World();
    private Round round;
    private final RegisterRoundClassifier classifier = world.roundClassifier();

    @BeforeEach
    void roundWithALineOf140() {
        round = world.open(RoundPins.of(world.catalogue.installPoints("national", 1, 140).ref()));
    }

    @Test
    void everyHouseholdOfTheRoundIsClassifiedAndStored() {
        Map<String, String> poor = Surveys.boxes(TestStandard.of("national", 1), 1, 2);
        Map<String, String> none = Surveys.boxes(TestStandard.of("national", 1));
        poor.put("b1Point", "140");
        none.put("b1Point", "140");
        world.surveyed("a", poor);
        world.surveyed("b", none);
        world.surveyed("c", Map.of("b1Point", "141"));
        world.surveyed("d", Map.of("classify", "poor"));

        ClassificationSummary summary = classifier.classify(World.ROUND);

        assertThat(summary.round()).isEqualTo(World.ROUND);
        assertThat(summary.standard()).isEqualTo(round.standard());
        assertThat(summary.households())
                .isEqualTo(
                        Map.of(
                                PovertyClass.POOR, 2,
                                PovertyClass.NEAR_POOR, 1,
                                PovertyClass.NOT_POOR, 1,
                                PovertyClass.UNDETERMINED, 0));
        assertThat(summary.stated()).isEqualTo(1);
        assertThat(world.outcomes).containsOnlyKeys("a", "b", "c", "d");
        assertThat(world.outcomes.get("b").povertyClass()).isEqualTo(PovertyClass.NEAR_POOR);
    }

    @Test
    void roundWithoutSurveysHasNoClasses() {
        ClassificationSummary summary = classifier.classify(World.ROUND);

        assertThat(summary.households()).hasSize(4);
        assertThat(summary.households().values()).containsOnly(0);
        assertThat(world.saved).isEqualTo(1);
    }

    @Test
    void unknownRoundIsRefused() {
        assertThatThrownBy(() -> classifier.classify(new RoundKey("20", 2023)))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2001");
    }
}
