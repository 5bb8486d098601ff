package vn.rasoat.shell;

import java.io.PrintStream;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.rasoat.api.classification.ClassificationSummary;
import vn.rasoat.api.survey.PovertyClass;

/** Prints households by class. */
final class SummaryPrinter {

    private final PrintStream out;
    private final Language language;

    SummaryPrinter(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    void print(ClassificationSummary summary) {
        out.println(
                language.text(
                        "classified",
                        summary.round(),
                        summary.standard().id(),
                        summary.standard().revision()));
        for (PovertyClass povertyClass : PovertyClass.values()) {
            out.println(
                    "  "
                            + language.text(
                                    "classified.class",
                                    name(povertyClass),
                                    summary.households().getOrDefault(povertyClass, 0)));
        }
        out.println(language.text("classified.stated", summary.stated()));
    }

    /** Every pair of classes: a row for the class now, a column for the class then. */
    void print(Map<PovertyClass, Map<PovertyClass, Integer>> moves) {
        out.println("  " + language.text("moves.header"));
        out.println(
                "    | "
                        + Stream.of(PovertyClass.values())
                                .map(this::name)
                                .collect(Collectors.joining(" | ")));
        for (PovertyClass from : PovertyClass.values()) {
            Map<PovertyClass, Integer> row = moves.getOrDefault(from, Map.of());
            out.println(
                    "    "
                            + name(from)
                            + " | "
                            + Stream.of(PovertyClass.values())
                                    .map(to -> Integer.toString(row.getOrDefault(to, 0)))
                                    .collect(Collectors.joining(" | ")));
        }
    }

    private String name(PovertyClass povertyClass) {
        return language.word("class", povertyClass.word());
    }
}
