package vn.rasoat.api.intake;

import java.util.List;

/**
 * What became of one row that was read. It says where, never whose.
 *
 * @param sheet sheet, file or part, as the officer sees it
 * @param kind {@code households, members, residents, events, opening-list}
 * @param row row number as the officer sees it
 * @param village as written, empty where there is none
 * @param number household number as written, masked where it is a personal number; empty where
 *     there is none
 * @param result what became of the row
 * @param codes codes of what was said about it, each once, in order
 */
public record RowReport(
        String sheet,
        String kind,
        int row,
        String village,
        String number,
        RowResult result,
        List<String> codes) {

    public RowReport {
        codes = List.copyOf(codes);
    }
}
