package vn.rasoat.api.classification;

import java.util.List;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.Step;
import vn.rasoat.api.survey.PovertyClass;

/**
 * The second result of a household in a province with a standard of its own.
 *
 * @param povertyClass the class by the local standard, UNDETERMINED where it cannot be known
 * @param steps from answers to class
 * @param standard the local text
 */
public record LocalOutcome(PovertyClass povertyClass, List<Step> steps, StandardRef standard) {

    public LocalOutcome {
        steps = List.copyOf(steps);
    }
}
