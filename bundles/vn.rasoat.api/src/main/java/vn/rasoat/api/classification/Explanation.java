package vn.rasoat.api.classification;

import java.util.List;
import java.util.Optional;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.rules.Reasons;
import vn.rasoat.api.rules.UnknownFact;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.api.unit.AdministrativeUnit;

/**
 * Why a household has its class: answers, points, clause, class. It is about the content and the
 * law of the outcome that is stored, never about another. It holds personal data.
 *
 * @param round the round
 * @param householdId stable id issued by the register
 * @param commune the commune in the list that the round pins
 * @param survey the survey
 * @param outcome class, contradictions and local result
 * @param standardTitle title of the standard with its acts, in Vietnamese
 * @param reasons what the national standard says
 * @param localReasons what the standard of the province says, where it has one
 * @param unknownFacts the facts of the law that keep the class open
 * @param questions what to go back for, in Vietnamese, empty unless the class is open
 */
public record Explanation(
        Round round,
        String householdId,
        AdministrativeUnit commune,
        SurveyedHousehold survey,
        Outcome outcome,
        String standardTitle,
        Reasons reasons,
        Optional<Reasons> localReasons,
        List<UnknownFact> unknownFacts,
        List<String> questions) {

    public Explanation {
        unknownFacts = List.copyOf(unknownFacts);
        questions = List.copyOf(questions);
    }

    /** The place only: an explanation is personal data. */
    @Override
    public String toString() {
        return round.key() + " " + householdId;
    }
}
