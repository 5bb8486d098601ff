package vn.rasoat.report.render.page;

import java.util.HashMap;
import java.util.Map;
import vn.rasoat.api.rules.Reasons;
import vn.rasoat.api.rules.ScoredIndicator;
import vn.rasoat.api.rules.ScoredItem;

/** What people call the answers that machines know by their path. */
final class PathNames {

    private static final String PREFIX = "path.";

    private final Map<String, String> names = new HashMap<>();

    PathNames(Reasons reasons) {
        for (ScoredIndicator scored : reasons.indicators()) {
            names.put(
                    scored.indicator().tickPath(),
                    PageTexts.get("path.indicator", scored.indicator().name()));
        }
        for (ScoredItem item : reasons.items()) {
            names.put(item.path(), PageTexts.get("path.item", item.item()));
        }
    }

    String of(String path) {
        String name = names.get(path);
        if (name != null) {
            return name;
        }
        return PageTexts.has(PREFIX + path)
                ? PageTexts.get(PREFIX + path)
                : PageTexts.get("path.other", path);
    }
}
