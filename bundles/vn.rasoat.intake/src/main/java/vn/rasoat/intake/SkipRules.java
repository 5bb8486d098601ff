package vn.rasoat.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.rasoat.intake.text.Data;
import vn.rasoat.intake.text.Folding;

/** Tells test rows, by the rules of {@code skip-rules.yaml}. */
final class SkipRules {

    private static final String FILE = "skip-rules.yaml";

    private record Rule(String reason, Set<String> numbers, Set<String> names) {}

    private final List<Rule> rules;

    SkipRules() {
        rules =
                Data.maps(Data.yaml(FILE, "skip-rules").get("skip-rules")).stream()
                        .map(SkipRules::rule)
                        .toList();
    }

    private static Rule rule(Map<String, Object> entry) {
        Data.only(FILE, entry, "reason", "number", "hostName");
        return new Rule(
                (String) entry.get("reason"),
                Set.copyOf(Data.words(entry.get("number"))),
                Data.words(entry.get("hostName")).stream()
                        .map(Folding::withoutMarks)
                        .collect(Collectors.toSet()));
    }

    /** Why a row is a test row. */
    Optional<String> reason(TableRow row) {
        String number = row.value(Paths.NUMBER);
        for (Rule rule : rules) {
            if (rule.numbers().contains(number)
                    && rule.names().contains(Folding.withoutMarks(row.value(Paths.HEAD_NAME)))) {
                return Optional.of(rule.reason());
            }
        }
        return Optional.empty();
    }
}
