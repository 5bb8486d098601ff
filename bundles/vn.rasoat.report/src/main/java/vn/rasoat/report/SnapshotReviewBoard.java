package vn.rasoat.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.ImportHistory;
import vn.rasoat.api.register.ImportTimes;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.report.ReviewBoard;
import vn.rasoat.api.report.ReviewList;
import vn.rasoat.api.report.ReviewListChanges;
import vn.rasoat.api.report.ReviewProgress;
import vn.rasoat.api.report.ReviewReminder;
import vn.rasoat.api.report.SubmittedCommunes;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.report.review.CommuneReview;
import vn.rasoat.report.review.ProgressRows;
import vn.rasoat.report.review.ReminderText;
import vn.rasoat.report.review.ReviewReading;

/** Compares the list to review with what came in, from one snapshot. */
@Component(service = ReviewBoard.class)
public final class SnapshotReviewBoard implements ReviewBoard {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final RoundUnits places;
    private final SurveyRegister register;
    private final ImportHistory history;
    private final Clock clock;
    private final ReminderText texts = new ReminderText(DataNode.resource("reminder.yaml"));

    /** Decisions and requests, as far as somebody keeps them. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<ReviewListChanges> changes = List.of();

    /** Hand-overs, as far as somebody keeps them. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<SubmittedCommunes> handOvers = List.of();

    /**
     * A board.
     *
     * @param rounds finds the round
     * @param units the unit list that the round pins
     * @param register the data
     * @param history when files came in
     */
    @Activate
    public SnapshotReviewBoard(
            @Reference Rounds rounds,
            @Reference UnitDirectory units,
            @Reference SurveyRegister register,
            @Reference ImportHistory history) {
        this(rounds, units, register, history, Clock.systemUTC());
    }

    SnapshotReviewBoard(
            Rounds rounds,
            UnitDirectory units,
            SurveyRegister register,
            ImportHistory history,
            Clock clock) {
        places = new RoundUnits(rounds, units);
        this.register = register;
        this.history = history;
        this.clock = clock.withZone(VIETNAM);
    }

    @Override
    public ReviewProgress progress(RoundKey key, String unit) {
        RoundUnits.Place place = places.find(key, unit);
        SortedSet<String> communes = place.list().communes(unit);
        ImportTimes times = history.times(key);
        Set<String> submitted = new TreeSet<>();
        handOvers.forEach(handOver -> submitted.addAll(handOver.submitted(key)));
        ProgressRows rows = new ProgressRows(place.list(), times, submitted, VIETNAM);
        read(key, communes, rows::add);
        return new ReviewProgress(place.round(), LocalDate.now(clock), rows.of(place.unit()));
    }

    @Override
    public ReviewList list(RoundKey key, String commune) {
        RoundUnits.Place place = places.find(key, commune);
        if (place.unit().level() != UnitLevel.COMMUNE) {
            throw new RejectedRequestException(
                    IssueCode.UNIT_UNKNOWN, commune, place.round().startsOn().toString());
        }
        CommuneReview[] only = new CommuneReview[1];
        read(key, Set.of(commune), review -> only[0] = review);
        return new ReviewList(
                place.round(), place.unit(), only[0].openingListKnown(), only[0].entries());
    }

    @Override
    public ReviewReminder reminder(RoundKey key, String unit) {
        ReviewProgress progress = progress(key, unit);
        long daysLeft = ChronoUnit.DAYS.between(progress.day(), progress.round().endsOn());
        return new ReviewReminder(
                progress.round(),
                progress.rows().get(0).unit(),
                progress.day(),
                daysLeft,
                texts.of(progress, daysLeft));
    }

    /** An empty set would mean the whole round to the register. */
    private void read(RoundKey key, Set<String> communes, Consumer<CommuneReview> consumer) {
        if (communes.isEmpty()) {
            return;
        }
        List<ReviewListChanges.Change> later =
                changes.stream().flatMap(source -> source.changes(key, communes).stream()).toList();
        register.read(
                key,
                communes,
                snapshot -> {
                    new ReviewReading(snapshot, communes, later).forEach(consumer);
                    return null;
                });
    }
}
