package vn.rasoat.shell;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.rasoat.api.classification.StandardInstallation;
import vn.rasoat.api.rules.ApplicationWindow;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;

/** Lists the standards with windows, tables and unknown facts, and what was refused. */
@Service
@Command(
        scope = "rasoat",
        name = "standard-list",
        description = "Liệt kê các chuẩn nghèo đã cài / Lists the installed poverty standards")
public final class StandardListCommand extends ReviewCommand {

    @Reference StandardCatalogue catalogue;
    @Reference StandardInstallation installation;

    @Override
    void run(PrintStream out, Language language) {
        for (Standard standard : catalogue.all()) {
            print(standard, out, language);
        }
        installation
                .installed()
                .forEach(
                        text ->
                                out.println(
                                        language.text(
                                                "standard.text",
                                                language.word("kind", text.kind().name()),
                                                text.id() + "@" + text.revision(),
                                                text.installedAt(),
                                                text.person(),
                                                text.source())));
        if (!catalogue.faults().isEmpty()) {
            new IssuePrinter(out, language).print(catalogue.faults());
        }
    }

    private void print(Standard standard, PrintStream out, Language language) {
        out.println(language.text("standard", language.name(standard.ref()), standard.title()));
        out.println("  " + language.text("standard.sha256", standard.ref().sha256()));
        List<ApplicationWindow> windows =
                catalogue.windows().stream()
                        .filter(window -> window.standard().equals(standard.ref().id()))
                        .toList();
        windows.forEach(window -> out.println("  " + window(window, language)));
        if (windows.isEmpty()) {
            out.println("  " + language.text("standard.window.none"));
        }
        out.println(
                "  "
                        + catalogue
                                .b1Table(standard.ref())
                                .map(table -> language.text("standard.table", language.name(table)))
                                .orElseGet(() -> language.text("standard.table.none")));
        standard.unknownFacts()
                .forEach(
                        fact ->
                                out.println(
                                        "  "
                                                + language.text(
                                                        "standard.unknown",
                                                        fact.about(),
                                                        fact.key())));
    }

    private static String window(ApplicationWindow window, Language language) {
        Citation citation = window.citation();
        return language.text(
                "standard.window",
                language.word("ruler", window.ruler().word()),
                window.territory(),
                window.from(),
                window.to(),
                citation.text(),
                language.word("status", citation.status().word()));
    }
}
