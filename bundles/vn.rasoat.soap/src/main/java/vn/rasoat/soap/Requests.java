package vn.rasoat.soap;

import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.contract.soap.v1.PackRuler;

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

    /** Without the parallel ruler of 2021: it has no packs. */
    static Ruler ruler(PackRuler ruler) {
        return ruler == PackRuler.LOCAL ? Ruler.LOCAL : Ruler.NATIONAL;
    }

    /** A line for the record; whether it may be blank is for the service to say. */
    static String line(String name, String text, int longest) {
        String line = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
        if (line.length() > longest) {
            throw invalid(name + " > " + longest);
        }
        return line;
    }

    /** The file name alone: nobody is told how the disk of the sender is laid out. */
    static String baseName(String fileName) {
        present("fileName", fileName);
        String name =
                fileName.substring(
                                Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                        .replaceAll("\\p{Cntrl}", "");
        present("fileName", name);
        return name;
    }

    static String quoted(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= LONGEST_QUOTE ? clean : clean.substring(0, LONGEST_QUOTE) + "…";
    }

    static RejectedRequestException invalid(String what) {
        return new RejectedRequestException(IssueCode.REQUEST_INVALID, quoted(what));
    }
}
