package vn.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.FactStatus;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.SurveyedHousehold;

/** Whatever a condition says without some answers, it says with them, however they turn out. */
class ConditionPropertyTest {

    private static final List<String> PATHS = List.of("a", "b", "c");
    private static final AgePaths AGES =
            new AgePaths(
                    "member.born",
                    "visit",
                    new Citation("Act", "1", FactStatus.CONFIRMED, "me", LocalDate.EPOCH));

    @Property(tries = 400)
    void whatIsKnownStaysSoHoweverMissingAnswersTurnOut(
            @ForAll("conditions") Condition condition, @ForAll @Size(3) List<Answer> answers) {
        Answer known = run(condition, answers);

        for (List<Answer> completion : completions(answers)) {
            assertThat(run(condition, completion)).isEqualTo(meaning(condition, completion));
            if (known != Answer.UNKNOWN) {
                assertThat(run(condition, completion)).isEqualTo(known);
            }
        }
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return conditions(3);
    }

    private static Arbitrary<Condition> conditions(int depth) {
        Arbitrary<Condition> flags =
                Combinators.combine(Arbitraries.of(PATHS), Arbitraries.of(Encoding.FLAG))
                        .as((path, word) -> new Condition.In(path, Encoding.FLAG, List.of(word)));
        if (depth == 0) {
            return flags;
        }
        Arbitrary<List<Condition>> parts =
                Arbitraries.lazy(() -> conditions(depth - 1)).list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                flags,
                Arbitraries.lazy(() -> conditions(depth - 1)).map(Condition.Not::new),
                Combinators.combine(parts, Arbitraries.integers().between(1, 3))
                        .as(
                                (list, count) ->
                                        new Condition.AtLeast(Math.min(count, list.size()), list)));
    }

    /** The two-valued meaning, written down a second time. */
    private static Answer meaning(Condition condition, List<Answer> answers) {
        if (condition instanceof Condition.In in) {
            Answer answer = answers.get(PATHS.indexOf(in.path()));
            return Answer.of(in.words().contains(Words.of(answer)));
        }
        if (condition instanceof Condition.Not not) {
            return meaning(not.part(), answers).negate();
        }
        Condition.AtLeast atLeast = (Condition.AtLeast) condition;
        long held =
                atLeast.parts().stream()
                        .filter(part -> meaning(part, answers) == Answer.YES)
                        .count();
        return Answer.of(held >= atLeast.count());
    }

    private static Answer run(Condition condition, List<Answer> answers) {
        Encoding.Slots household = new Encoding.Slots();
        Programme programme = new Programme(household, new Encoding.Slots(), AGES);
        int node = programme.add(condition);
        programme.finish();
        Map<String, String> values = new TreeMap<>();
        values.put("administrative.areaType", "rural");
        values.put("family.numberOfMembers", "1");
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i) != Answer.UNKNOWN) {
                values.put(PATHS.get(i), Words.of(answers.get(i)));
            }
        }
        Frame[] frame = programme.frame();
        programme.run(
                new Encoding(household, new Encoding.Slots())
                        .encode(
                                new SurveyedHousehold(
                                        new HouseholdKey("00001", "", "1", ""),
                                        Answers.of(values),
                                        List.of())),
                frame);
        return Programme.answer(frame, node);
    }

    private static List<List<Answer>> completions(List<Answer> answers) {
        List<List<Answer>> all = new ArrayList<>(List.of(List.of()));
        for (Answer answer : answers) {
            List<Answer> choices =
                    answer == Answer.UNKNOWN ? List.of(Answer.YES, Answer.NO) : List.of(answer);
            List<List<Answer>> longer = new ArrayList<>();
            for (List<Answer> begun : all) {
                for (Answer choice : choices) {
                    List<Answer> more = new ArrayList<>(begun);
                    more.add(choice);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }
}
