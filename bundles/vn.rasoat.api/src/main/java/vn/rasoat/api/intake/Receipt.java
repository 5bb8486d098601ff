package vn.rasoat.api.intake;

import java.time.Instant;
import java.util.List;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.round.RoundKey;

/**
 * What became of a survey file. One file is one reversible change set.
 *
 * @param id id of the receipt and of the change set
 * @param round the round
 * @param unit the unit the file was for
 * @param fileName name as the sender gave it
 * @param sha256 of the file, hexadecimal
 * @param receivedAt when it came
 * @param state imported, or nothing imported
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
        ImportState state,
        HouseholdCounts households,
        List<SheetCounts> sheets,
        List<Issue> issues) {

    public Receipt {
        sheets = List.copyOf(sheets);
        issues = List.copyOf(issues);
    }
}
