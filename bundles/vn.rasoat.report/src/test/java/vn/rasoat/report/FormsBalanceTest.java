package vn.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.rasoat.api.report.Cell;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRow;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.EventKind;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;

/** Whatever happened to the households, the forms balance; computed here apart from the product. */
class FormsBalanceTest {

    private static final List<String> COMMUNES = List.of("06505", "06463");

    /** What one household number went through; UNDETERMINED means not surveyed. */
    record Story(
            String commune,
            int number,
            PovertyClass opening,
            int openingPersons,
            PovertyClass closing,
            int persons,
            boolean relapsed,
            EventKind event,
            PovertyClass recognised,
            int eventPersons,
            String ethnicity) {

        Story in(String otherCommune, int otherNumber) {
            return new Story(
                    otherCommune,
                    otherNumber,
                    opening,
                    openingPersons,
                    closing,
                    persons,
                    relapsed,
                    event,
                    recognised,
                    eventPersons,
                    ethnicity);
        }
    }

    @Property(tries = 150)
    void theFormsBalance(@ForAll("stories") List<Story> stories, @ForAll boolean withList) {
        FormPack pack = world(stories, withList).composer().compose(World.ROUND, "187");
        for (String breakdown : List.of("households", "persons")) {
            Map<String, long[]> poor = columns(pack, "7.2", breakdown);
            Map<String, long[]> nearPoor = columns(pack, "7.3", breakdown);
            for (Map<String, long[]> form : List.of(poor, nearPoor)) {
                form.forEach((unit, it) -> assertThat(it[9]).isEqualTo(byFormula(it)));
                assertRollUp(form);
            }
            poor.forEach(
                    (unit, it) -> {
                        assertThat(it[2]).isEqualTo(nearPoor.get(unit)[5]);
                        assertThat(it[5]).isEqualTo(nearPoor.get(unit)[3]);
                    });
        }
        assertThat(pack.reasons()).noneMatch(it -> it.code().code().equals("HN-3006"));
    }

    @Property(tries = 50)
    void theOrderOfTheDataDoesNotMatter(@ForAll("stories") List<Story> stories) {
        List<Story> reversed = new java.util.ArrayList<>(stories);
        java.util.Collections.reverse(reversed);

        FormPack there = world(stories, true).composer().compose(World.ROUND, "187");
        FormPack back = world(reversed, true).composer().compose(World.ROUND, "187");

        // not isEqualTo: nobody can read two packs in a message
        assertThat(back.forms().equals(there.forms())).isTrue();
    }

    @Property(tries = 50)
    void theKeptCubeIsTheRebuiltOne(
            @ForAll("stories") List<Story> stories, @ForAll boolean withList) {
        World kept = World.twoCommunes();
        for (int told = 1; told <= stories.size(); told++) {
            kept.become(world(stories.subList(0, told), withList));
            kept.composer().compose(World.ROUND, "187");
        }

        FormPack pack = kept.composer().compose(World.ROUND, "187");

        kept.kept.clear();
        assertThat(pack.equals(kept.composer().compose(World.ROUND, "187"))).isTrue();
    }

    @Property(tries = 50)
    void theSumOfCommunesIsWhatCountingThemAsOneGives(@ForAll("stories") List<Story> stories) {
        String one = COMMUNES.get(0);
        List<Story> together =
                stories.stream()
                        .map(it -> it.commune().equals(one) ? it : it.in(one, it.number() + 100))
                        .toList();

        FormPack apart = world(stories, true).composer().compose(World.ROUND, "187");
        FormPack direct = world(together, true).composer().compose(World.ROUND, one);

        for (int form = 0; form < apart.forms().size(); form++) {
            String number = apart.forms().get(form).number();
            assertThat(cells(apart, form, "187")).as(number).isEqualTo(cells(direct, form, one));
        }
    }

    private static List<List<String>> cells(FormPack pack, int form, String unit) {
        return pack.forms().get(form).rows().stream()
                .filter(row -> row.unit().code().equals(unit))
                .map(row -> row.cells().stream().map(cell -> cell.text()).toList())
                .toList();
    }

