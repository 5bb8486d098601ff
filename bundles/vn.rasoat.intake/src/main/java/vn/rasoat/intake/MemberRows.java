package vn.rasoat.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.unit.AdministrativeUnit;

/**
 * Gives the rows of the member sheets to their households. Where a number names several households,
 * the list is split at each head, whose name tells the household.
 */
final class MemberRows {

    private final Communes communes;
    private final HouseholdIndex index;
    private final IssueLog log;

    /** For numbers used by several households: whose members are being listed now. */
    private final Map<String, Optional<Household>> listing = new HashMap<>();

    MemberRows(Communes communes, HouseholdIndex index, IssueLog log) {
        this.communes = communes;
        this.index = index;
        this.log = log;
    }

    void take(TableRow row, SheetTally tally) {
        Optional<Household> household = Optional.empty();
        if (row.nesting().given()) {
            household = index.nesting(row);
        } else {
            Optional<AdministrativeUnit> commune = communes.locate(row, log);
            if (commune.isEmpty()) {
                tally.rejected(row);
                return;
            }
            household = household(commune.get().code(), row);
        }
        if (household.isEmpty()) {
            log.cell(IssueCode.MEMBER_WITHOUT_HOUSEHOLD, row, Paths.NUMBER, "");
            tally.rejected(row);
            return;
        }
        List<TableRow> members = household.get().members();
        for (TableRow member : members) {
            if (!household.get().rejected() && member.sameContent(row)) {
                log.row(IssueCode.ROW_REPEATED, row, Integer.toString(member.number()));
                tally.duplicate(row);
                return;
            }
        }
        members.add(row);
        row.joined();
    }

    private Optional<Household> household(String commune, TableRow row) {
        List<Household> candidates = index.named(commune, row);
        if (candidates.size() == 1) {
            return Optional.of(candidates.get(0));
        }
        String key = HouseholdIndex.key(commune, row.value(Paths.VILLAGE), row.value(Paths.NUMBER));
        if (row.value(Paths.RELATION).equals(Paths.HEAD)) {
            listing.put(key, HouseholdIndex.choose(candidates, row.value(Paths.MEMBER_NAME)));
        }
        return listing.getOrDefault(key, Optional.empty());
    }
}
