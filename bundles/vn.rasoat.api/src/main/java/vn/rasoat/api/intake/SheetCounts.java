package vn.rasoat.api.intake;

/**
 * What became of the rows of one sheet, by the same words as {@link HouseholdCounts}.
 *
 * @param sheet sheet name as the officer sees it
 * @param kind {@code households, members, residents, events, opening-list}
 * @param read rows read
 * @param added rows that were new
 * @param changed rows that changed something
 * @param unchanged rows that changed nothing
 * @param rejected rows not taken
 * @param duplicate repeats
 * @param skipped header rows repeated and test rows
 */
public record SheetCounts(
        String sheet,
        String kind,
        int read,
        int added,
        int changed,
        int unchanged,
        int rejected,
        int duplicate,
        int skipped) {}
