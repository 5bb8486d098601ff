package vn.rasoat.shell;

import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.Rounds;

/** Finds the round of a unit among those that were opened; a wrong year must not open one. */
final class RoundFinder {

    private final Rounds rounds;
    private final UnitDirectory units;

    RoundFinder(Rounds rounds, UnitDirectory units) {
        this.rounds = rounds;
        this.units = units;
    }

    /** Units belong to a province on the day whose list the round pins. */
    Round find(String unit, int year) {
        return rounds.all().stream()
                .filter(round -> round.key().year() == year)
                .filter(
                        round ->
                                units.provinceOf(unit, round.startsOn())
                                        .filter(round.key().province()::equals)
                                        .isPresent())
                .findFirst()
                .orElseThrow(
                        () ->
                                new RejectedRequestException(
                                        IssueCode.ROUND_UNKNOWN, unit + "-" + year));
    }
}
