package vn.rasoat.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.issue.IssueCode;

/** All contradictions that can be found inside one survey, by topic. */
final class Differences {

    /** In the order of the paper forms: Phiếu A, B1, B2, income sheet. */
    private static final List<Function<ScoredHousehold, List<Difference>>> TOPICS =
            List.of(
                    PointCheck::of,
                    FormACheck::of,
                    B1Check::of,
                    IncomeCheck::of,
                    IndicatorCheck::of);

    private Differences() {}

    static List<Difference> of(ScoredHousehold household, ClassDecision decision) {
        List<Difference> differences = new ArrayList<>();
        TOPICS.forEach(topic -> differences.addAll(topic.apply(household)));
        differences.addAll(ClassCheck.of(household, decision));
        differences.addAll(LivingStandard.check(household, decision.povertyClass()));
        return differences;
    }

    static Difference difference(IssueCode code, String path, String... arguments) {
        return new Difference(code, path, List.of(arguments));
    }
}
