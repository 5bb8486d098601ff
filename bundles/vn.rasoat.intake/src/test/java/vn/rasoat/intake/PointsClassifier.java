package vn.rasoat.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.classification.HouseholdClassifier;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;

/** Enough of a classifier to see what the import does with outcomes. */
final class PointsClassifier implements HouseholdClassifier {

    private static final int LINE = 140;

    @Override
    public Outcome classify(Round round, SurveyedHousehold household) {
        Answers answers = household.answers();
        OptionalInt b1 = answers.integer("b1Point");
        PovertyClass stated =
                answers.text("classify")
                        .flatMap(PovertyClass::ofWord)
                        .orElse(PovertyClass.UNDETERMINED);
        List<Difference> differences = new ArrayList<>();
        PovertyClass computed = stated;
        if (b1.isPresent()) {
            int b2 = answers.integer("b2Point").orElse(0);
            PovertyClass below = b2 >= 30 ? PovertyClass.POOR : PovertyClass.NEAR_POOR;
            computed = b1.getAsInt() <= LINE ? below : PovertyClass.NOT_POOR;
            if (stated != computed && stated != PovertyClass.UNDETERMINED) {
                differences.add(
                        new Difference(
                                IssueCode.CLASS_DIFFERS,
                                "classify",
                                List.of(stated.vietnamese(), computed.vietnamese())));
            }
        }
        return new Outcome(
                computed,
                b1.isPresent() ? ClassSource.COMPUTED : ClassSource.STATED,
                Map.of(),
                Answer.NO,
                Answer.NO,
                List.of(),
                differences,
                round.standard(),
                Optional.empty(),
                Optional.empty());
    }
}
