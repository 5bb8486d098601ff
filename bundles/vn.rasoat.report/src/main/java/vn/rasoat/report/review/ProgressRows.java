package vn.rasoat.report.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import vn.rasoat.api.register.ImportTimes;
import vn.rasoat.api.report.ProgressState;
import vn.rasoat.api.report.ReviewProgress;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;

/** Adds communes up the tree of units. */
public final class ProgressRows {

    private final UnitList units;
    private final ImportTimes times;
    private final Set<String> submitted;
    private final ZoneId zone;
    private final Map<String, Counted> communes = new HashMap<>();

    /**
     * What is kept of a commune; its entries are not.
     *
     * @param listKnown whether its opening list was imported
     * @param villages counts by village
     */
    private record Counted(boolean listKnown, SortedMap<String, Tally> villages) {}

    /**
     * A unit while it is added up.
     *
     * @param tally counts
     * @param period first and last import
     * @param state how far it is
     * @param withoutList communes without an opening list
     */
    private record Sum(
            Tally tally,
            Optional<ImportTimes.Period> period,
            ProgressState state,
            int withoutList) {}

    /**
     * Rows to be made.
     *
     * @param units the unit list of the round
     * @param times when files came in
     * @param submitted communes that handed over
     * @param zone in which days are counted
     */
    public ProgressRows(UnitList units, ImportTimes times, Set<String> submitted, ZoneId zone) {
        this.units = units;
        this.times = times;
        this.submitted = submitted;
        this.zone = zone;
    }

    /**
     * Adds a commune.
     *
     * @param review what came in
     */
    public void add(CommuneReview review) {
        communes.put(review.commune(), new Counted(review.openingListKnown(), review.villages()));
    }

    /**
     * The rows of a unit.
     *
     * @param unit the unit
     * @return the unit, then everything below it
     */
    public List<ReviewProgress.Row> of(AdministrativeUnit unit) {
        List<ReviewProgress.Row> rows = new ArrayList<>();
        append(unit, rows);
        return rows;
    }

    private Sum append(AdministrativeUnit unit, List<ReviewProgress.Row> rows) {
        List<ReviewProgress.Row> below = new ArrayList<>();
        Sum sum = unit.level() == UnitLevel.COMMUNE ? commune(unit, below) : upper(unit, below);
        rows.add(row(unit, Optional.empty(), sum));
        rows.addAll(below);
        return sum;
    }

    private Sum upper(AdministrativeUnit unit, List<ReviewProgress.Row> below) {
        Tally tally = new Tally();
        Optional<ImportTimes.Period> period = Optional.empty();
        Optional<ProgressState> state = Optional.empty();
        int withoutList = 0;
        for (AdministrativeUnit child : units.children(unit.code())) {
            Sum sum = append(child, below);
            tally.add(sum.tally());
            period = join(period, sum.period());
            state = state.map(it -> together(it, sum.state())).or(() -> Optional.of(sum.state()));
            withoutList += sum.withoutList();
        }
        return new Sum(tally, period, state.orElse(ProgressState.NOT_STARTED), withoutList);
    }

    /** What is not the same everywhere is done in part, except that what is handed over is done. */
    private static ProgressState together(ProgressState one, ProgressState two) {
        if (one == two) {
            return one;
        }
        boolean bothDone =
                one.compareTo(ProgressState.COMPLETE) >= 0
                        && two.compareTo(ProgressState.COMPLETE) >= 0;
        if (bothDone) {
            return ProgressState.COMPLETE;
        }
        boolean nothingIn =
                one.compareTo(ProgressState.PARTIAL) < 0
                        && two.compareTo(ProgressState.PARTIAL) < 0;
        return nothingIn ? ProgressState.REJECTED : ProgressState.PARTIAL;
    }

    private Sum commune(AdministrativeUnit unit, List<ReviewProgress.Row> below) {
        Counted counted = communes.get(unit.code());
        Tally all = new Tally();
        counted.villages()
                .forEach(
                        (village, tally) -> {
                            all.add(tally);
                            Optional<ImportTimes.Period> period =
                                    Optional.ofNullable(
                                            times.villages()
                                                    .get(
                                                            new ImportTimes.Village(
                                                                    unit.code(), village)));
                            Sum sum =
                                    new Sum(
                                            tally,
                                            period,
                                            state(unit, tally, counted.listKnown(), false),
                                            counted.listKnown() ? 0 : 1);
                            below.add(row(unit, Optional.of(village), sum));
                        });
        boolean refused = times.refused().containsKey(unit.code());
        return new Sum(
                all,
                Optional.ofNullable(times.communes().get(unit.code())),
                state(unit, all, counted.listKnown(), refused),
                counted.listKnown() ? 0 : 1);
    }

    private ProgressState state(
            AdministrativeUnit commune, Tally tally, boolean listKnown, boolean refused) {
        if (submitted.contains(commune.code())) {
            return ProgressState.SUBMITTED;
        }
        if (listKnown && !tally.missing()) {
            return ProgressState.COMPLETE;
        }
        if (tally.begun()) {
            return ProgressState.PARTIAL;
        }
        return refused ? ProgressState.REJECTED : ProgressState.NOT_STARTED;
    }

    private static Optional<ImportTimes.Period> join(
            Optional<ImportTimes.Period> one, Optional<ImportTimes.Period> two) {
        return one.isPresent() && two.isPresent()
                ? Optional.of(one.get().with(two.get()))
                : one.or(() -> two);
    }

    private ReviewProgress.Row row(AdministrativeUnit unit, Optional<String> village, Sum sum) {
        return new ReviewProgress.Row(
                unit,
                village,
                sum.state(),
                sum.withoutList(),
                sum.tally().listed(),
                sum.tally().surveyedOfList(),
                sum.tally().explained(),
                sum.tally().beside(),
                sum.period().map(ImportTimes.Period::first).map(this::day),
                sum.period().map(ImportTimes.Period::last).map(this::day),
                sum.tally().lastSurvey());
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
