package vn.rasoat.api.classification;

import java.util.List;
import java.util.Optional;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.UnknownFact;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;

/**
 * A round measured with another standard, beside its own. The round is not touched.
 *
 * @param round the round
 * @param own the standard of the round
 * @param other the standard it was measured with
 * @param communes a bridge for each surveyed commune, by code
 * @param total the sum of them
 * @param changes households with another class under the other standard, by commune, village and
 *     number; those that it leaves open are counted, not listed
 * @param openFacts unknown facts of the other standard, with the number of households that they
 *     keep open; no number stands in for them
 * @param openAnswers households that missing answers keep open, not counting those above
 */
public record RulerReport(
        RoundKey round,
        StandardRef own,
        StandardRef other,
        List<RulerBridge> communes,
        RulerBridge total,
        List<Change> changes,
        List<OpenFact> openFacts,
        int openAnswers) {

    public RulerReport {
        communes = List.copyOf(communes);
        changes = List.copyOf(changes);
        openFacts = List.copyOf(openFacts);
    }

    /**
     * A household whose class differs.
     *
     * @param householdId stable id issued by the register
     * @param key its name inside the round
     * @param own class under the standard of the round
     * @param other class under the other
     * @param left why it left poverty, where it was poor on the opening list and is not any more
     * @param why the steps of the other standard that came out otherwise, as {@code key: input ->
     *     result}
     */
    public record Change(
            String householdId,
            HouseholdKey key,
            PovertyClass own,
            PovertyClass other,
            Optional<LeftBecause> left,
            List<String> why) {

        public Change {
            why = List.copyOf(why);
        }
    }

    /** Why a household is not poor any more. */
    public enum LeftBecause {
        /** It is not poor under the standard of the round either. */
        LIFE_CHANGED,
        /** It is poor under the standard of the round. */
        RULER_CHANGED
    }

    /**
     * A fact that nobody knows, and how many households wait for it.
     *
     * @param fact the fact
     * @param households how many
     */
    public record OpenFact(UnknownFact fact, int households) {}
}
