package vn.rasoat.api.report;

import java.util.List;
import vn.rasoat.api.issue.Issue;

/**
 * What checking filled forms found.
 *
 * @param forms the forms that were recognised, in the order of their files
 * @param findings what does not hold, HN-3040 to HN-3048, each at the cell of the file where it is
 *     seen
 */
public record FilledFormCheck(List<RecognisedForm> forms, List<Issue> findings) {

    public FilledFormCheck {
        forms = List.copyOf(forms);
        findings = List.copyOf(findings);
    }

    /**
     * A form that was read.
     *
     * @param file name of its file
     * @param number its number, for example {@code 7.2}
     * @param title its title as the circular has it
     * @param units how many units it has
     * @param cells how many cells were read
     */
    public record RecognisedForm(String file, String number, String title, int units, int cells) {}
}
