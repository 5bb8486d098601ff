package vn.rasoat.rules.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * A case of a file beside the standard.
 *
 * @param file standard and file
 * @param content as it is written
 */
record GoldenCase(String file, Map<String, Object> content) {

    private static final Set<String> KEYS =
            Set.of(
                    "case", "area", "visit", "answers", "boxes", "ticked", "members", "expect",
                    "under", "count");

    GoldenCase {
        assertThat(KEYS).containsAll(content.keySet());
    }

    static List<GoldenCase> read(String file) {
        try (InputStream in = GoldenCase.class.getResourceAsStream("/golden/" + file + ".yaml")) {
            List<Map<String, Object>> cases =
                    list(textOnly().load(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            return cases.stream().map(content -> new GoldenCase(file, content)).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String standard() {
        return file.substring(0, file.indexOf('/'));
    }

    String name() {
        return file + ": " + content.get("case");
    }

    Map<String, Object> expected() {
        return map(content.get("expect"));
    }

    ScoringOptions options() {
        return new ScoringOptions(
                "computed".equals(content.get("count"))
                        ? IndicatorSource.COMPUTED
                        : IndicatorSource.TICKED,
                Optional.empty(),
                (String) content.getOrDefault("under", standard()));
    }

    SurveyedHousehold household(Standard standard) {
        List<Map<String, String>> members = list(content.getOrDefault("members", List.of()));
        Map<String, String> answers = new TreeMap<>();
        answers.put("administrative.areaType", (String) content.getOrDefault("area", "rural"));
        answers.put("family.numberOfMembers", Integer.toString(Math.max(1, members.size())));
        String visit = (String) content.getOrDefault("visit", "2024-09-06");
        if (!visit.equals("none")) {
            answers.put("date", visit);
        }
        if (!"none".equals(content.get("boxes"))) {
            List<String> ticked = list(content.getOrDefault("ticked", List.of()));
            for (Indicator indicator : standard.indicators()) {
                boolean tick = ticked.contains(Integer.toString(indicator.number()));
                answers.put(indicator.tickPath(), tick ? "yes" : "no");
            }
        }
        Map<String, Object> given = map(content.getOrDefault("answers", Map.of()));
        given.forEach((path, value) -> answers.put(path, (String) value));
        return new SurveyedHousehold(
                new HouseholdKey("06505", "Thôn Một", "1", ""),
                Answers.of(answers),
                members.stream().map(Answers::of).toList());
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
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static <T> List<T> list(Object value) {
        return (List<T>) value;
    }
}
