package vn.rasoat.api.classification;

import java.util.List;
import java.util.Map;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.Step;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.PovertyClass;

/**
 * The class of a household and how it came about. It is not a recognised status: that takes a
 * decision of the commune's chairman.
 *
 * @param povertyClass the class; UNDETERMINED only where neither scores nor a stated class exist
 * @param source computed or stated
 * @param deprivations by indicator key, as counted on the forms
 * @param averageLivingStandard YES for a household of average living standard
 * @param steps from answers to class
 * @param differences contradictions found on the way
 * @param standard the text it rests on
 */
public record Outcome(
        PovertyClass povertyClass,
        ClassSource source,
        Map<String, Answer> deprivations,
        Answer averageLivingStandard,
        List<Step> steps,
        List<Difference> differences,
        StandardRef standard) {

    public Outcome {
        deprivations = Map.copyOf(deprivations);
        steps = List.copyOf(steps);
        differences = List.copyOf(differences);
    }
}
