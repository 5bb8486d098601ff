package vn.rasoat.register;

import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;

/** What is recorded for ever needs somebody who answers for it, and why. */
final class Accountability {

    private Accountability() {}

    /**
     * Requires something to be said.
     *
     * @param name what must be said; its text is not repeated, because it may name a person
     * @param text what was said
     * @param longest most characters that can be kept
     * @throws RejectedRequestException HN-2020 if nothing was said, HN-2008 if it is too long
     */
    static void require(String name, String text, int longest) {
        if (text.isBlank()) {
            throw new RejectedRequestException(IssueCode.REASON_MISSING, name);
        }
        requireShort(name, text, longest);
    }

    static void requireShort(String name, String text, int longest) {
        if (text.length() > longest) {
            throw new RejectedRequestException(
                    IssueCode.REQUEST_INVALID,
                    name + ": " + text.length() + " > " + longest + " characters");
        }
    }
}
