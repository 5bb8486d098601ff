package vn.rasoat.api.rules;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.PovertyClass;

/**
 * What a standard says of a household, by scores alone.
 *
 * @param povertyClass the class, UNDETERMINED where a decisive answer or a fact of the law is
 *     missing
 * @param deprivations by indicator key, as counted
 * @param computed by indicator key, from the answers of members and dwelling
 * @param b1 the B1 total, stated and computed
 * @param b2 the B2 points that are possible
 * @param screening what Phiếu A says
 * @param income đồng per person per month that counts: from the income sheet where it is complete,
 *     else as stated
 * @param incomeOfSheet đồng per person per month by the income sheet, empty where it is not
 *     complete
 * @param agriculturalWork whether the household works in agriculture, forestry, fishery or salt
 *     making
 * @param averageLivingStandard by income alone; UNKNOWN where no income decides
 * @param lowIncomeWorker by income alone; UNKNOWN where no income decides
 * @param steps from answers to class
 * @param missing machine paths of the answers that would decide, empty unless undetermined
 * @param unknownFacts keys of the unknown facts of the standard that keep the class open
 */
public record Verdict(
        PovertyClass povertyClass,
        Map<String, Answer> deprivations,
        Map<String, Answer> computed,
        B1Score b1,
        Span b2,
        Screening screening,
        OptionalLong income,
        OptionalLong incomeOfSheet,
        Answer agriculturalWork,
        Answer averageLivingStandard,
        Answer lowIncomeWorker,
        List<Step> steps,
        List<String> missing,
        List<String> unknownFacts) {

    public Verdict {
        deprivations = Map.copyOf(deprivations);
        computed = Map.copyOf(computed);
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
        unknownFacts = List.copyOf(unknownFacts);
    }
}
