package vn.rasoat.classification;

import java.util.ArrayList;
import java.util.List;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.PovertyClass;

/** Compares the stated class with the computed one, and says why there is none. */
final class ClassCheck {

    private ClassCheck() {}

    static List<Difference> of(ScoredHousehold household, ClassDecision decision) {
        List<Difference> differences = new ArrayList<>();
        decision.stated().ifPresent(stated -> stated(household, stated, decision, differences));
        if (decision.povertyClass() == PovertyClass.UNDETERMINED) {
            open(household.verdict(), differences);
        }
        return differences;
    }

    private static void stated(
            ScoredHousehold household,
            PovertyClass stated,
            ClassDecision decision,
            List<Difference> differences) {
        if (decision.source() == ClassSource.STATED) {
            differences.add(
                    Differences.difference(
                            IssueCode.CLASS_STATED, SurveyPaths.CLASS, stated.vietnamese()));
        } else if (stated != decision.povertyClass()) {
            differences.add(
                    Differences.difference(
                            IssueCode.CLASS_DIFFERS,
                            SurveyPaths.CLASS,
                            stated.vietnamese(),
                            decision.povertyClass().vietnamese()));
        }
        int bound = household.standard().leastDeprivationsOfPoor();
        Span deprivations = deprivations(household.verdict());
        if (stated == PovertyClass.POOR && deprivations.most() < bound) {
            differences.add(
                    Differences.difference(
                            IssueCode.CLASS_AGAINST_STANDARD,
                            SurveyPaths.CLASS,
                            stated.vietnamese(),
                            deprivations.toString(),
                            Integer.toString(bound)));
        }
    }

    private static void open(Verdict verdict, List<Difference> differences) {
        if (!verdict.missing().isEmpty()) {
            differences.add(
                    Differences.difference(
                            IssueCode.CLASS_OPEN,
                            SurveyPaths.CLASS,
                            String.join(", ", verdict.missing())));
        }
        if (!verdict.unknownFacts().isEmpty()) {
            differences.add(
                    Differences.difference(
                            IssueCode.LAW_OPEN,
                            SurveyPaths.CLASS,
                            String.join(", ", verdict.unknownFacts())));
        }
    }

    private static Span deprivations(Verdict verdict) {
        int least = 0;
        int most = 0;
        for (Answer answer : verdict.deprivations().values()) {
            least += answer == Answer.YES ? 1 : 0;
            most += answer == Answer.NO ? 0 : 1;
        }
        return new Span(least, most);
    }
}
