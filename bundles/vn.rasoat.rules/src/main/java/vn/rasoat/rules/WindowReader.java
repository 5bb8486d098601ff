package vn.rasoat.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.rasoat.api.rules.ApplicationWindow;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.rules.text.Act;
import vn.rasoat.rules.text.CitationReader;
import vn.rasoat.rules.text.Yaml;

/** Reads a file of windows. */
final class WindowReader {

    private WindowReader() {}

    static List<ReadWindow> read(ParsedFile file, Map<String, Act> acts) {
        CitationReader citations = CitationReader.of(acts, file.root());
        List<ReadWindow> windows = new ArrayList<>();
        for (Yaml item : file.root().get("windows").list()) {
            ApplicationWindow window =
                    new ApplicationWindow(
                            item.get("standard").text(),
                            ruler(item.get("ruler")),
                            territory(item.get("territory")),
                            item.get("from").date(),
                            item.get("to").date(),
                            citations.decisive(item));
            ReadWindow read = new ReadWindow(window, citations.act(item), file, item.line());
            item.nothingElse();
            if (window.to().isBefore(window.from())) {
                throw item.fault("window-ends", read.days());
            }
            windows.add(read);
        }
        file.root().nothingElse();
        return windows;
    }

    private static Ruler ruler(Yaml yaml) {
        return Ruler.ofWord(yaml.text())
                .orElseThrow(() -> yaml.fault("ruler-unknown", yaml.text()));
    }

    private static String territory(Yaml yaml) {
        if (!yaml.text().equals(ApplicationWindow.NATION) && !yaml.text().matches("\\d{2}")) {
            throw yaml.fault("territory-unknown", yaml.text());
        }
        return yaml.text();
    }
}
