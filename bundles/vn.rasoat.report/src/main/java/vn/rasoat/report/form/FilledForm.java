package vn.rasoat.report.form;

import java.util.List;
import vn.rasoat.api.report.StatutoryForm;

/**
 * A filled form with what the printed one does not show.
 *
 * @param bound where it came from
 * @param form the filled form; rows are unit by unit, breakdown by breakdown
 * @param uncertain for each row and column whether it rests on answers of which some are unknown
 */
public record FilledForm(BoundForm bound, StatutoryForm form, List<List<Boolean>> uncertain) {

    public FilledForm {
        uncertain = List.copyOf(uncertain);
    }
}
