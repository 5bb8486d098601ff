package vn.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;

class AgeRangeTest {

    private static final AgePaths PATHS = new AgePaths("member.born", "visit");

    @ParameterizedTest
    @CsvSource({
        "2008-09-07, 2024-09-06, 15, 15",
        "2008-09-06, 2024-09-06, 16, 16",
        "2008-02-29, 2024-02-28, 15, 15",
        "2009-02-28, 2024-02-29, 15, 15",
        "2008-02-29, 2023-02-28, 14, 14",
        "2008-02-29, 2023-03-01, 15, 15",
        "2024-09-06, 2024-09-06, 0, 0",
        "2008, 2024-09-06, 15, 16",
        "2008, 2024-12-31, 16, 16",
        "2024, 2024-09-06, 0, 0",
        "2008-06-01, 2024, 15, 16",
        "2008, 2024, 15, 16",
    })
    void agesAreFullYearsOnTheDayOfTheVisit(String born, String visit, int youngest, int oldest) {
        assertThat(age(born, visit)).hasValue(new AgeRange(youngest, oldest));
    }

    @Test
    void nobodyHasAnAgeBeforeBirth() {
        assertThat(age("2024-09-07", "2024-09-06")).isEmpty();
        assertThat(age("2025", "2024-09-06")).isEmpty();
    }

    @Test
    void boundInsideTheRangeDecidesNothing() {
        AgeRange range = new AgeRange(15, 16);

        assertThat(range.below(15)).isEqualTo(Answer.NO);
        assertThat(range.below(16)).isEqualTo(Answer.UNKNOWN);
        assertThat(range.below(17)).isEqualTo(Answer.YES);
    }

    @Test
    void withoutOneOfTheDatesThereIsNoAge() {
        Answers born = Answers.of(Map.of("member.born", "2008"));
        Answers visit = Answers.of(Map.of("visit", "2024-09-06"));

        assertThat(AgeRange.of(Answers.NONE, visit, PATHS)).isEmpty();
        assertThat(AgeRange.of(born, Answers.NONE, PATHS)).isEmpty();
    }

    private static Optional<AgeRange> age(String born, String visit) {
        return AgeRange.of(
                Answers.of(Map.of("member.born", born)), Answers.of(Map.of("visit", visit)), PATHS);
    }
}
