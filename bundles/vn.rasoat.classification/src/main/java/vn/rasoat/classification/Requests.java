package vn.rasoat.classification;

import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.RoundKey;

/** What callers must bring, and what they are told if they do not. */
final class Requests {

    private Requests() {}

    /** Without outer spaces; HN-2020 if nothing is left. */
    static String recorded(String name, String value) {
        if (value.isBlank()) {
            throw new RejectedRequestException(IssueCode.REASON_MISSING, name);
        }
        return value.strip();
    }

    static RejectedRequestException notClassified(int households, RoundKey round) {
        return new RejectedRequestException(
                IssueCode.NOT_CLASSIFIED_YET, Integer.toString(households), round.toString());
    }
}
