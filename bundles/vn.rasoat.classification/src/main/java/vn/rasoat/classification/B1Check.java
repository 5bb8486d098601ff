package vn.rasoat.classification;

import java.util.List;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.rules.B1Score;

/** Compares the B1 total that the reviewer added with what a table gives, where there is one. */
final class B1Check {

    private B1Check() {}

    static List<Difference> of(ScoredHousehold household) {
        B1Score b1 = household.verdict().b1();
        String path = household.standard().b1().path();
        if (itemsMissing(b1) && b1.stated().isPresent()) {
            return List.of(
                    Differences.difference(
                            IssueCode.B1_ITEMS_MISSING,
                            path,
                            Long.toString(unanswered(household))));
        }
        if (differs(b1)) {
            return List.of(
                    Differences.difference(
                            IssueCode.B1_DIFFERS,
                            path,
                            Integer.toString(b1.stated().getAsInt()),
                            b1.computed().orElseThrow().toString()));
        }
        return List.of();
    }

    /** Whether the answers do not fill the table. */
    static boolean itemsMissing(B1Score b1) {
        return b1.computed().filter(span -> !span.exact()).isPresent();
    }

    /** Whether the total added by hand is certainly not what the table gives. */
    static boolean differs(B1Score b1) {
        return b1.stated().isPresent()
                && b1.computed()
                        .filter(span -> span.exact() && !span.holds(b1.stated().getAsInt()))
                        .isPresent();
    }

    private static long unanswered(ScoredHousehold household) {
        return household.scorer().explain(household.survey()).items().stream()
                .filter(item -> item.option().isEmpty())
                .count();
    }
}
