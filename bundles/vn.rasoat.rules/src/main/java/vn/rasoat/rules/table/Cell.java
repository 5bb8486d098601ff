package vn.rasoat.rules.table;

import vn.rasoat.api.issue.Place;

/**
 * A value as it was written, and where.
 *
 * @param text clean text, empty where nothing was written
 * @param place line, and column in a sheet
 */
record Cell(String text, Place place) {

    static Cell blank(Place place) {
        return new Cell("", place);
    }

    boolean isBlank() {
        return text.isEmpty();
    }
}
