package vn.rasoat.soap;

import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.RoundKey;

/** Checks what no schema checks; everything else is HN-2008. */
final class Requests {

    /** What came in is shown to the caller, but never at any length. */
    private static final int LONGEST_QUOTE = 300;

    private Requests() {}

    static void present(String name, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw invalid(name);
        }
    }

    /**
     * @throws RejectedRequestException HN-2001: no round can have that name, so there is none
     */
    static RoundKey key(String roundId) {
        present("roundId", roundId);
        try {
            return RoundKey.parse(roundId);
        } catch (IllegalArgumentException malformed) {
            throw new RejectedRequestException(IssueCode.ROUND_UNKNOWN, quoted(roundId));
        }
    }

    static String quoted(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= LONGEST_QUOTE ? clean : clean.substring(0, LONGEST_QUOTE) + "…";
    }

    static RejectedRequestException invalid(String what) {
        return new RejectedRequestException(IssueCode.REQUEST_INVALID, quoted(what));
    }
}
