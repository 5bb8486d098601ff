package vn.rasoat.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.rules.IndicatorSource;

/** A round gives the same outcomes, byte for byte, as long as its pins and surveys stay. */
class ReproducibilityTest {

    private final World world = new World();

    @Test
    void roundThatIsClassifiedAgainGivesTheSameBytesAlsoAfterALaterTextIsInstalled() {
        TestStandard national = world.catalogue.installPoints("national", 1, 140);
        TestStandard local = world.catalogue.installPoints("local", 1, 160);
        world.open(
                new RoundPins(
                        national.ref(),
                        Optional.of(local.ref()),
                        Optional.empty(),
                        IndicatorSource.TICKED));
        for (int number = 1; number <= 40; number++) {
            Map<String, String> answers =
                    new TreeMap<>(Surveys.boxes(national, 1 + number % 4, 1 + number % 3));
            if (number % 5 > 0) {
                answers.put("b1Point", Integer.toString(120 + number));
            }
            answers.put("b2Point", Integer.toString(number % 6 * 10));
            answers.put("dwelling.wall", number % 2 == 0 ? "solid" : "non-solid");
            answers.put("classify", number % 3 == 0 ? "poor" : "not-poor");
            answers.put("family.incomePerPersonMonth", Integer.toString(number * 100_000));
            answers.put("family.worksInAgriculture", number % 2 == 0 ? "yes" : "no");
            world.surveyed(Integer.toString(number), answers);
        }

        world.classify();
        byte[] first = dump();
        world.catalogue.installPoints("national", 2, 100);
        // the first revision is read again too
        world.catalogue.installPoints("national", 1, 140);
        new RegisterRoundClassifier(world, world, new StandardHouseholdClassifier(world.catalogue))
                .classify(World.ROUND);
        byte[] second = dump();
        world.repin(World.ROUND, RoundPins.of(TestStandard.of("national", 2).ref()), "A", "NĐ");
        world.classify();

        assertThat(second).isEqualTo(first);
        assertThat(dump()).isNotEqualTo(first);
    }

    private byte[] dump() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(world.outcomes).forEach((id, outcome) -> dump(id, outcome, text));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void dump(String id, Outcome outcome, StringBuilder text) {
        text.append(id)
                .append(outcome.povertyClass())
                .append(outcome.source())
                .append(new TreeMap<>(outcome.deprivations()))
                .append(outcome.averageLivingStandard())
                .append(outcome.lowIncomeWorker())
                .append(outcome.steps())
                .append(outcome.differences())
                .append(outcome.standard())
                .append(outcome.b1Table())
                .append(outcome.local())
                .append('\n');
    }
}
