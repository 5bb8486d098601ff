package vn.rasoat.api.rules;

import java.util.List;

/**
 * All that a standard can say about how one household got its class.
 *
 * @param verdict the verdict with its steps
 * @param items the items of B1, empty without a table
 * @param indicators the indicators in the order of the forms
 * @param distances how far it is from each threshold
 * @param decisive machine paths of single answers each of which, answered otherwise, would give
 *     another class
 * @param citations what each kind of step rests on, in the order of the steps, each once
 */
public record Reasons(
        Verdict verdict,
        List<ScoredItem> items,
        List<ScoredIndicator> indicators,
        List<Distance> distances,
        List<String> decisive,
        List<Citation> citations) {

    public Reasons {
        items = List.copyOf(items);
        indicators = List.copyOf(indicators);
        distances = List.copyOf(distances);
        decisive = List.copyOf(decisive);
        citations = List.copyOf(citations);
    }
}
