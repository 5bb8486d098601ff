package vn.rasoat.api.report;

import java.util.List;

/**
 * A column of a form.
 *
 * @param id its number as printed, for example {@code 4} or {@code 1.2:Nùng}; {@code total} and
 *     {@code deprivations} where the form prints none
 * @param header header path from the top
 * @param label what the row of numbers and formulas prints, for example {@code 4=3/1*100}
 */
public record FormColumn(String id, List<String> header, String label) {

    public FormColumn {
        header = List.copyOf(header);
    }
}
