package vn.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * What is possible without some answers is exactly what some way of giving them leads to: neither a
 * class more nor one less.
 */
class CompletionsPropertyTest {

    private static final List<String> BOXES = List.of("box.light", "box.school", "box.water");
    private static final List<String> B1 = List.of("0", "99", "100", "101", "120", "121", "500");
    private static final List<String> INCOME =
            List.of("-5", "0", "1100", "1101", "1300", "1301", "99999");

    private final Library library = TestFiles.read(TestFiles.all());

    @Property(tries = 300)
    void classesThatArePossibleAreThoseOfAllCompletions(
            @ForAll boolean ofProvince,
            @ForAll boolean urban,
            @ForAll @IntRange(min = -1, max = 6) int b1,
            @ForAll @IntRange(min = -1, max = 6) int income,
            @ForAll @Size(3) List<Answer> boxes) {
        Map<String, String> answers = new TreeMap<>();
        answers.put("administrative.areaType", urban ? "urban" : "rural");
        answers.put("family.numberOfMembers", "2");
        if (b1 >= 0) {
            answers.put("totalOne", B1.get(b1));
        }
        if (income >= 0) {
            answers.put("income", INCOME.get(income));
        }
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i) != Answer.UNKNOWN) {
                answers.put(BOXES.get(i), Words.of(boxes.get(i)));
            }
        }
        CompiledStandard standard =
                library.latest(ofProvince ? "made-local" : "made-up").orElseThrow().compiled();

        int possible = classes(standard, answers);
        int reached = 0;
        for (Map<String, String> completion : completions(answers)) {
            int one = classes(standard, completion);
            assertThat(Integer.bitCount(one)).isEqualTo(1);
            reached |= one;
        }

        assertThat(possible).isEqualTo(reached);
    }

    @Property(tries = 200)
    void answeringWhatIsMissingDecidesAndNothingElseIsNeeded(
            @ForAll @IntRange(min = -1, max = 6) int b1,
            @ForAll @IntRange(min = -1, max = 6) int income,
            @ForAll @Size(3) List<Answer> boxes) {
        Map<String, String> answers = new TreeMap<>();
        answers.put("administrative.areaType", "rural");
        answers.put("family.numberOfMembers", "2");
        if (b1 >= 0) {
            answers.put("totalOne", B1.get(b1));
        }
        if (income >= 0) {
            answers.put("income", INCOME.get(income));
        }
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i) != Answer.UNKNOWN) {
                answers.put(BOXES.get(i), Words.of(boxes.get(i)));
            }
        }
        DataScorer scorer =
                new DataScorer(
                        library.latest("made-local").orElseThrow().compiled(),
                        ScoringOptions.boxes("made-up"),
                        Optional.empty());

        Verdict verdict = scorer.score(household(answers));

        assertThat(verdict.missing().isEmpty())
                .isEqualTo(verdict.povertyClass() != PovertyClass.UNDETERMINED);
        Map<String, String> asked = new TreeMap<>(answers);
        for (String path : verdict.missing()) {
            if (path.equals("totalOne")) {
                asked.put(path, "101");
            } else if (path.equals("income")) {
                asked.put(path, "1101");
            } else if (BOXES.contains(path)) {
                asked.put(path, "yes");
            }
        }
        assertThat(scorer.score(household(asked)).povertyClass())
                .isNotEqualTo(PovertyClass.UNDETERMINED);
    }

    private static int classes(CompiledStandard standard, Map<String, String> answers) {
        Evaluation evaluation = standard.evaluation();
        Evaluator evaluator = new Evaluator(standard, ScoringOptions.boxes("made-up"));
        EncodedHousehold encoded = standard.encode(household(answers));
        evaluator.evaluate(encoded, evaluation);
        int all = evaluation.classes;
        // the short way gives the same
        assertThat(evaluator.classOf(encoded, evaluation)).isEqualTo(Evaluation.povertyClass(all));
        return all;
    }

    private static List<Map<String, String>> completions(Map<String, String> answers) {
        List<Map<String, String>> all = new ArrayList<>(List.of(answers));
        all = complete(all, "totalOne", B1);
        all = complete(all, "income", INCOME);
        for (String box : BOXES) {
            all = complete(all, box, Encoding.FLAG);
        }
        return all;
    }

    private static List<Map<String, String>> complete(
            List<Map<String, String>> all, String path, List<String> values) {
        List<Map<String, String>> completed = new ArrayList<>();
        for (Map<String, String> answers : all) {
            if (answers.containsKey(path)) {
                completed.add(answers);
            } else {
                for (String value : values) {
                    Map<String, String> more = new TreeMap<>(answers);
                    more.put(path, value);
                    completed.add(more);
                }
            }
        }
        return completed;
    }

    private static SurveyedHousehold household(Map<String, String> answers) {
        return new SurveyedHousehold(
                new HouseholdKey("00001", "", "1", ""), Answers.of(answers), List.of());
    }
}
