package vn.rasoat.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.register.UndoObstacle;
import vn.rasoat.api.register.UndoPreview;
import vn.rasoat.api.register.UndoRecord;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.EventKind;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.Residents;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * Imports and undos in any order over few rows, so that they meet. What an undo has to give is
 * worked out from the states of the round before and after what it undoes, as readers see them, and
 * not from the tables.
 */
class ImportUndoPropertyTest {

    private static final int FIRST_YEAR = 2021;

    private static Path folder;
    private static StoreFixture fixture;
    private static int year = FIRST_YEAR;

    /** A household of the file: who lives in it, in which house, with which answer. */
    private record Line(int head, int number, int b1) {}

    /** An import of some lines, or an undo of some change so far. */
    private record Step(
            List<Line> households, List<Integer> opening, int residents, int event, int undo) {}

    /** What a change set did, as seen from outside. */
    private record Change(String id, RoundState before, RoundState after) {}

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("undo");
        fixture = new StoreFixture(folder);
    }

    @AfterContainer
    static void close() throws IOException {
        fixture.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<List<Line>> households =
                Combinators.combine(
                                Arbitraries.integers().between(1, 4),
                                Arbitraries.integers().between(1, 5),
                                Arbitraries.integers().between(1, 3))
                        .as(Line::new)
                        .list()
                        .uniqueElements(Line::number)
                        .ofMaxSize(4);
        Arbitrary<List<Integer>> opening =
                Arbitraries.integers().between(0, 3).list().uniqueElements().ofMaxSize(3);
        Arbitrary<Integer> residents = Arbitraries.integers().between(0, 3);
        Arbitrary<Integer> event = Arbitraries.integers().between(0, 3);
        Arbitrary<Integer> undo = Arbitraries.integers().between(-9, 9);
        return Combinators.combine(households, opening, residents, event, undo)
                .as(Step::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(10);
    }

    @Property(tries = 60)
    void everyUndoGivesBackWhatWasBefore(@ForAll("steps") List<Step> steps) {
        RoundKey round = nextRound();
        RoundState empty = RoundState.of(fixture, round);
        List<Change> changes = new ArrayList<>();

        for (Step step : steps) {
            if (step.undo() < 0 || changes.isEmpty()) {
                RoundState before = RoundState.of(fixture, round);
                String id = fixture.importing(round, file -> write(file, step));
                changes.add(new Change(id, before, RoundState.of(fixture, round)));
            } else {
                // newer ones more often, or most would be refused
                int which = Math.max(0, changes.size() - 1 - step.undo());
                undo(round, changes, changes.get(which));
            }
        }

        for (int i = changes.size() - 1; i >= 0; i--) {
            Change change = changes.get(i);
            if (fixture.register.receipt(change.id()).isPresent()
                    && fixture.undo.undone(change.id()).isEmpty()) {
                assertThat(undo(round, changes, change)).as("newest first").isTrue();
            }
        }
        assertThat(RoundState.of(fixture, round).sha256()).isEqualTo(empty.sha256());
    }

    /** Checks the answer, and the state where it was undone. */
    private static boolean undo(RoundKey round, List<Change> changes, Change change) {
        RoundState before = RoundState.of(fixture, round);
        UndoPreview preview = fixture.undo.preview(change.id());
        try {
            UndoRecord record = fixture.undo.undo(change.id(), "An", "vì");
            RoundState after = RoundState.of(fixture, round);
            assertThat(preview.possible()).isTrue();
            assertThat(record.effects()).isEqualTo(preview.effects());
            assertThat(after).isEqualTo(reversed(before, change));
            changes.add(new Change(record.id(), before, after));
            return true;
        } catch (RejectedRequestException e) {
            assertThat(preview.possible()).isFalse();
            assertThat(RoundState.of(fixture, round)).isEqualTo(before);
            switch (e.issue().code()) {
                case UNDONE_ALREADY -> assertThat(preview.undone()).isPresent();
                case UNDO_BLOCKED -> assertThat(preview.obstacleCount()).isPositive();
                default -> throw e;
            }
            int place = changes.indexOf(change);
            List<String> later =
                    changes.subList(place + 1, changes.size()).stream().map(Change::id).toList();
            assertThat(later)
                    .containsAll(preview.obstacles().stream().map(UndoObstacle::change).toList());
            return false;
        }
    }

    /** The rows that the change touched must be as it left them; they become what they were. */
    private static RoundState reversed(RoundState now, Change change) {
        Map<String, String> rows = new TreeMap<>(now.rows());
        Set<String> names = new HashSet<>(change.before().rows().keySet());
        names.addAll(change.after().rows().keySet());
        for (String name : names) {
            String was = change.before().rows().get(name);
            String became = change.after().rows().get(name);
            if (Objects.equals(was, became)) {
                continue;
            }
            assertThat(rows.get(name)).as(name).isEqualTo(became);
            if (was == null) {
                rows.remove(name);
            } else {
                rows.put(name, was);
            }
        }
        return new RoundState(rows);
    }

    private static void write(ChangeSet file, Step step) {
        Map<HouseholdKey, SurveyedHousehold> households = new HashMap<>();
        for (Line line : step.households()) {
            SurveyedHousehold household = household(line);
            households.put(household.key(), household);
        }
        file.putHouseholds(List.copyOf(households.values()));
        if (!step.opening().isEmpty()) {
            // 0 stands for a list without entries
            file.coverOpeningList(Set.of("06505"));
            for (int number : step.opening()) {
                if (number > 0) {
                    file.put(
                            new OpeningEntry(key(number), PovertyClass.POOR, step.residents() + 1));
                }
            }
        }
        if (step.residents() > 0) {
            file.put(new Residents("06505", step.residents(), 9));
        }
        if (step.event() > 0) {
            file.put(
                    new HouseholdEvent(
                            key(step.event()),
                            EventKind.MOVED_IN,
                            LocalDate.of(2024, 1, 1 + step.residents()),
                            PovertyClass.POOR,
                            1));
        }
    }

    private static SurveyedHousehold household(Line line) {
        return new SurveyedHousehold(
                key(line.number()),
                Answers.of(
                        Map.of(
                                "administrative.areaType",
                                "rural",
                                "family.numberOfMembers",
                                "1",
                                "family.hostName",
                                "An " + line.head(),
                                "family.hostPersonalId",
                                "02005000000" + line.head(),
                                "b1Point",
                                Integer.toString(line.b1()))),
                List.of(Answers.of(Map.of("member.fullName", "An " + line.head()))));
    }

    private static HouseholdKey key(int number) {
        return new HouseholdKey("06505", "Bản Thí", Integer.toString(number), "");
    }

    /** A round for each try: opening a store takes longer than the try itself. */
    private static RoundKey nextRound() {
        return fixture.rounds.open("20", ++year).key();
    }
}
