package vn.rasoat.report.review;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.rasoat.api.report.ProgressState;
import vn.rasoat.api.report.ReviewProgress;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.report.DataNode;

/** Words a reminder; the words are data. */
public final class ReminderText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final DataNode words;

    /**
     * A wording.
     *
     * @param words the data file
     */
    public ReminderText(DataNode words) {
        this.words =
                words.only(
                        "salutation",
                        "round",
                        "left",
                        "last",
                        "over",
                        "counts",
                        "done",
                        "communes",
                        "villages",
                        "place",
                        "placeWithoutList",
                        "noVillage",
                        "noList",
                        "request",
                        "rule",
                        "state");
    }

    /**
     * The text for the first unit of a progress.
     *
     * @param progress the progress
     * @param daysLeft days to the last day of the round, negative after it
     * @return its paragraphs
     */
    public List<String> of(ReviewProgress progress, long daysLeft) {
        ReviewProgress.Row unit = progress.rows().get(0);
        List<String> text = new ArrayList<>();
        text.add(word("salutation", unit.unit().name()));
        text.add(
                word(
                        "round",
                        progress.round().key().year(),
                        day(progress.round().startsOn()),
                        day(progress.round().endsOn())));
        text.add(
                word(
                        daysLeft < 0 ? "over" : daysLeft == 0 ? "last" : "left",
                        day(progress.day()),
                        Math.abs(daysLeft),
                        day(progress.round().endsOn())));
        text.add(
                word(
                        "counts",
                        unit.listed(),
                        unit.surveyed(),
                        unit.explained(),
                        unit.missing(),
                        unit.beside()));
        if (unit.withoutList() > 0) {
            text.add(word("noList", unit.withoutList()));
        }
        List<String> places = places(progress);
        if (places.isEmpty()) {
            text.add(word("done"));
        } else {
            text.add(word(unit.unit().level() == UnitLevel.COMMUNE ? "villages" : "communes"));
            text.addAll(places);
            text.add(word("request", day(progress.round().endsOn())));
        }
        text.add(word("rule"));
        return text;
    }

    /** Communes of a unit above them, villages of a commune, as far as they are not done. */
    private List<String> places(ReviewProgress progress) {
        boolean villages = progress.rows().get(0).unit().level() == UnitLevel.COMMUNE;
        List<String> places = new ArrayList<>();
        for (ReviewProgress.Row row : progress.rows()) {
            boolean named =
                    villages
                            ? row.village().isPresent()
                            : row.village().isEmpty() && row.unit().level() == UnitLevel.COMMUNE;
            if (named && row.state().compareTo(ProgressState.COMPLETE) < 0) {
                places.add(
                        word(
                                row.withoutList() > 0 ? "placeWithoutList" : "place",
                                row.village()
                                        .map(it -> it.isEmpty() ? word("noVillage") : it)
                                        .orElse(row.unit().name()),
                                words.node("state").text(row.state().word()),
                                row.missing(),
                                row.listed()));
            }
        }
        return places;
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }

    /** Arguments as text, so that no year gets a thousands separator. */
    private String word(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return new MessageFormat(words.text(key), Locale.ROOT).format(texts);
    }
}
