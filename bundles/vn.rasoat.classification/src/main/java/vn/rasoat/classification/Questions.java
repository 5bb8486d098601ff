package vn.rasoat.classification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.rasoat.api.rules.Reasons;
import vn.rasoat.api.rules.ScoredIndicator;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.Standard;

/** Says in plain Vietnamese what to go back for, instead of machine paths. */
final class Questions {

    private static final Texts TEXTS = Texts.named("questions");

    private Questions() {}

    /** One question for each missing answer, in the order of the verdict. */
    static List<String> of(Standard standard, Reasons reasons) {
        Map<String, String> byPath = new LinkedHashMap<>();
        for (ScoredIndicator indicator : reasons.indicators()) {
            byPath.put(
                    indicator.indicator().tickPath(),
                    TEXTS.text(
                            "indicator",
                            Integer.toString(indicator.indicator().number()),
                            indicator.indicator().name(),
                            indicator.meaning()));
        }
        for (ScoredItem item : standard.formA()) {
            byPath.put(item.path(), TEXTS.text("formA", item.item()));
        }
        for (ScoredItem item : reasons.items()) {
            byPath.put(item.path(), TEXTS.text("b1", item.item()));
        }
        Stream<String> missing = reasons.verdict().missing().stream();
        return missing.map(path -> byPath.computeIfAbsent(path, Questions::known))
                .distinct()
                .toList();
    }

    private static String known(String path) {
        return TEXTS.find("path." + path).orElseGet(() -> TEXTS.text("other", path));
    }
}
