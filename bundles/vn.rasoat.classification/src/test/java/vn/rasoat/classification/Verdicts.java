package vn.rasoat.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import vn.rasoat.api.rules.B1Score;
import vn.rasoat.api.rules.Screening;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.rules.Step;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.PovertyClass;

/** Writes verdicts for tests; what is not said is as of a household that is not poor. */
final class Verdicts {

    private final PovertyClass povertyClass;
    private final Map<String, Answer> deprivations = new TreeMap<>();
    private final Map<String, Answer> computed = new TreeMap<>();
    private final List<Step> steps = new ArrayList<>();
    private List<String> missing = List.of();
    private List<String> facts = List.of();
    private B1Score b1 = new B1Score(OptionalInt.empty(), Optional.empty());
    private Screening screening = Screening.NOT_SCREENED;
    private OptionalLong sheet = OptionalLong.empty();
    private Answer agriculture = Answer.UNKNOWN;
    private Answer average = Answer.UNKNOWN;
    private Answer lowIncome = Answer.UNKNOWN;

    private Verdicts(PovertyClass povertyClass) {
        this.povertyClass = povertyClass;
    }

    static Verdicts of(PovertyClass povertyClass) {
        return new Verdicts(povertyClass);
    }

    static Verdict plain(PovertyClass povertyClass) {
        return of(povertyClass).make();
    }

    Verdicts deprived(String key, Answer answer) {
        deprivations.put(key, answer);
        return this;
    }

    Verdicts computed(String key, Answer answer) {
        computed.put(key, answer);
        return this;
    }

    Verdicts step(String key, String input, String result) {
        steps.add(new Step(key, input, result, "Điều 1"));
        return this;
    }

    Verdicts missing(String... paths) {
        missing = List.of(paths);
        return this;
    }

    Verdicts unknown(String... keys) {
        facts = List.of(keys);
        return this;
    }

    Verdicts b1(int stated) {
        b1 = new B1Score(OptionalInt.of(stated), b1.computed());
        return this;
    }

    Verdicts table(int least, int most) {
        b1 = new B1Score(b1.stated(), Optional.of(new Span(least, most)));
        return this;
    }

    Verdicts screening(Screening result) {
        screening = result;
        return this;
    }

    Verdicts sheet(long income) {
        sheet = OptionalLong.of(income);
        return this;
    }

    Verdicts agriculture(Answer answer) {
        agriculture = answer;
        return this;
    }

    Verdicts average(Answer answer) {
        average = answer;
        return this;
    }

    Verdicts lowIncome(Answer answer) {
        lowIncome = answer;
        return this;
    }

    Verdict make() {
        return new Verdict(
                povertyClass,
                deprivations,
                computed,
                b1,
                new Span(0, 40),
                screening,
                OptionalLong.empty(),
                sheet,
                agriculture,
                average,
                lowIncome,
                steps,
                missing,
                facts);
    }
}
