package vn.rasoat.api.rules;

import java.util.List;
import vn.rasoat.api.issue.Issue;

/**
 * What a file holds that administrators install, read but not installed.
 *
 * @param kind what it is
 * @param id its id, empty where the file is too broken to say
 * @param revision its revision, 0 where the file is too broken to say
 * @param sha256 of the canonical text, hexadecimal
 * @param canonical the text that would be installed, YAML in UTF-8
 * @param printed the content as a table for people to compare with the official annex, header first
 * @param faults why it is refused, empty if it can be installed
 */
public record CheckedText(
        Kind kind,
        String id,
        int revision,
        String sha256,
        String canonical,
        List<List<String>> printed,
        List<Issue> faults) {

    /** What a text is. */
    public enum Kind {
        /** A standard, its windows, its acts, or the standard of a province. */
        STANDARD,
        /** A table of B1 points. */
        B1_TABLE,
        /** A profile that says what the columns of a sheet mean; it is no law. */
        MAPPING_PROFILE;

        /**
         * Whether households are scored by it.
         *
         * @return false for what only tells how files are read
         */
        public boolean isLaw() {
            return this != MAPPING_PROFILE;
        }
    }

    public CheckedText {
        printed = printed.stream().map(List::copyOf).toList();
        faults = List.copyOf(faults);
    }

    /**
     * Whether it can be installed.
     *
     * @return true without faults
     */
    public boolean accepted() {
        return faults.isEmpty();
    }
}
