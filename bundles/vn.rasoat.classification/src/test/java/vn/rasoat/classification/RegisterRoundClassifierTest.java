package vn.rasoat.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.classification.ClassificationSummary;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.register.RoundSnapshot;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.Residents;

class RegisterRoundClassifierTest {

    private static final RoundKey ROUND = new RoundKey("20", 2024);

    private final StandardCatalogue catalogue = Surveys.catalogue();
    private final Round round =
            Surveys.round(catalogue.inForce(Surveys.FIRST_DAY).orElseThrow().ref());
    private final MemoryRegister register = new MemoryRegister();
    private final RegisterRoundClassifier classifier =
            new RegisterRoundClassifier(
                    new OneRound(round), register, new StandardHouseholdClassifier(catalogue));

    @Test
    void everyHouseholdOfTheRoundIsClassifiedAndStored() {
        register.surveyed("a", Map.of("b1Point", "140", "b2Point", "30"));
        register.surveyed("b", Map.of("b1Point", "140", "b2Point", "20"));
        register.surveyed("c", Map.of("b1Point", "141"));
        register.surveyed("d", Map.of("classify", "poor"));

        ClassificationSummary summary = classifier.classify(ROUND);

        assertThat(summary.round()).isEqualTo(ROUND);
        assertThat(summary.standard()).isEqualTo(round.standard());
        assertThat(summary.households())
                .isEqualTo(
                        Map.of(
                                PovertyClass.POOR, 2,
                                PovertyClass.NEAR_POOR, 1,
                                PovertyClass.NOT_POOR, 1,
                                PovertyClass.UNDETERMINED, 0));
        assertThat(summary.stated()).isEqualTo(1);
        assertThat(register.outcomes).containsOnlyKeys("a", "b", "c", "d");
        assertThat(register.outcomes.get("b").povertyClass()).isEqualTo(PovertyClass.NEAR_POOR);
    }

    @Test
    void sameDataGiveTheSameOutcomes() {
        register.surveyed("a", Map.of("b1Point", "140", "b2Point", "30"));

        ClassificationSummary first = classifier.classify(ROUND);
        Map<String, Outcome> outcomes = register.outcomes;
        ClassificationSummary second = classifier.classify(ROUND);

        assertThat(second).isEqualTo(first);
        assertThat(register.outcomes).isEqualTo(outcomes);
    }

    @Test
    void roundWithoutSurveysHasNoClasses() {
        ClassificationSummary summary = classifier.classify(ROUND);

        assertThat(summary.households().values()).containsOnly(0);
    }

    @Test
    void unknownRoundIsRefused() {
        assertThatThrownBy(() -> classifier.classify(new RoundKey("20", 2023)))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2001");
    }

    private record OneRound(Round round) implements Rounds {
        @Override
        public Round open(String unit, int year) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Round get(RoundKey key) {
            if (!key.equals(round.key())) {
                throw new RejectedRequestException(IssueCode.ROUND_UNKNOWN, key.toString());
            }
            return round;
        }

        @Override
        public List<Round> all() {
            return List.of(round);
        }
    }

    private static final class MemoryRegister implements SurveyRegister, RoundSnapshot {

        private final Map<String, RegisteredHousehold> households = new LinkedHashMap<>();
        private Map<String, Outcome> outcomes = Map.of();

        void surveyed(String id, Map<String, String> answers) {
            households.put(
                    id, new RegisteredHousehold(id, Surveys.household(answers), Optional.empty()));
        }

        @Override
        public ChangeSet begin(RoundKey key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Receipt> receipt(String id) {
            return Optional.empty();
        }

        @Override
        public void saveOutcomes(RoundKey key, int lastChangeSet, Map<String, Outcome> saved) {
            assertThat(lastChangeSet).isEqualTo(lastChangeSet());
            outcomes = Map.copyOf(saved);
        }

        @Override
        public <T> T read(RoundKey key, Set<String> communes, Function<RoundSnapshot, T> reader) {
            assertThat(communes).isEmpty();
            return reader.apply(this);
        }

        @Override
        public void forEachHousehold(Consumer<RegisteredHousehold> consumer) {
            households.values().forEach(consumer);
        }

        @Override
        public int lastChangeSet() {
            return 7;
        }

        @Override
        public List<OpeningEntry> openingList() {
            return List.of();
        }

        @Override
        public Set<String> openingListCommunes() {
            return Set.of();
        }

        @Override
        public List<HouseholdEvent> events() {
            return List.of();
        }

        @Override
        public List<Residents> residents() {
            return List.of();
        }
    }
}
