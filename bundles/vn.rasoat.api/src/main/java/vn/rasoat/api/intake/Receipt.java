package vn.rasoat.api.intake;

import java.time.Instant;
import java.util.List;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.round.RoundKey;

/**
 * What became of a survey file, or would become. One file that was stored is one reversible change
 * set.
 *
 * @param id id of the receipt and of the change set
 * @param round the round
 * @param unit the unit the file was for
 * @param fileName name as the sender gave it
 * @param sha256 of the file, hexadecimal
 * @param receivedAt when it came
 * @param mode what was asked for
 * @param state how it ended
 * @param households what became of every household row
 * @param sheets what became of the rows of every sheet
 * @param issues in the order of sheets and rows
 */
public record Receipt(
        String id,
        RoundKey round,
        String unit,
        String fileName,
        String sha256,
        Instant receivedAt,
        ImportMode mode,
        ImportState state,
        HouseholdCounts households,
        List<SheetCounts> sheets,
        List<Issue> issues) {

    public Receipt {
        sheets = List.copyOf(sheets);
        issues = List.copyOf(issues);
    }

    /**
     * A receipt of {@link ImportMode#GOOD_ONLY}.
     *
     * @param id id of the receipt and of the change set
     * @param round the round
     * @param unit the unit the file was for
     * @param fileName name as the sender gave it
     * @param sha256 of the file, hexadecimal
     * @param receivedAt when it came
     * @param state how it ended
     * @param households what became of every household row
     * @param sheets what became of the rows of every sheet
     * @param issues in the order of sheets and rows
     */
    public Receipt(
            String id,
            RoundKey round,
            String unit,
            String fileName,
            String sha256,
            Instant receivedAt,
            ImportState state,
            HouseholdCounts households,
            List<SheetCounts> sheets,
            List<Issue> issues) {
        this(
                id,
                round,
                unit,
                fileName,
                sha256,
                receivedAt,
                ImportMode.GOOD_ONLY,
                state,
                households,
                sheets,
                issues);
    }

    /**
     * Whether it is the receipt of a change set. Any other left nothing in the register, counts
     * nowhere, and has nothing to undo.
     *
     * @return false for a dry run, a held file and a refused whole
     */
    public boolean stored() {
        return state == ImportState.IMPORTED
                || state == ImportState.NOTHING_IMPORTED && mode == ImportMode.GOOD_ONLY;
    }
}
