package vn.rasoat.register;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.ReferenceTexts;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundChange;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.StandardCatalogue;

/**
 * Rounds in the store. What a round pinned when it was opened moves only by a recorded change.
 *
 * <p>The installed texts come first, unused as they are here: a round that is opened before the
 * catalogue can see them would pin the law without them.
 */
@Component(
        service = Rounds.class,
        reference = @Reference(name = "texts", service = ReferenceTexts.class))
public final class JdbcRounds implements Rounds {

    private final DataStore store;
    private final InstalledPins installed;
    private final UnitDirectory units;
    private final Clock clock;
    private final AnnualCalendar calendar = AnnualCalendar.load();

    /**
     * Rounds on a store.
     *
     * @param store holds the rounds
     * @param standards gives the texts that a new round pins
     * @param units gives the unit list that a new round pins
     */
    @Activate
    public JdbcRounds(
            @Reference DataStore store,
            @Reference StandardCatalogue standards,
            @Reference UnitDirectory units) {
        this(store, standards, units, Clock.systemUTC());
    }

    JdbcRounds(DataStore store, StandardCatalogue standards, UnitDirectory units, Clock clock) {
        this.store = store;
        this.installed = new InstalledPins(standards);
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Round open(String unit, int year) {
        RoundKey key = keyOf(unit, year);
        Optional<Round> open = find(key);
        if (open.isPresent()) {
            return open.get();
        }
        Round round = annual(key);
        return store.inTransaction(
                connection -> {
                    try {
                        RoundTable.insert(connection, round);
                    } catch (SQLException e) {
                        if (!Sql.EXISTS.equals(e.getSQLState())) {
                            throw e;
                        }
                        // Somebody opened it in this moment: theirs is the round.
                        connection.rollback();
                    }
                    return RoundTable.find(connection, key).orElseThrow();
                });
    }

    private RoundKey keyOf(String unit, int year) {
        try {
            // any province will do to see whether the year can be one
            new RoundKey("00", year);
        } catch (IllegalArgumentException impossible) {
            throw new RejectedRequestException(IssueCode.REQUEST_INVALID, "year=" + year);
        }
        LocalDate startsOn = calendar.startsOn(year);
        Optional<String> province = units.provinceOf(unit, startsOn);
        if (province.isEmpty() && unit.matches("[0-9]{2}")) {
            throw new RejectedRequestException(IssueCode.NO_UNIT_LIST, unit, startsOn.toString());
        }
        return new RoundKey(
                province.orElseThrow(
                        () ->
                                new RejectedRequestException(
                                        IssueCode.UNIT_UNKNOWN, unit, startsOn.toString())),
                year);
    }

    private Round annual(RoundKey key) {
        LocalDate startsOn = calendar.startsOn(key.year());
        if (units.units(key.province(), startsOn).isEmpty()) {
            throw new RejectedRequestException(
                    IssueCode.NO_UNIT_LIST, key.province(), startsOn.toString());
        }
        return new Round(
                key,
                startsOn,
                calendar.endsOn(key.year()),
                startsOn,
                installed.inForce(startsOn, key.province()));
    }

    @Override
    public Round get(RoundKey key) {
        return find(key).orElseThrow(() -> RoundTable.unknown(key));
    }

    private Optional<Round> find(RoundKey key) {
        return store.inTransaction(connection -> RoundTable.find(connection, key));
    }

    @Override
    public List<Round> all() {
        return store.inTransaction(RoundTable::all);
    }

    @Override
    public Round repin(RoundKey key, RoundPins pins, String person, String reason) {
        Accountability.require("person", person, RoundChangeTable.LONGEST_PERSON);
        Accountability.require("reason", reason, RoundChangeTable.LONGEST_REASON);
        get(key);
        installed.require(key, pins);
        return store.inTransaction(
                connection -> {
                    RoundTable.lock(connection, key);
                    Round round = RoundTable.find(connection, key).orElseThrow();
                    if (round.pins().equals(pins)) {
                        return round;
                    }
                    SubmissionTable.requireOpen(connection, key, Set.of());
                    int number = RoundChangeTable.of(connection, key).size() + 1;
                    RoundTable.update(connection, key, pins);
                    RoundChangeTable.insert(
                            connection,
                            new RoundChange(
                                    key,
                                    number,
                                    clock.instant(),
                                    person,
                                    reason,
                                    round.pins(),
                                    pins));
                    return RoundTable.find(connection, key).orElseThrow();
                });
    }

    @Override
    public List<RoundChange> changes(RoundKey key) {
        return store.inTransaction(
                connection -> {
                    if (RoundTable.find(connection, key).isEmpty()) {
                        throw RoundTable.unknown(key);
                    }
                    return RoundChangeTable.of(connection, key);
                });
    }
}
