package vn.rasoat.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.people.MatchFindings;
import vn.rasoat.api.people.MatchQuery;
import vn.rasoat.api.people.MatchSummary;
import vn.rasoat.api.people.Standing;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;

/**
 * A survey of 2024 and the same people in 2025, as another clerk writes them: communes merged,
 * villages and households renumbered, new cards, day and month swapped, middle names and tones left
 * out, heads who died. Who is who is known, so what was taken and what was queued can be counted.
 */
class TwoYearsTest {

    private static final RoundKey LAST = new RoundKey("20", 2024);
    private static final RoundKey THIS = new RoundKey("20", 2025);
    private static final int HOMES = 1500;

    @TempDir Path folder;

    /** Communes 06001-06006 until 30/06/2025, then 06101-06103, each of two of them. */
    static final class MergedUnits implements UnitDirectory {

        private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

        @Override
        public Optional<UnitList> units(String province, LocalDate day) {
            List<AdministrativeUnit> units = new ArrayList<>();
            units.add(
                    new AdministrativeUnit(
                            "20",
                            "Tỉnh Lạng Sơn",
                            UnitLevel.PROVINCE,
                            "Tỉnh",
                            "",
                            LocalDate.MIN,
                            LocalDate.MAX,
                            List.of()));
            for (int i = 1; i <= 3; i++) {
                if (day.isBefore(MERGER)) {
                    units.add(commune("0600" + (2 * i - 1), LocalDate.MIN, List.of()));
                    units.add(commune("0600" + 2 * i, LocalDate.MIN, List.of()));
                } else {
                    units.add(
                            commune(
                                    merged(2 * i),
                                    MERGER,
                                    List.of("0600" + (2 * i - 1), "0600" + 2 * i)));
                }
            }
            return Optional.of(new UnitList(day, units));
        }

        static String merged(int number) {
            return "0610" + (number + 1) / 2;
        }

        private static AdministrativeUnit commune(
                String code, LocalDate from, List<String> predecessors) {
            return new AdministrativeUnit(
                    code,
                    "Xã " + code,
                    UnitLevel.COMMUNE,
                    "Xã",
                    "20",
                    from,
                    from.equals(MERGER) ? LocalDate.MAX : MERGER.minusDays(1),
                    predecessors);
        }

        @Override
        public Optional<String> provinceOf(String unit, LocalDate day) {
            return Optional.of("20");
        }
    }

    @Test
    void nobodyIsTakenForSomebodyElseAndAlmostEverybodyIsFound() {
        try (StoreFixture fixture = new StoreFixture(folder)) {
            fixture.rounds.open("20", 2024);
            fixture.rounds.open("20", 2025);
            JdbcSurveyRegister register = new JdbcSurveyRegister(fixture.store, new MergedUnits());
            JdbcHouseholdMatches matches =
                    new JdbcHouseholdMatches(
                            fixture.store, Optional.of(new MergedUnits()), Clock.systemUTC());
            Population people = new Population(2024);
            Map<HouseholdKey, Integer> truth = new HashMap<>();
            List<SurveyedHousehold> last = new ArrayList<>();
            List<SurveyedHousehold> now = new ArrayList<>();
            int returning = 0;
            for (int i = 0; i < HOMES; i++) {
                int commune = 1 + i % 6;
                Population.Home home = people.home(i, "0600" + commune);
                int fate = people.random().nextInt(10);
                if (fate > 0) {
                    add(home, last, truth);
                }
                if (fate < 9) {
                    String code = MergedUnits.merged(commune);
                    add(people.later(home, code, 5000 + i), now, truth);
                    returning += fate > 0 ? 1 : 0;
                }
            }

            put(register, LAST, last);
            MatchFindings findings = put(register, THIS, now);

            Map<String, Integer> ids = new HashMap<>();
            for (RoundKey round : List.of(LAST, THIS)) {
                register.read(
                        round,
                        Set.of(),
                        snapshot -> {
                            snapshot.forEachHousehold(
                                    h -> ids.put(h.id(), truth.get(h.survey().key())));
                            return null;
                        });
            }
            Set<Integer> taken = new HashSet<>();
            Set<Integer> queued = new HashSet<>();
            int wrong = 0;
            for (MatchSummary match : all(matches, Standing.TAKEN)) {
                if (truly(match, ids)) {
                    taken.add(ids.get(match.left().household()));
                } else {
                    wrong++;
                }
            }
            List<MatchSummary> open = all(matches, Standing.QUEUED);
            int queuedCrossYear = 0;
            for (MatchSummary match : open) {
                if (match.left().round().equals(match.right().round())) {
                    continue;
                }
                queuedCrossYear++;
                if (truly(match, ids)) {
                    queued.add(ids.get(match.left().household()));
                }
            }
            queued.removeAll(taken);
            double recall = (double) taken.size() / returning;
            double withQueue = (double) (taken.size() + queued.size()) / returning;
            System.out.printf(
                    "two years: %d households, %d in both; taken %d (wrong %d): precision %.4f,"
                            + " recall %.4f; queued %d, of them right %d: recall with the queue"
                            + " %.4f%n",
                    HOMES,
                    returning,
                    taken.size() + wrong,
                    wrong,
                    (double) taken.size() / (taken.size() + wrong),
                    recall,
                    queuedCrossYear,
                    queued.size(),
                    withQueue);

            assertThat(wrong).as("false sure matches").isZero();
            assertThat(recall).isGreaterThan(0.85);
            assertThat(withQueue).isGreaterThan(0.97);
            assertThat(findings.taken()).isEqualTo(taken.size());
            assertThat(findings.doubtful()).isEqualTo(open.size());
        }
    }

    private static void add(
            Population.Home home, List<SurveyedHousehold> file, Map<HouseholdKey, Integer> truth) {
        SurveyedHousehold survey = Population.survey(home);
        file.add(survey);
        truth.put(survey.key(), home.id);
    }

    private static MatchFindings put(
            JdbcSurveyRegister register, RoundKey round, List<SurveyedHousehold> households) {
        try (ChangeSet changes = register.begin(round)) {
            changes.putHouseholds(households);
            MatchFindings findings = changes.recognise();
            changes.commit(StoreFixture.receipt(changes.id(), round));
            return findings;
        }
    }

    private static boolean truly(MatchSummary match, Map<String, Integer> ids) {
        return ids.get(match.left().household()).equals(ids.get(match.right().household()));
    }

    private static List<MatchSummary> all(JdbcHouseholdMatches matches, Standing standing) {
        List<MatchSummary> all = new ArrayList<>();
        for (int offset = 0; ; offset += MatchQuery.LARGEST_PAGE) {
            var page =
                    matches.find(
                            new MatchQuery(
                                    THIS,
                                    Optional.empty(),
                                    standing,
                                    offset,
                                    MatchQuery.LARGEST_PAGE));
            all.addAll(page.matches());
            if (all.size() >= page.total()) {
                return all;
            }
        }
    }
}
