package vn.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.PovertyClass;

/** A standard that measures by income, for which B1 may stand. */
class EstimateTest {

    private static final String ROWS =
            """
  rows:
    - {class: poor, when: {income: {to: incomeLine}}, act: act-1, at: art. 5, status: confirmed, check: seen}
    - {class: near-poor, when: {income: {above: incomeLine, to: livingTo}}, act: act-1, at: art. 5, status: confirmed, check: seen}
    - {class: not-poor, when: {income: {above: livingTo}}, act: act-1, at: art. 5, status: confirmed, check: seen}
invariants:\
""";

    private static final String ESTIMATES =
            """
    estimates:
      - {b1: b1Line, income: incomeLine, act: act-1, at: art. 3, status: inferred, check: seen}
      - {b1: b1Second, income: livingTo, act: act-1, at: art. 3, status: inferred, check: seen}
    sheet:
""";

    @ParameterizedTest
    @CsvSource({
        "income=1000 totalOne=999, POOR",
        "income=1001 totalOne=1, NEAR_POOR",
        "totalOne=100, POOR",
        "totalOne=101, NEAR_POOR",
        "totalOne=150, NEAR_POOR",
        "totalOne=151, NOT_POOR",
        "'', UNDETERMINED",
    })
    void b1StandsForAnIncomeThatIsNotGiven(String answers, PovertyClass expected) {
        assertThat(score("150", answers).povertyClass()).isEqualTo(expected);
    }

    @Test
    void withoutEitherBothAreAskedFor() {
        assertThat(score("150", "").missing()).containsExactly("income", "totalOne");
        assertThat(score("150", "").unknownFacts()).isEmpty();
    }

    @Test
    void lineThatNobodyKnowsIsNamedAndReplacedByNothing() {
        Verdict below = score("?", "totalOne=100");
        Verdict above = score("?", "totalOne=101");

        assertThat(below.povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(above.povertyClass()).isEqualTo(PovertyClass.UNDETERMINED);
        assertThat(above.missing()).containsExactly("income");
        assertThat(above.unknownFacts()).containsExactly("values.rural.b1Second");
    }

    @Test
    void linesThatContradictEachOtherSayNothing() {
        Verdict verdict = score("50", "totalOne=75");

        assertThat(verdict.povertyClass()).isEqualTo(PovertyClass.UNDETERMINED);
    }

    private static Verdict score(String second, String answers) {
        Map<String, String> files = TestFiles.all();
        String value =
                second.equals("?")
                        ? "    b1Second: {about: Second, act: act-1, at: art. 6, status: unknown,"
                                + " check: seen}\n"
                        : "    b1Second: {value: "
                                + second
                                + ", act: act-1, at: art. 6, status: confirmed, check: seen}\n";
        files.computeIfPresent(
                TestFiles.STANDARD,
                (name, text) ->
                        text.replaceAll("(?s)  rows:.*?invariants:", ROWS)
                                .replace("    sheet:\n", ESTIMATES)
                                .replace(
                                        "{about: The bound of towns, act: act-1, at: art. 7,"
                                                + " status: unknown",
                                        "{value: 1800, act: act-1, at: art. 7, status: confirmed")
                                .replace("  rural:\n", "  rural:\n" + value)
                                .replace("  urban:\n", "  urban:\n" + value));
        Library library = TestFiles.read(files);
        assertThat(library.faults()).allMatch(fault -> !fault.file().equals(TestFiles.STANDARD));
        DataScorer scorer =
                new DataScorer(
                        library.latest("made-up").orElseThrow().compiled(),
                        ScoringOptions.boxes("made-up"),
                        Optional.empty());
        return scorer.score(TestFiles.household(answers));
    }
}
