package vn.rasoat.report.form;

import java.util.Locale;
import vn.rasoat.report.DataNode;

/**
 * Who issues the papers of a unit.
 *
 * @param pattern {@code {unit}} stands for the name of the unit in capitals
 */
public record Letterhead(String pattern) {

    /**
     * Reads the letterhead.
     *
     * @param forms {@code forms.yaml}
     * @return the letterhead
     * @throws vn.rasoat.report.FaultyDataException if it has none
     */
    public static Letterhead read(DataNode forms) {
        return new Letterhead(forms.text("authority"));
    }

    /**
     * Who issues.
     *
     * @param unitName name of the unit with its kind
     * @return text of the letterhead, in capitals
     */
    public String of(String unitName) {
        return pattern.replace("{unit}", unitName.toUpperCase(Locale.forLanguageTag("vi")));
    }
}
