package vn.rasoat.report.render.page;

import java.util.ArrayList;
import java.util.List;
import vn.rasoat.api.classification.LocalOutcome;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.rules.StandardRef;

/** Which texts a result came from, short enough for a footer and long enough to be checked. */
final class References {

    private static final int DIGITS = 12;

    private References() {}

    static String of(StandardRef standard) {
        return PageTexts.get(
                "ref.standard",
                standard.id(),
                Numbers.plain(standard.revision()),
                digits(standard.sha256()));
    }

    static String of(Outcome outcome, String householdId) {
        List<String> parts = new ArrayList<>();
        parts.add(of(outcome.standard()));
        outcome.local().map(LocalOutcome::standard).map(References::of).ifPresent(parts::add);
        outcome.b1Table()
                .map(
                        table ->
                                PageTexts.get(
                                        "ref.table",
                                        table.id(),
                                        Numbers.plain(table.revision()),
                                        digits(table.sha256())))
                .ifPresent(parts::add);
        parts.add(PageTexts.get("ref.household", householdId));
        return String.join(PageTexts.get("ref.separator"), parts);
    }

    private static String digits(String sha256) {
        return sha256.substring(0, Math.min(DIGITS, sha256.length()));
    }
}
