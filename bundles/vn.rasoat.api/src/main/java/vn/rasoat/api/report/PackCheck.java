package vn.rasoat.api.report;

import java.util.List;
import java.util.Optional;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.Severity;

/**
 * What checking a sealed pack found.
 *
 * @param proof what it says of itself, empty where that cannot be read
 * @param findings what is wrong with it, HN-3030 to HN-3038, and what could not be checked, HN-3039
 */
public record PackCheck(Optional<PackProof> proof, List<Issue> findings) {

    public PackCheck {
        findings = List.copyOf(findings);
    }

    /**
     * Whether it is the pack that was sealed.
     *
     * @return true without an error among the findings
     */
    public boolean accepted() {
        return proof.isPresent()
                && findings.stream().noneMatch(it -> it.severity() == Severity.ERROR);
    }
}
