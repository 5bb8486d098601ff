package vn.rasoat.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.classification.HouseholdClassifier;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.rules.Step;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;

/** Classifies by the very text of the standard that the round pins. */
@Component
public final class StandardHouseholdClassifier implements HouseholdClassifier {

    /** The step of a verdict that compares the income with its bounds. */
    private static final String LIVING_STANDARD_STEP = "average-living-standard";

    private final StandardCatalogue catalogue;

    /**
     * Called by Declarative Services.
     *
     * @param catalogue the installed standards
     */
    @Activate
    public StandardHouseholdClassifier(@Reference StandardCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * {@inheritDoc}
     *
     * @throws RejectedRequestException HN-2002 if the text that the round pins is not installed any
     *     more; another one is never taken in its place
     */
    @Override
    public Outcome classify(Round round, SurveyedHousehold household) {
        Standard standard =
                catalogue
                        .find(round.standard())
                        .orElseThrow(
                                () ->
                                        new RejectedRequestException(
                                                IssueCode.NO_STANDARD,
                                                round.standardOn().toString(),
                                                round.key().province()));
        Answers answers = household.answers();
        Verdict verdict = standard.evaluate(household);
        List<Difference> differences = new ArrayList<>(ScoreCheck.of(standard, answers, verdict));
        Optional<PovertyClass> stated =
                answers.text(SurveyPaths.CLASS)
                        .flatMap(PovertyClass::ofWord)
                        .filter(word -> word != PovertyClass.UNDETERMINED);
        PovertyClass povertyClass = verdict.povertyClass();
        ClassSource source = ClassSource.COMPUTED;
        if (povertyClass == PovertyClass.UNDETERMINED && stated.isPresent()) {
            povertyClass = stated.get();
            source = ClassSource.STATED;
            differences.add(
                    difference(
                            IssueCode.CLASS_STATED, SurveyPaths.CLASS, povertyClass.vietnamese()));
        } else if (stated.isPresent() && stated.get() != povertyClass) {
            differences.add(
                    difference(
                            IssueCode.CLASS_DIFFERS,
                            SurveyPaths.CLASS,
                            stated.get().vietnamese(),
                            povertyClass.vietnamese()));
        }
        Answer livingStandard = livingStandard(answers, povertyClass, verdict, differences);
        return new Outcome(
                povertyClass,
                source,
                verdict.deprivations(),
                livingStandard,
                verdict.steps(),
                differences,
                standard.ref());
    }

    /**
     * The income decides, but only for a household that is marked: whether it lives on agriculture,
     * forestry, fishery or salt making is known from the mark alone.
     */
    private static Answer livingStandard(
            Answers answers,
            PovertyClass povertyClass,
            Verdict verdict,
            List<Difference> differences) {
        String path = SurveyPaths.AVERAGE_LIVING_STANDARD;
        Answer marked = answers.flag(path);
        Answer notPoor =
                povertyClass == PovertyClass.UNDETERMINED
                        ? Answer.UNKNOWN
                        : Answer.of(povertyClass == PovertyClass.NOT_POOR);
        Answer income = verdict.averageLivingStandard();
        if (marked != Answer.YES) {
            return marked.and(notPoor).and(income);
        }
        if (notPoor != Answer.YES) {
            differences.add(
                    difference(
                            IssueCode.LIVING_STANDARD_CONTRADICTED,
                            path,
                            povertyClass.vietnamese()));
            return Answer.NO;
        }
        if (income == Answer.NO) {
            differences.add(
                    difference(IssueCode.LIVING_STANDARD_CONTRADICTED, path, incomeStep(verdict)));
            return Answer.NO;
        }
        if (income == Answer.UNKNOWN) {
            differences.add(difference(IssueCode.LIVING_STANDARD_STATED, path));
        }
        return Answer.YES;
    }

    private static String incomeStep(Verdict verdict) {
        return verdict.steps().stream()
                .filter(step -> step.key().equals(LIVING_STANDARD_STEP))
                .map(Step::input)
                .findFirst()
                .orElseThrow();
    }

    private static Difference difference(IssueCode code, String path, String... arguments) {
        return new Difference(code, path, List.of(arguments));
    }
}
