package vn.rasoat.rest;

import java.util.Optional;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.RoundKey;

/** Checks what a request carries; everything else is HN-2008. */
final class Requests {

    /** What came in is shown to the caller, but never at any length. */
    private static final int LONGEST_QUOTE = 40;

    private Requests() {}

    static <T> T present(String name, T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw invalid(name + "=");
        }
        return value;
    }

    /** A year has four digits; which years have a standard is not decided here. */
    static int year(Integer year) {
        if (year == null || year < 1000 || year > 9999) {
            throw invalid("year=" + (year == null ? "" : year));
        }
        return year;
    }

    /**
     * @throws RejectedRequestException HN-2001: no round can have that name, so there is none
     */
    static RoundKey key(String roundId) {
        try {
            return RoundKey.parse(roundId);
        } catch (IllegalArgumentException malformed) {
            throw new RejectedRequestException(IssueCode.ROUND_UNKNOWN, quoted(roundId));
        }
    }

    static Optional<String> fileName(String fileName) {
        return Optional.ofNullable(fileName).filter(name -> !name.isBlank());
    }

    static String quoted(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "");
        return clean.length() <= LONGEST_QUOTE ? clean : clean.substring(0, LONGEST_QUOTE) + "…";
    }

    static RejectedRequestException invalid(String what) {
        return new RejectedRequestException(IssueCode.REQUEST_INVALID, what);
    }
}
