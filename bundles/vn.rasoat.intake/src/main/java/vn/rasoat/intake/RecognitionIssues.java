package vn.rasoat.intake;

import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.people.MatchFindings;
import vn.rasoat.api.people.SharedPersons;

/** What the receipt says of who is who: numbers and places, no names. */
final class RecognitionIssues {

    private RecognitionIssues() {}

    static void log(MatchFindings findings, IssueLog log) {
        count(findings.taken(), IssueCode.HOUSEHOLDS_RECOGNISED, log);
        count(findings.doubtful(), IssueCode.MATCHES_DOUBTFUL, log);
        if (findings.bounded() > 0) {
            log.file(
                    IssueCode.NAME_TOO_COMMON,
                    Integer.toString(findings.bounded()),
                    Integer.toString(findings.largestBlock()));
        }
        for (SharedPersons shared : findings.shared()) {
            log.file(
                    IssueCode.PERSON_IN_TWO_HOUSEHOLDS,
                    shared.left().commune(),
                    shared.left().number(),
                    shared.right().commune(),
                    shared.right().number(),
                    Integer.toString(shared.persons()));
        }
    }

    private static void count(int pairs, IssueCode code, IssueLog log) {
        if (pairs > 0) {
            log.file(code, Integer.toString(pairs));
        }
    }
}
