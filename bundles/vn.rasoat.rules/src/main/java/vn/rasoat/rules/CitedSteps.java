package vn.rasoat.rules;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.Step;

/** Steps, and what they rest on. */
final class CitedSteps {

    /**
     * A step that many households share.
     *
     * @param step the step
     * @param citation what it rests on
     */
    record Cited(Step step, Citation citation) {

        static Cited of(String key, String input, String result, Citation citation) {
            return new Cited(new Step(key, input, result, citation.text()), citation);
        }
    }

    private static final int USUAL = 24;

    private Cited[] cited = new Cited[USUAL];
    private int size;

    void add(Cited step) {
        if (size == cited.length) {
            cited = Arrays.copyOf(cited, 2 * size);
        }
        cited[size++] = step;
    }

    /** Unmodifiable. */
    List<Step> steps() {
        Step[] steps = new Step[size];
        for (int i = 0; i < size; i++) {
            steps[i] = cited[i].step();
        }
        return List.of(steps);
    }

    /** In the order of the steps, each once. */
    List<Citation> citations() {
        Set<Citation> citations = new LinkedHashSet<>();
        for (int i = 0; i < size; i++) {
            citations.add(cited[i].citation());
        }
        return List.copyOf(citations);
    }
}
