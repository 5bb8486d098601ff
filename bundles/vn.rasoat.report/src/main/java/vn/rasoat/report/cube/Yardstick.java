package vn.rasoat.report.cube;

import java.util.Optional;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.classification.LocalOutcome;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.survey.PovertyClass;

/**
 * Which of the results of a household is counted. A result by another text than the one named here
 * is none: a round that was given another standard is first to be classified again.
 *
 * @param ruler national or local
 * @param standard the very text
 */
public record Yardstick(Ruler ruler, StandardRef standard) {

    /**
     * The class that counts.
     *
     * @param household the household
     * @return empty where there is none, or it is undetermined
     */
    public Optional<PovertyClass> classOf(RegisteredHousehold household) {
        Optional<PovertyClass> result =
                ruler == Ruler.LOCAL
                        ? household
                                .outcome()
                                .flatMap(Outcome::local)
                                .filter(it -> it.standard().equals(standard))
                                .map(LocalOutcome::povertyClass)
                        : household
                                .outcome()
                                .filter(it -> it.standard().equals(standard))
                                .map(Outcome::povertyClass);
        return result.filter(it -> it != PovertyClass.UNDETERMINED);
    }

    /**
     * Whether the opening lists, which are recognised by the national standard, can be compared
     * with this result. What another ruler would have said a year ago nobody knows.
     *
     * @return false for the local result
     */
    public boolean comparesWithOpening() {
        return ruler != Ruler.LOCAL;
    }

    /**
     * Whether the class that counts is only the reviewer's own.
     *
     * @param outcome the outcome it stands in
     * @return false for the local result, which is always computed
     */
    public boolean stated(Outcome outcome) {
        return ruler != Ruler.LOCAL && outcome.source() == ClassSource.STATED;
    }
}
