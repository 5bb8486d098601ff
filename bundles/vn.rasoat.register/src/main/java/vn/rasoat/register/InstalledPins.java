package vn.rasoat.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.rules.StandardRef;

/** Pins of rounds against the texts that are installed. */
final class InstalledPins {

    private final StandardCatalogue standards;

    InstalledPins(StandardCatalogue standards) {
        this.standards = standards;
    }

    /** Everything that applies in a province on a day, in its latest revision. */
    RoundPins inForce(LocalDate day, String province) {
        StandardRef national =
                standards
                        .inForce(day)
                        .orElseThrow(
                                () ->
                                        new RejectedRequestException(
                                                IssueCode.NO_STANDARD, day.toString(), province))
                        .ref();
        return new RoundPins(
                national,
                standards.inForce(day, province, Ruler.LOCAL).map(Standard::ref),
                standards.b1Table(national),
                IndicatorSource.TICKED);
    }

    /**
     * Requires that a round can be scored with these pins, because one that cannot would say so
     * only when it is classified.
     *
     * @throws RejectedRequestException HN-2011 or HN-2012 if a text is not installed, HN-2008 if
     *     the standard of a province is taken for the nation's, or another province's for this one
     */
    void require(RoundKey round, RoundPins pins) {
        StandardRef national = pins.standard();
        requireInstalled(national);
        if (standards.windows().stream()
                .anyMatch(
                        window ->
                                window.ruler() == Ruler.LOCAL
                                        && window.standard().equals(national.id()))) {
            throw refused("standard", national);
        }
        Optional<StandardRef> local = pins.localStandard();
        if (local.isPresent()) {
            requireLocal(round, local.get());
        }
        standards.scorer(national, pins.scoring());
    }

    private void requireLocal(RoundKey round, StandardRef local) {
        requireInstalled(local);
        if (standards.windows().stream()
                .noneMatch(
                        window ->
                                window.ruler() == Ruler.LOCAL
                                        && window.standard().equals(local.id())
                                        && window.territory().equals(round.province()))) {
            throw refused("localStandard", local);
        }
    }

    private void requireInstalled(StandardRef ref) {
        if (standards.find(ref).isEmpty()) {
            throw new RejectedRequestException(
                    IssueCode.STANDARD_UNKNOWN,
                    name(ref),
                    standards.all().stream()
                            .map(standard -> name(standard.ref()))
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
    }

    private static RejectedRequestException refused(String pin, StandardRef ref) {
        return new RejectedRequestException(IssueCode.REQUEST_INVALID, pin + "=" + name(ref));
    }

    private static String name(StandardRef ref) {
        return ref.id() + "@" + ref.revision();
    }
}
