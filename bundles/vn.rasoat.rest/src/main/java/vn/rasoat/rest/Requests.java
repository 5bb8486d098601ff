package vn.rasoat.rest;

import java.util.Optional;
import vn.rasoat.api.intake.ImportMode;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.rules.Ruler;

/** Checks what a request carries; everything else is HN-2008. */
final class Requests {

    /** What came in is shown to the caller, but never at any length. */
    private static final int LONGEST_QUOTE = 40;

    private static final int LONGEST_ID = 200;

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

    /**
     * Which result of the households a pack counts; the parallel ruler of 2021 has no packs.
     *
     * @throws RejectedRequestException HN-2008 for anything else
     */
    static Ruler ruler(String word) {
        return Ruler.ofWord(word)
                .filter(ruler -> ruler != Ruler.PARALLEL)
                .orElseThrow(() -> invalid("ruler=" + quoted(word) + " (national|local)"));
    }

    /**
     * What becomes of a file.
     *
     * @throws RejectedRequestException HN-2008 for any other word
     */
    static ImportMode mode(String word) {
        return ImportMode.ofWord(word)
                .orElseThrow(
                        () ->
                                invalid(
                                        "mode="
                                                + quoted(word)
                                                + " (dry-run|good-only|all-or-nothing|hold)"));
    }

    /** Only the two words: what is neither must not install anything by accident. */
    static boolean flag(String name, String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid(name + "=" + quoted(word) + " (true|false)");
        };
    }

    /** A line for the record; whether it may be missing is for the service to say. */
    static String line(String name, String text, int longest) {
        String line = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
        if (line.length() > longest) {
            throw invalid(name + " > " + longest);
        }
        return line;
    }

    /** An id of a text of the law; whether there is one with it is for the service to say. */
    static String id(String name, String id) {
        if (present(name, id).length() > LONGEST_ID) {
            throw invalid(name + "=" + quoted(id));
        }
        return id.replaceAll("\\p{Cntrl}", "");
    }

    /**
     * @throws RejectedRequestException HN-2005 if there is none
     */
    static Receipt receipt(SurveyRegister register, String receiptId) {
        return register.receipt(receiptId)
                .orElseThrow(
                        () ->
                                new RejectedRequestException(
                                        IssueCode.RECEIPT_UNKNOWN, quoted(receiptId)));
    }

    static Optional<String> fileName(String fileName) {
        return Optional.ofNullable(fileName).filter(name -> !name.isBlank());
    }

    /** The file name alone: nobody is told how the disk of the sender is laid out. */
    static String baseName(String fileName) {
        return present(
                "fileName",
                fileName.substring(
                                Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                        .replaceAll("\\p{Cntrl}", ""));
    }

    static String quoted(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "");
        return clean.length() <= LONGEST_QUOTE ? clean : clean.substring(0, LONGEST_QUOTE) + "…";
    }

    static RejectedRequestException invalid(String what) {
        return new RejectedRequestException(IssueCode.REQUEST_INVALID, what);
    }
}
