package vn.rasoat.api.classification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.Step;
import vn.rasoat.api.rules.TableRef;
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
 * @param lowIncomeWorker YES where the workers of the household are low-income workers (NĐ
 *     30/2025/NĐ-CP)
 * @param steps from answers to class
 * @param differences contradictions found on the way
 * @param standard the text it rests on
 * @param b1Table the table that gave B1, empty where the total added by hand was taken
 * @param local the result by the standard of the province, where it has one
 */
public record Outcome(
        PovertyClass povertyClass,
        ClassSource source,
        Map<String, Answer> deprivations,
        Answer averageLivingStandard,
        Answer lowIncomeWorker,
        List<Step> steps,
        List<Difference> differences,
        StandardRef standard,
        Optional<TableRef> b1Table,
        Optional<LocalOutcome> local) {

    public Outcome {
        deprivations = Map.copyOf(deprivations);
        steps = List.copyOf(steps);
        differences = List.copyOf(differences);
    }
}
