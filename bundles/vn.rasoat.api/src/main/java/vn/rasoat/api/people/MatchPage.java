package vn.rasoat.api.people;

import java.util.List;

/**
 * A page of pairs.
 *
 * @param matches in the order of their ids
 * @param offset how many were skipped
 * @param total how many there are, on all pages
 */
public record MatchPage(List<MatchSummary> matches, int offset, int total) {

    public MatchPage {
        matches = List.copyOf(matches);
    }
}
