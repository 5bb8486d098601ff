package vn.rasoat.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.rasoat.api.people.MatchChoice;
import vn.rasoat.api.people.MatchQuery;
import vn.rasoat.api.people.MatchSummary;
import vn.rasoat.api.people.RegisterPlace;
import vn.rasoat.api.people.Standing;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.register.people.Comparison;
import vn.rasoat.register.people.HouseholdFacts;
import vn.rasoat.register.people.Weights;

/** What holds for who is who whatever the households and the order in which they come. */
class RecognitionPropertyTest {

    private static final RoundKey LAST = new RoundKey("20", 2024);
    private static final RoundKey THIS = new RoundKey("20", 2025);
    private static final Weights WEIGHTS = Weights.load();

    private record File(RoundKey round, List<SurveyedHousehold> households) {}

    @Property(tries = 200)
    void comparingIsSymmetric(@ForAll @IntRange(max = 100_000) int seed) {
        Population people = new Population(seed);
        Population.Home one = people.home(1, "06001");
        Population.Home other =
                people.random().nextBoolean()
                        ? people.later(one, "06001", 2)
                        : people.home(2, "06001");
        HouseholdFacts a = facts(LAST, "a", one);
        HouseholdFacts b = facts(THIS, "b", other);

        Comparison there = new Comparison(WEIGHTS, a, b, true);
        Comparison back = new Comparison(WEIGHTS, b, a, true);

        assertThat(back.points()).isEqualTo(there.points());
        assertThat(back.sharedPersons()).isEqualTo(there.sharedPersons());
        assertThat(back.evidence())
                .extracting(field -> field.field() + field.agreement())
                .isEqualTo(
                        there.evidence().stream()
                                .map(field -> field.field() + field.agreement())
                                .toList());
    }

    private static HouseholdFacts facts(RoundKey round, String id, Population.Home home) {
        SurveyedHousehold survey = Population.survey(home);
        return HouseholdFacts.of(round, id, survey.key(), id, survey.answers(), survey.members());
    }

    /** Files of a commune and a year each, with relatives, namesakes and divided households. */
    private static List<File> files(long seed) {
        Population people = new Population(seed);
        Map<String, File> files = new TreeMap<>();
        for (int i = 0; i < 24; i++) {
            String commune = "0600" + (1 + i % 2);
            Population.Home home = people.home(i, commune);
            add(files, LAST, commune, home);
            Population.Home later = people.later(home, commune, 100 + i);
            if (i % 6 == 0 && later.persons.size() > 2) {
                Population.Home split = people.later(later, commune, 200 + i);
                split.persons.remove(0);
                split.persons.get(0).relation = "head";
                add(files, THIS, commune, split);
            }
            if (i % 7 == 0) {
                add(files, THIS, "06003", people.later(home, "06003", 300 + i));
            }
            add(files, THIS, commune, later);
        }
        return new ArrayList<>(files.values());
    }

    private static void add(
            Map<String, File> files, RoundKey round, String commune, Population.Home home) {
        files.computeIfAbsent(round + commune, k -> new File(round, new ArrayList<>()))
                .households()
                .add(Population.survey(home));
    }

    @Property(tries = 8)
    void orderOfRowsAndFilesChangesNothingAndDecisionsCanBeTakenBack(
            @ForAll @IntRange(max = 100_000) int seed) throws IOException {
        List<File> files = files(seed);
        TreeSet<String> first = imported(files);

        Random random = new Random(seed);
        Collections.shuffle(files, random);
        files.forEach(file -> Collections.shuffle(file.households(), random));

        assertThat(imported(files)).isEqualTo(first);
        assertThat(first).anyMatch(line -> line.startsWith("TAKEN"));
    }

    /** Every pair by the names of its households, with what holds for it. */
    private static TreeSet<String> imported(List<File> files) throws IOException {
        Path folder = Files.createTempDirectory("people");
        try (StoreFixture fixture = new StoreFixture(folder)) {
            fixture.rounds.open("20", 2024);
            fixture.rounds.open("20", 2025);
            for (File file : files) {
                try (ChangeSet changes = fixture.register.begin(file.round())) {
                    changes.putHouseholds(file.households());
                    changes.commit(StoreFixture.receipt(changes.id(), file.round()));
                }
            }
            JdbcHouseholdMatches matches =
                    new JdbcHouseholdMatches(fixture.store, Optional.empty(), Clock.systemUTC());
            TreeSet<String> state = state(matches);
            decideAndRevoke(matches);
            assertThat(state(matches)).isEqualTo(state);
            return state;
        } finally {
            try (Stream<Path> left = Files.walk(folder)) {
                for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void decideAndRevoke(JdbcHouseholdMatches matches) {
        List<String> ids = new ArrayList<>();
        for (Standing standing : List.of(Standing.TAKEN, Standing.QUEUED)) {
            matches.find(new MatchQuery(THIS, Optional.empty(), standing, 0, 3))
                    .matches()
                    .forEach(match -> ids.add(match.id()));
        }
        for (int i = 0; i < ids.size(); i++) {
            matches.decide(ids.get(i), MatchChoice.values()[i % 3], "An", "vì");
        }
        for (String id : ids) {
            matches.decide(id, MatchChoice.REVOKED, "An", "vì");
        }
    }

    private static TreeSet<String> state(JdbcHouseholdMatches matches) {
        TreeSet<String> lines = new TreeSet<>();
        for (RoundKey round : List.of(LAST, THIS)) {
            for (Standing standing : Standing.values()) {
                for (MatchSummary match :
                        matches.find(new MatchQuery(round, Optional.empty(), standing, 0, 500))
                                .matches()) {
                    lines.add(line(match));
                }
            }
        }
        matches.duplicates(THIS, 0, 500)
                .pairs()
                .forEach(
                        pair ->
                                lines.add(
                                        "SHARED "
                                                + pair.persons()
                                                + sorted(pair.left(), pair.right())));
        return lines;
    }

    private static String line(MatchSummary match) {
        return match.standing() + " " + match.points() + sorted(match.left(), match.right());
    }

    private static TreeSet<String> sorted(RegisterPlace one, RegisterPlace other) {
        return new TreeSet<>(List.of(name(one), name(other)));
    }

    private static String name(RegisterPlace place) {
        HouseholdKey key = new HouseholdKey(place.commune(), place.village(), place.number(), "");
        return place.round() + " " + key;
    }
}
