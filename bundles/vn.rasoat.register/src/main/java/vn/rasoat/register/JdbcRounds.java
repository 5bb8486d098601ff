package vn.rasoat.register;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;

/** Rounds in the store. What a round pinned when it was opened never moves afterwards. */
@Component(service = Rounds.class)
public final class JdbcRounds implements Rounds {

    /** SQLState of a unique key that exists already, in H2 and PostgreSQL. */
    private static final String EXISTS = "23505";

    private final DataStore store;
    private final StandardCatalogue standards;
    private final UnitDirectory units;
    private final AnnualCalendar calendar = AnnualCalendar.load();

    /**
     * Rounds on a store.
     *
     * @param store holds the rounds
     * @param standards gives the standard that a new round pins
     * @param units gives the unit list that a new round pins
     */
    @Activate
    public JdbcRounds(
            @Reference DataStore store,
            @Reference StandardCatalogue standards,
            @Reference UnitDirectory units) {
        this.store = store;
        this.standards = standards;
        this.units = units;
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
                        if (!EXISTS.equals(e.getSQLState())) {
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
        Standard standard =
                standards
                        .inForce(startsOn)
                        .orElseThrow(
                                () ->
                                        new RejectedRequestException(
                                                IssueCode.NO_STANDARD,
                                                startsOn.toString(),
                                                key.province()));
        return new Round(key, startsOn, calendar.endsOn(key.year()), startsOn, standard.ref());
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
}
