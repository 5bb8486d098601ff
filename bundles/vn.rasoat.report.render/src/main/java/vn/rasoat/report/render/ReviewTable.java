package vn.rasoat.report.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import vn.rasoat.api.report.ReviewList;
import vn.rasoat.api.report.ReviewProgress;
import vn.rasoat.api.round.Round;

/**
 * Progress or a list to review as a plain table.
 *
 * @param round the round
 * @param title what stands above it on a sheet
 * @param columns names of the columns in contracts
 * @param rows texts and whole numbers, one a column
 */
record ReviewTable(Round round, List<String> title, List<String> columns, List<List<Object>> rows) {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("vn.rasoat.report.render.review", Locale.ROOT);
    private static final List<String> PROGRESS =
            List.of(
                    "unit",
                    "name",
                    "level",
                    "village",
                    "state",
                    "withoutList",
                    "listed",
                    "surveyed",
                    "explained",
                    "missing",
                    "beside",
                    "firstImport",
                    "lastImport",
                    "lastSurvey");
    private static final List<String> LIST =
            List.of(
                    "village",
                    "number",
                    "head",
                    "source",
                    "listedClass",
                    "persons",
                    "state",
                    "event");

    static ReviewTable of(ReviewProgress progress) {
        List<List<Object>> rows = new ArrayList<>();
        for (ReviewProgress.Row row : progress.rows()) {
            rows.add(
                    List.of(
                            row.unit().code(),
                            row.unit().name(),
                            row.village().isPresent() ? "village" : row.unit().level().word(),
                            row.village().orElse(""),
                            row.state().word(),
                            row.withoutList(),
                            row.listed(),
                            row.surveyed(),
                            row.explained(),
                            row.missing(),
                            row.beside(),
                            day(row.firstImport()),
                            day(row.lastImport()),
                            day(row.lastSurvey())));
        }
        return new ReviewTable(
                progress.round(),
                List.of(
                        text("title.progress")
                                .formatted(
                                        progress.rows().get(0).unit().name(),
                                        progress.round().key().toString(),
                                        progress.day().toString()),
                        text("rule")),
                PROGRESS,
                rows);
    }

    static ReviewTable of(ReviewList list) {
        List<List<Object>> rows = new ArrayList<>();
        for (ReviewList.Entry entry : list.households()) {
            rows.add(
                    List.of(
                            entry.key().village(),
                            entry.key().number(),
                            entry.head(),
                            entry.source().word(),
                            entry.listedClass().word(),
                            entry.persons() == 0 ? "" : (Object) entry.persons(),
                            entry.state().word(),
                            entry.event().map(event -> event.word()).orElse("")));
        }
        List<String> title = new ArrayList<>();
        title.add(
                text("title.list").formatted(list.commune().name(), list.round().key().toString()));
        title.add(text("layout"));
        if (!list.openingListKnown()) {
            title.add(text("noOpeningList"));
        }
        return new ReviewTable(list.round(), title, LIST, rows);
    }

    /** The title of a column, for people. */
    static String title(String column) {
        return text("column." + column);
    }

    /** What a word of the contracts is called; anything else is its own name. */
    static Object forPeople(String column, Object value) {
        String key = column + "." + value;
        return TEXTS.containsKey(key) ? text(key) : value;
    }

    private static String text(String key) {
        return TEXTS.getString(key);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
