package vn.rasoat.api.people;

import java.util.List;

/**
 * A page of households that share persons.
 *
 * @param pairs in the order of their ids
 * @param offset how many were skipped
 * @param total how many there are, on all pages
 */
public record SharedPersonsPage(List<SharedPersons> pairs, int offset, int total) {

    public SharedPersonsPage {
        pairs = List.copyOf(pairs);
    }
}
