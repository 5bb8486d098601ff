package vn.rasoat.rules.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import vn.rasoat.api.rules.HouseholdScorer;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.rules.InstalledStandards;

/** Golden cases beside the standard: one for each side of each boundary. */
class GoldenCasesTest {

    private static final Set<String> CASE_KEYS =
            Set.of("case", "area", "visit", "answers", "boxes", "ticked", "members", "expect");

    @TestFactory
    Stream<DynamicTest> nd072021() {
        InstalledStandards catalogue = new InstalledStandards();
        catalogue.addSource(new ShippedStandards());
        Standard standard = catalogue.inForce(LocalDate.of(2024, 9, 1)).orElseThrow();
        return Stream.of("class", "living-standard", "indicators")
                .map(file -> "/golden/nd-07-2021/" + file + ".yaml")
                .flatMap(file -> cases(file).stream())
                .map(
                        golden ->
                                DynamicTest.dynamicTest(
                                        (String) golden.get("case"),
                                        () ->
                                                verdictIsAsWritten(
                                                        standard,
                                                        catalogue.scorer(
                                                                standard.ref(),
                                                                ScoringOptions.boxes("nd-07-2021")),
                                                        golden)));
    }

    private static void verdictIsAsWritten(
            Standard standard, HouseholdScorer scorer, Map<String, Object> golden) {
        assertThat(CASE_KEYS).containsAll(golden.keySet());
        Verdict verdict = scorer.score(household(standard, golden));
        Map<String, Object> expected = map(golden.get("expect"));
        assertThat(expected).isNotEmpty();
        expected.forEach(
                (what, value) -> {
                    switch (what) {
                        case "class" ->
                                assertThat(verdict.povertyClass())
                                        .isEqualTo(
                                                PovertyClass.ofWord((String) value).orElseThrow());
                        case "missing" -> assertThat(verdict.missing()).isEqualTo(value);
                        case "averageLivingStandard" ->
                                assertThat(verdict.averageLivingStandard())
                                        .isEqualTo(answer(value));
                        case "computed" ->
                                map(value)
                                        .forEach(
                                                (key, answer) ->
                                                        assertThat(verdict.computed())
                                                                .containsEntry(
                                                                        key, answer(answer)));
                        default -> throw new AssertionError("expect " + what);
                    }
                });
    }

    private static SurveyedHousehold household(Standard standard, Map<String, Object> golden) {
        List<Map<String, String>> members = list(golden.getOrDefault("members", List.of()));
        Map<String, String> answers = new TreeMap<>();
        answers.put("administrative.areaType", (String) golden.getOrDefault("area", "rural"));
        answers.put("family.numberOfMembers", Integer.toString(Math.max(1, members.size())));
        if (!"none".equals(golden.get("visit"))) {
            answers.put("date", "2024-09-06");
        }
        if (!"none".equals(golden.get("boxes"))) {
            List<String> ticked = list(golden.getOrDefault("ticked", List.of()));
            for (Indicator indicator : standard.indicators()) {
                boolean tick = ticked.contains(Integer.toString(indicator.number()));
                answers.put(indicator.tickPath(), tick ? "yes" : "no");
            }
        }
        map(golden.getOrDefault("answers", Map.of()))
                .forEach((path, value) -> answers.put(path, (String) value));
        return new SurveyedHousehold(
                new HouseholdKey("06505", "Thôn Một", "1", ""),
                Answers.of(answers),
                members.stream().map(Answers::of).toList());
    }

    private static Answer answer(Object word) {
        return Answer.valueOf(((String) word).toUpperCase(Locale.ROOT));
    }

    private static List<Map<String, Object>> cases(String file) {
        try (InputStream in = GoldenCasesTest.class.getResourceAsStream(file)) {
            return list(textOnly().load(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Leaves every scalar as it is written: an answer is text. */
    private static Yaml textOnly() {
        LoaderOptions loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        DumperOptions dumping = new DumperOptions();
        Resolver noTypes =
                new Resolver() {
                    @Override
                    protected void addImplicitResolvers() {
                        // none
                    }
                };
        return new Yaml(
                new SafeConstructor(loading), new Representer(dumping), dumping, loading, noTypes);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Object value) {
        return (List<T>) value;
    }
}
