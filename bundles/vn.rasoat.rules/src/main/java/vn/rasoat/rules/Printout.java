package vn.rasoat.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.rasoat.api.rules.ApplicationWindow;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.UnknownFact;
import vn.rasoat.api.survey.Area;
import vn.rasoat.rules.text.Act;

/** Prints the content of a file as a table for people to compare with the official text. */
final class Printout {

    private final Library law;
    private final List<List<String>> rows = new ArrayList<>();

    Printout(Library law) {
        this.law = law;
    }

    /** Header first; empty where the file was refused. */
    List<List<String>> of(ParsedFile file) {
        switch (file.head().kind()) {
            case ACTS -> acts(file);
            case WINDOWS -> windows(file);
            case STANDARD, LOCAL_STANDARD -> standards(file);
            case B1_TABLE -> {
                // printed by whoever reads tables
            }
        }
        if (!rows.isEmpty()) {
            rows.add(
                    0,
                    List.of(
                            Texts.of("table.key"),
                            Texts.of("table.value"),
                            Texts.of("table.citation"),
                            Texts.of("table.status")));
        }
        return rows;
    }

    private void acts(ParsedFile file) {
        file.root()
                .find("acts")
                .ifPresent(
                        acts ->
                                acts.entries().keySet().stream()
                                        .filter(law.acts()::containsKey)
                                        .map(law.acts()::get)
                                        .forEach(this::act));
    }

    private void act(Act act) {
        rows.add(List.of(act.key(), act.name(), "", ""));
        act.published().ifPresent(day -> day(act, "published", day));
        act.inForce().ifPresent(day -> day(act, "inForce", day));
    }

    private void day(Act act, String what, Act.Day day) {
        rows.add(
                List.of(
                        act.key() + "." + what,
                        Texts.of("table." + what) + " " + day.date(),
                        act.name(),
                        day.status().word()));
    }

    /** An act published after its window begins is seen here. */
    private void windows(ParsedFile file) {
        for (ReadWindow read : law.windows()) {
            if (read.file().sha256().equals(file.sha256())) {
                ApplicationWindow window = read.window();
                String value = window.territory() + " " + read.days();
                if (read.act().publishedAfter(window.from())) {
                    value += " (" + Texts.of("table.retroactive") + ")";
                }
                row(window.standard() + "." + window.ruler().word(), value, window.citation());
            }
        }
    }

    private void standards(ParsedFile file) {
        law.standards().stream()
                .filter(standard -> standard.ref().sha256().equals(file.sha256()))
                .forEach(standard -> standard(standard.text()));
    }

    private void standard(StandardText text) {
        for (Map.Entry<Area, Map<String, NamedValue>> area : text.values().entrySet()) {
            for (NamedValue value : area.getValue().values()) {
                if (rows.stream().noneMatch(row -> row.get(0).equals(value.key()))) {
                    value(value);
                }
            }
        }
        row("measures.b1", text.b1().scale().path(), text.b1().citation());
        row(
                "measures.deprivations",
                Integer.toString(text.deprivations().points()),
                text.deprivations().citation());
        text.income()
                .sheet()
                .ifPresent(
                        sheet ->
                                sheet.lines()
                                        .forEach(
                                                line ->
                                                        row(
                                                                line.path(),
                                                                (line.sign() > 0 ? "+ " : "- ")
                                                                        + line.name(),
                                                                sheet.citation())));
        for (ClassRow row : text.rows()) {
            row(
                    "classes",
                    row.povertyClass().vietnamese() + ": " + text(row.when()),
                    row.citation());
        }
        text.formA()
                .ifPresent(
                        form -> {
                            form.items()
                                    .forEach(
                                            item -> row(item.path(), item.name(), item.citation()));
                            value(form.cutOff());
                        });
        for (IndicatorRule rule : text.indicators()) {
            row(rule.key(), rule.indicator().name() + ": " + rule.meaning(), rule.citation());
        }
        for (UnknownFact fact : text.facts()) {
            row(fact.key(), fact.about(), fact.citation());
        }
    }

    private void value(NamedValue value) {
        row(
                value.key(),
                value.known()
                        ? value.text()
                                + value.from().map(day -> " (>= " + day.date() + ")").orElse("")
                        : value.about() + ": " + Texts.of("table.unknown"),
                value.citation());
    }

    private void row(String key, String value, Citation citation) {
        rows.add(List.of(key, value, citation.text(), citation.status().word()));
    }

    private static String text(ClassCondition condition) {
        if (condition instanceof ClassCondition.All all) {
            return join(all.parts(), " & ");
        }
        if (condition instanceof ClassCondition.Any any) {
            return "(" + join(any.parts(), " | ") + ")";
        }
        ClassCondition.Bound bound = (ClassCondition.Bound) condition;
        return bound.measure().word() + " " + bound.side().word() + " " + bound.value();
    }

    private static String join(List<ClassCondition> parts, String by) {
        return String.join(by, parts.stream().map(Printout::text).toList());
    }
}
