package vn.rasoat.classification;

import java.util.Optional;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.PovertyClass;

/**
 * Which class counts. The computed one does; the stated one only where nothing could be computed.
 *
 * @param povertyClass the class that counts
 * @param source where it comes from
 * @param stated the class that the reviewer wrote, if it says anything
 */
record ClassDecision(PovertyClass povertyClass, ClassSource source, Optional<PovertyClass> stated) {

    static ClassDecision of(PovertyClass computed, Answers answers) {
        Optional<PovertyClass> stated =
                answers.text(SurveyPaths.CLASS)
                        .flatMap(PovertyClass::ofWord)
                        .filter(word -> word != PovertyClass.UNDETERMINED);
        if (computed == PovertyClass.UNDETERMINED && stated.isPresent()) {
            return new ClassDecision(stated.get(), ClassSource.STATED, stated);
        }
        return new ClassDecision(computed, ClassSource.COMPUTED, stated);
    }
}
