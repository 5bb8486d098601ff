package vn.rasoat.api.issue;

/**
 * Where in a survey file an issue lies.
 *
 * @param sheet sheet name as the officer sees it; for a file that is one table, or part of a zip,
 *     with or as the name of that file; empty for the whole file
 * @param row row number as the officer sees it (first row is 1), 0 for the whole sheet
 * @param column column letters as the officer sees them ("P"), in JSON the key with the ordinal of
 *     the member ("b1Point", "[0].member.gender"), its beginning left out where it is long; empty
 *     for the whole row
 */
public record Place(String sheet, int row, String column) {

    /** The whole file. */
    public static final Place FILE = new Place("", 0, "");

    public Place {
        if (row < 0) {
            throw new IllegalArgumentException("row " + row);
        }
    }

    /**
     * A whole sheet.
     *
     * @param sheet sheet name
     * @return the place
     */
    public static Place sheet(String sheet) {
        return new Place(sheet, 0, "");
    }
}
