package vn.rasoat.api.rules;

import java.util.List;
import java.util.Map;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.PovertyClass;

/**
 * What a standard says of a household, by scores alone.
 *
 * @param povertyClass the class, UNDETERMINED where a decisive answer is missing
 * @param deprivations by indicator key: as ticked, or as computed where there is no tick box
 * @param computed by indicator key, from the answers of members and dwelling
 * @param averageLivingStandard by income; UNKNOWN where no income decides
 * @param steps from answers to class
 * @param missing machine paths of the answers that would decide
 */
public record Verdict(
        PovertyClass povertyClass,
        Map<String, Answer> deprivations,
        Map<String, Answer> computed,
        Answer averageLivingStandard,
        List<Step> steps,
        List<String> missing) {

    public Verdict {
        deprivations = Map.copyOf(deprivations);
        computed = Map.copyOf(computed);
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
    }
}
