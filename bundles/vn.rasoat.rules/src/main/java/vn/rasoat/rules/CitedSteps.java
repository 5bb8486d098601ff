package vn.rasoat.rules;

import java.util.ArrayList;
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

    private static final int USUAL = 20;

    private final List<Step> steps = new ArrayList<>(USUAL);
    private final List<Cited> cited = new ArrayList<>(USUAL);

    void add(Cited step) {
        steps.add(step.step());
        cited.add(step);
    }

    List<Step> steps() {
        return steps;
    }

    /** In the order of the steps, each once. */
    List<Citation> citations() {
        Set<Citation> citations = new LinkedHashSet<>();
        cited.forEach(step -> citations.add(step.citation()));
        return List.copyOf(citations);
    }
}
