package vn.rasoat.rules.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.Reasons;
import vn.rasoat.api.rules.Screening;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.Step;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.rules.InstalledStandards;

/** Golden cases beside the standards: one for each side of each boundary. */
class GoldenCasesTest {

    private static final List<String> FILES =
            List.of(
                    "nd-07-2021/class",
                    "nd-07-2021/living-standard",
                    "nd-07-2021/income-sheet",
                    "nd-07-2021/form-a",
                    "nd-07-2021/indicators",
                    "nd-351-2025/class",
                    "qd-59-2015/class",
                    "bac-ninh-2025/class");

    private static final String WHOLE = "nd-07-2021/form-a";

    /** What every case came to, whole. A difference is reviewed, never written over blindly. */
    private static final Path VERDICTS = Path.of("src/test/resources/golden/verdicts.txt");

    private final InstalledStandards catalogue = new InstalledStandards();

    GoldenCasesTest() {
        catalogue.addSource(new ShippedStandards());
    }

    @TestFactory
    Stream<DynamicTest> verdictIsAsWritten() {
        return cases().map(
                        golden ->
                                DynamicTest.dynamicTest(
                                        golden.name(),
                                        () -> expectations(golden, verdict(golden))));
    }

    @Test
    void sameCasesGiveTheSameBytes() throws IOException {
        StringBuilder text = new StringBuilder();
        cases().forEach(golden -> text.append(canonical(golden)).append('\n'));
        if (Boolean.getBoolean("rasoat.golden.write")) {
            Files.writeString(VERDICTS, text);
        }

        assertThat(text.toString()).isEqualTo(Files.readString(VERDICTS));
    }

    @Test
    void explanationIsOneOfTheVeryVerdict() {
        cases().forEach(
                        golden -> {
                            Reasons reasons =
                                    catalogue
                                            .scorer(standard(golden).ref(), golden.options())
                                            .explain(golden.household(standard(golden)));
                            assertThat(reasons.verdict())
                                    .as(golden.name())
                                    .isEqualTo(verdict(golden));
                            assertThat(reasons.citations()).isNotEmpty().doesNotHaveDuplicates();
                        });
    }

    private static Stream<GoldenCase> cases() {
        return FILES.stream().flatMap(file -> GoldenCase.read(file).stream());
    }

    private Standard standard(GoldenCase golden) {
        return catalogue.all().stream()
                .filter(standard -> standard.ref().id().equals(golden.standard()))
                .findFirst()
                .orElseThrow();
    }

    private Verdict verdict(GoldenCase golden) {
        return catalogue
                .scorer(standard(golden).ref(), golden.options())
                .score(golden.household(standard(golden)));
    }

    private static void expectations(GoldenCase golden, Verdict verdict) {
        assertThat(golden.expected()).isNotEmpty();
        golden.expected().forEach((what, value) -> expectation(verdict, what, value));
    }

    private static void expectation(Verdict verdict, String what, Object value) {
        switch (what) {
            case "class" ->
                    assertThat(verdict.povertyClass())
                            .isEqualTo(PovertyClass.ofWord((String) value).orElseThrow());
            case "missing" -> assertThat(verdict.missing()).isEqualTo(value);
            case "facts" -> assertThat(verdict.unknownFacts()).isEqualTo(value);
            case "b2" -> assertThat(verdict.b2()).hasToString((String) value);
            case "screening" ->
                    assertThat(verdict.screening())
                            .isEqualTo(
                                    Screening.valueOf(((String) value).toUpperCase(Locale.ROOT)));
            case "income" -> assertThat(income(verdict)).isEqualTo(value);
            case "averageLivingStandard" ->
                    assertThat(verdict.averageLivingStandard()).isEqualTo(answer(value));
            case "lowIncomeWorker" ->
                    assertThat(verdict.lowIncomeWorker()).isEqualTo(answer(value));
            case "agriculturalWork" ->
                    assertThat(verdict.agriculturalWork()).isEqualTo(answer(value));
            case "computed" ->
                    GoldenCase.map(value)
                            .forEach(
                                    (key, answer) ->
                                            assertThat(verdict.computed())
                                                    .containsEntry(key, answer(answer)));
            default -> throw new AssertionError("expect " + what);
        }
    }

    private static String income(Verdict verdict) {
        return verdict.income().isPresent() ? Long.toString(verdict.income().getAsLong()) : "none";
    }

    private static Answer answer(Object word) {
        return Answer.valueOf(((String) word).toUpperCase(Locale.ROOT));
    }

    private String canonical(GoldenCase golden) {
        Verdict verdict = verdict(golden);
        StringBuilder text = new StringBuilder("# ").append(golden.name()).append('\n');
        text.append("class ").append(verdict.povertyClass().word()).append('\n');
        text.append("counted ").append(letters(golden, verdict.deprivations()));
        text.append(" computed ").append(letters(golden, verdict.computed())).append('\n');
        text.append("b2 ").append(verdict.b2());
        text.append(" screening ").append(verdict.screening());
        text.append(" income ").append(income(verdict));
        text.append(" work ").append(verdict.agriculturalWork());
        text.append(" living ").append(verdict.averageLivingStandard());
        text.append(" worker ").append(verdict.lowIncomeWorker()).append('\n');
        text.append("missing ").append(verdict.missing()).append('\n');
        text.append("facts ").append(verdict.unknownFacts()).append('\n');
        for (Step step : verdict.steps()) {
            // those of the indicators are the letters above; one file shows them whole
            if (step.key().startsWith("indicator.") && !golden.file().equals(WHOLE)) {
                continue;
            }
            text.append(step.key()).append(" | ").append(step.input()).append(" | ");
            text.append(step.result()).append(" | ").append(step.citation()).append('\n');
        }
        return text.toString();
    }

    /** One letter for each indicator in the order of the forms: Y, N or U. */
    private String letters(GoldenCase golden, Map<String, Answer> answers) {
        StringBuilder letters = new StringBuilder();
        for (Indicator indicator : standard(golden).indicators()) {
            letters.append(answers.get(indicator.key()).name().charAt(0));
        }
        return letters.toString();
    }
}