    private static long byFormula(long[] it) {
        return it[1] - it[2] - it[3] - it[4] + it[5] + it[6] + it[7] + it[8];
    }

    private static void assertRollUp(Map<String, long[]> form) {
        for (int column = 1; column <= 9; column++) {
            long sum = 0;
            for (String commune : COMMUNES) {
                sum += form.get(commune)[column];
            }
            assertThat(form.get("187")[column]).isEqualTo(sum);
        }
    }

    private static World world(List<Story> stories, boolean withList) {
        World world = World.twoCommunes();
        if (withList) {
            world.openingCommunes.addAll(COMMUNES);
        }
        for (Story story : stories) {
            HouseholdKey key = new HouseholdKey(story.commune(), "Thôn A", "" + story.number(), "");
            if (withList && story.opening().listed()) {
                world.opening.add(new OpeningEntry(key, story.opening(), story.openingPersons()));
            }
            if (story.closing() != PovertyClass.UNDETERMINED) {
                Answers answers =
                        World.answers(
                                "family.numberOfMembers",
                                "" + story.persons(),
                                "family.ethnicity",
                                story.ethnicity(),
                                "transition.relapsed",
                                story.relapsed() ? "yes" : "no",
                                "transition.beginningClassify",
                                story.opening().word(),
                                "transition.beginningMembers",
                                "" + story.openingPersons());
                int deprived = story.closing() == PovertyClass.POOR ? 3 : 1;
                world.household(
                        story.commune(), "" + story.number(), story.closing(), deprived, answers);
            }
            world.events.add(
                    new HouseholdEvent(
                            key,
                            story.event(),
                            LocalDate.of(2024, 6, 1),
                            story.recognised(),
                            // without a list a departure must say its size to be counted
                            withList ? story.eventPersons() : story.eventPersons() + 1));
        }
        return world;
    }

    @Provide
    Arbitrary<List<Story>> stories() {
        Arbitrary<PovertyClass> opening =
                Arbitraries.of(PovertyClass.POOR, PovertyClass.NEAR_POOR, PovertyClass.NOT_POOR);
        Arbitrary<Integer> persons = Arbitraries.integers().between(1, 9);
        Arbitrary<Story> before =
                Combinators.combine(
                                Arbitraries.of(COMMUNES),
                                Arbitraries.integers().between(1, 30),
                                opening,
                                persons,
                                Arbitraries.of(PovertyClass.class),
                                persons,
                                Arbitraries.of(true, false))
                        .as(
                                (commune, number, then, thenPersons, now, nowPersons, relapsed) ->
                                        new Story(
                                                commune,
                                                number,
                                                then,
                                                thenPersons,
                                                now,
                                                nowPersons,
                                                relapsed,
                                                EventKind.MEMBER_CHANGE,
                                                PovertyClass.NOT_POOR,
                                                0,
                                                "Kinh"));
        return Combinators.combine(
                        before,
                        Arbitraries.of(EventKind.class),
                        opening,
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of("Kinh", "Nùng", "Hoa", "Thái"))
                .as(
                        (it, event, recognised, eventPersons, ethnicity) ->
                                new Story(
                                        it.commune(),
                                        it.number(),
                                        it.opening(),
                                        it.openingPersons(),
                                        it.closing(),
                                        it.persons(),
                                        it.relapsed(),
                                        event,
                                        recognised,
                                        eventPersons,
                                        ethnicity))
                .list()
                .uniqueElements(it -> it.commune() + "/" + it.number())
                .ofMaxSize(40);
    }

    private static Map<String, long[]> columns(FormPack pack, String number, String breakdown) {
        StatutoryForm form = pack.form(number).orElseThrow();
        Map<String, long[]> columns = new HashMap<>();
        for (FormRow row : form.rows()) {
            if (row.breakdown().equals(breakdown)) {
                long[] values = new long[10];
                for (int i = 0; i < 9; i++) {
                    values[i + 1] = ((Cell.Count) row.cells().get(i)).value();
                }
                columns.put(row.unit().code(), values);
            }
        }
        return columns;
    }
}
