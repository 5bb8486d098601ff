package vn.rasoat.register;

import java.util.ArrayList;
import java.util.List;
import vn.rasoat.api.rules.Step;

/**
 * Steps as one text. A result by a second standard shares most of its steps with the first one; of
 * these only the place is written, which for a province with a standard of its own saves most of a
 * second set of steps a household.
 */
final class StepText {

    private static final int SHARED = 1;

    private StepText() {}

    static String write(List<Step> steps) {
        return write(steps, List.of());
    }

    static String write(List<Step> steps, List<Step> first) {
        List<List<String>> rows = new ArrayList<>();
        for (Step step : steps) {
            int place = first.indexOf(step);
            rows.add(
                    place < 0
                            ? List.of(step.key(), step.input(), step.result(), step.citation())
                            : List.of(Integer.toString(place)));
        }
        return RowText.write(rows);
    }

    static List<Step> read(String text) {
        return read(text, List.of());
    }

    static List<Step> read(String text, List<Step> first) {
        List<Step> steps = new ArrayList<>();
        for (List<String> row : RowText.read(text)) {
            steps.add(
                    row.size() == SHARED
                            ? first.get(Integer.parseInt(row.get(0)))
                            : new Step(row.get(0), row.get(1), row.get(2), row.get(3)));
        }
        return steps;
    }
}
