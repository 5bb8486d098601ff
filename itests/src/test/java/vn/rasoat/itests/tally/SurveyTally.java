package vn.rasoat.itests.tally;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import vn.rasoat.itests.tally.Course.End;
import vn.rasoat.itests.tally.Course.Start;

/**
 * Counts every cell of the forms 7.1-7.11 from a survey workbook, for Huyện Chi Lăng and its
 * communes: TT 07/2021 annex VII, with the conventions for movements decided for this product.
 *
 * <p>It shares nothing with the product: it reads the workbook itself, holds its own tables, and
 * counts each cell for each unit anew from the households; nothing is added up the tree. It is slow
 * on purpose.
 */
final class SurveyTally {

    private static final String HOUSEHOLDS = "households";
    private static final String PERSONS = "persons";

    private final Places places;
    private final Survey survey;
    private final List<Course> courses;
    private final TalliedPack pack;

    private SurveyTally(Survey survey, Places places, int year) {
        this.places = places;
        this.survey = survey;
        courses = Courses.of(survey);
        pack = new TalliedPack(year, places.district());
    }

    /**
     * Tallies a workbook.
     *
     * @param workbook of the shape of the sample, for communes of Huyện Chi Lăng
     * @param year of the round
     */
    static TalliedPack of(Path workbook, int year) throws IOException {
        Places places = Places.chiLang();
        return of(Survey.read(workbook, places), places, year);
    }

    static TalliedPack of(Survey survey, Places places, int year) {
        SurveyTally tally = new SurveyTally(survey, places, year);
        tally.unit(places.district(), "district", List.copyOf(places.communes().keySet()));
        places.communes().keySet().forEach(code -> tally.unit(code, "commune", List.of(code)));
        return tally.pack;
    }

    private void unit(String code, String level, List<String> communes) {
        List<Course> here =
                courses.stream().filter(course -> communes.contains(course.commune())).toList();
        pack.unit(code, level);
        summary(code, communes, here);
        movements("7.2", code, Klass.POOR, here);
        movements("7.3", code, Klass.NEAR_POOR, here);
        indicators("7.4", "7.5", code, ending(Klass.POOR, here));
        indicators("7.6", "7.7", code, ending(Klass.NEAR_POOR, here));
        groups(code, here);
        ethnicity(code, here);
        causes(code, here);
        children(code, here);
    }

    /** The households on the closing list of a class. */
    private static List<Course> ending(Klass klass, List<Course> here) {
        return here.stream().filter(course -> course.to(klass)).toList();
    }

    private static long persons(List<Course> households) {
        return households.stream().mapToLong(Course::endSize).sum();
    }

    /** 7.1: rates over all resident households and all residents, of every commune of the unit. */
    private void summary(String unit, List<String> communes, List<Course> here) {
        Row row = new Row("7.1", unit, "");
        boolean known = survey.residents().keySet().containsAll(communes);
        long households =
                known
                        ? communes.stream()
                                .mapToLong(code -> survey.residents().get(code).households())
                                .sum()
                        : 0;
        long persons =
                known
                        ? communes.stream()
                                .mapToLong(code -> survey.residents().get(code).persons())
                                .sum()
                        : 0;
        row.put("1", known ? Figure.count(households) : Figure.BLANK);
        row.put("2", known ? Figure.count(persons) : Figure.BLANK);
        List<Course> poor = ending(Klass.POOR, here);
        List<Course> nearPoor = ending(Klass.NEAR_POOR, here);
        List<Course> average =
                ending(Klass.NOT_POOR, here).stream()
                        .filter(
                                course ->
                                        Decree07.averageLivingStandard(
                                                course.survey().orElseThrow(), Klass.NOT_POOR))
                        .toList();
        row.put("3", Figure.count(poor.size()));
        row.put("4", Figure.rate(poor.size(), households));
        row.put("5", Figure.count(nearPoor.size()));
        row.put("6", Figure.rate(nearPoor.size(), households));
        row.put("7", Figure.count(average.size()));
        row.put("8", Figure.rate(average.size(), households));
        row.put("9", Figure.count(persons(poor)));
        row.put("10", Figure.rate(persons(poor), persons));
        row.put("11", Figure.count(persons(nearPoor)));
        row.put("12", Figure.rate(persons(nearPoor), persons));
        row.put("13", Figure.count(persons(average)));
        row.put("14", Figure.rate(persons(average), persons));
    }

    /** 7.2 for the poor, 7.3 for the near-poor. */
    private void movements(String form, String unit, Klass klass, List<Course> here) {
        Klass other = klass == Klass.POOR ? Klass.NEAR_POOR : Klass.POOR;
        Row households = new Row(form, unit, HOUSEHOLDS);
        Row persons = new Row(form, unit, PERSONS);
        boolean openingKnown = here.stream().allMatch(Course::openingKnown);

        Movement column = new Movement(here, households, persons, openingKnown);
        column.count("1", c -> c.start() == Start.OPENING_LIST && c.from(klass), Course::startSize);
        // 7.2 column 2 = fell to near-poor, column 3 = passed both lines;
        // 7.3 column 2 = passed the line, column 3 = fell into poverty
        Klass second = klass == Klass.POOR ? Klass.NEAR_POOR : Klass.NOT_POOR;
        Klass third = klass == Klass.POOR ? Klass.NOT_POOR : Klass.POOR;
        column.count("2", c -> c.from(klass) && c.to(second), Course::endSize);
        column.count("3", c -> c.from(klass) && c.to(third), Course::endSize);
        column.count(
                "4",
                c -> c.from(klass) && c.end() == End.LEFT,
                Course::startSize,
                c -> c.from(klass) && c.end() == End.SURVEYED && c.endSize() < c.startSize(),
                c -> c.startSize() - c.endSize());
        column.count("5", c -> c.from(other) && c.to(klass), Course::endSize);
        column.count("6", c -> c.from().isEmpty() && c.to(klass) && c.relapsed(), Course::endSize);
        column.count("7", c -> c.from().isEmpty() && c.to(klass) && !c.relapsed(), Course::endSize);
        column.count(
                "8",
                c -> c.start() == Start.ARRIVED && c.from(klass),
                Course::startSize,
                c -> c.from(klass) && c.end() == End.SURVEYED && c.endSize() > c.startSize(),
                c -> c.endSize() - c.startSize());
        households.put("9", Figure.count(ending(klass, here).size()));
        persons.put("9", Figure.count(persons(ending(klass, here))));
    }

    /** The two rows of 7.2 or 7.3; without an opening list nothing moved that anybody knows of. */
    private record Movement(List<Course> here, Row households, Row persons, boolean openingKnown) {

        void count(String column, Predicate<Course> which, ToLongFunction<Course> size) {
            count(column, which, size, course -> false, course -> 0);
        }

        /** The second pair changes persons only: the household stays. */
        void count(
                String column,
                Predicate<Course> which,
                ToLongFunction<Course> size,
                Predicate<Course> whichChanged,
                ToLongFunction<Course> change) {
            households.put(
                    column,
                    openingKnown
                            ? Figure.count(here.stream().filter(which).count())
                            : Figure.BLANK);
            persons.put(
                    column,
                    openingKnown
                            ? Figure.count(
                                    here.stream().filter(which).mapToLong(size).sum()
                                            + here.stream()
                                                    .filter(whichChanged)
                                                    .mapToLong(change)
                                                    .sum())
                            : Figure.BLANK);
        }
    }

    /** 7.4 and 7.5 for the poor, 7.6 and 7.7 for the near-poor. */
    private void indicators(String counts, String rates, String unit, List<Course> listed) {
        Row count = new Row(counts, unit, "");
        Row rate = new Row(rates, unit, "");
        count.put("total", Figure.count(listed.size()));
        rate.put("total", Figure.count(listed.size()));
        long deprivations = 0;
        boolean anyKnown = listed.isEmpty();
        for (int i = 0; i < 12; i++) {
            int indicator = i;
            Answered deprived =
                    new Answered(listed, household -> household.deprived().get(indicator));
            String column = String.valueOf(indicator + 1);
            count.put(column, deprived.households());
            rate.put(
                    column,
                    deprived.known() ? Figure.rate(deprived.yes(), listed.size()) : Figure.BLANK);
            deprivations += deprived.yes();
            anyKnown |= deprived.known();
        }
        count.put("deprivations", anyKnown ? Figure.count(deprivations) : Figure.BLANK);
    }

    /** 7.8: the groups overlap; "other" are the households in none of them. */
    private void groups(String unit, List<Course> here) {
        Row households = new Row("7.8", unit, HOUSEHOLDS);
        Row persons = new Row("7.8", unit, PERSONS);
        int column = 1;
        for (Klass klass : List.of(Klass.POOR, Klass.NEAR_POOR)) {
            List<Course> listed = ending(klass, here);
            households.put(String.valueOf(column), Figure.count(listed.size()));
            persons.put(String.valueOf(column), Figure.count(persons(listed)));
            for (Question group :
                    List.<Question>of(
                            SurveyTally::minority,
                            Survey.Household::withoutLabour,
                            Survey.Household::merit,
                            SurveyTally::inNoGroup)) {
                column++;
                Answered answered = new Answered(listed, group);
                households.put(String.valueOf(column), answered.households());
                persons.put(String.valueOf(column), answered.persons());
            }
            column++;
        }
    }

    /** Every ethnicity except Kinh, by the head. */
    private static YesNo minority(Survey.Household household) {
        return household
                .ethnicity()
                .map(name -> YesNo.of(!name.equals("Kinh")))
                .orElse(YesNo.UNKNOWN);
    }

    private static YesNo inNoGroup(Survey.Household household) {
        List<YesNo> groups =
                List.of(minority(household), household.withoutLabour(), household.merit());
        if (groups.contains(YesNo.YES)) {
            return YesNo.NO;
        }
        return groups.contains(YesNo.UNKNOWN) ? YesNo.UNKNOWN : YesNo.YES;
    }

    /** 7.9 with the ethnic columns of Lạng Sơn. */
    private void ethnicity(String unit, List<Course> here) {
        List<String> columns = List.of("Nùng", "Tày", "Dao", "Hoa", "Mông", "Sán Chay");
        Row row = new Row("7.9", unit, "");
        int part = 1;
        for (Klass klass : List.of(Klass.POOR, Klass.NEAR_POOR)) {
            List<Course> listed = ending(klass, here);
            String prefix = String.valueOf(part++);
            row.put(prefix, Figure.count(listed.size()));
            row.put(prefix + ".1", ofGroup(listed, "Kinh"::equals));
            row.put(prefix + ".2", ofGroup(listed, name -> !name.equals("Kinh")));
            for (String name : columns) {
                row.put(prefix + ".2:" + name, ofGroup(listed, name::equals));
            }
            row.put(
                    prefix + ".2:Khác",
                    ofGroup(listed, name -> !name.equals("Kinh") && !columns.contains(name)));
        }
    }

    private static Figure ofGroup(List<Course> listed, Predicate<String> group) {
        return new Answered(
                        listed,
                        household ->
                                household
                                        .ethnicity()
                                        .map(name -> YesNo.of(group.test(name)))
                                        .orElse(YesNo.UNKNOWN))
                .households();
    }

    /** 7.10: a household may name several causes. */
    private void causes(String unit, List<Course> here) {
        List<Course> poor = ending(Klass.POOR, here);
        List<Course> nearPoor = ending(Klass.NEAR_POOR, here);
        List<Course> both =
                here.stream().filter(c -> poor.contains(c) || nearPoor.contains(c)).toList();
        causes(new Row("7.10", unit, "total"), both);
        causes(new Row("7.10", unit, "poor"), poor);
        causes(new Row("7.10", unit, "near-poor"), nearPoor);
    }

    private static void causes(Row row, List<Course> listed) {
        for (int i = 0; i < 8; i++) {
            int cause = i;
            row.put(
                    String.valueOf(cause + 1),
                    new Answered(listed, household -> household.causes().get(cause)).households());
        }
    }

    /** 7.11: children under 16 on the day of the visit. */
    private void children(String unit, List<Course> here) {
        Row row = new Row("7.11", unit, "");
        int column = 1;
        for (Klass klass : List.of(Klass.POOR, Klass.NEAR_POOR)) {
            List<Course> listed = ending(klass, here);
            List<Survey.Household> known =
                    listed.stream()
                            .flatMap(course -> course.survey().stream())
                            .filter(household -> !household.members().isEmpty())
                            .toList();
            boolean blank = !listed.isEmpty() && known.isEmpty();
            for (ChildQuestion question :
                    List.<ChildQuestion>of(
                            (child, age) -> true,
                            (child, age) -> child.malnourished() == YesNo.YES,
                            (child, age) -> age >= 6 && child.insured() == YesNo.NO,
                            (child, age) -> age >= 3 && child.notInSchool() == YesNo.YES)) {
                long children = 0;
                for (Survey.Household household : known) {
                    children += Ages.childrenOf(household, question);
                }
                row.put(String.valueOf(column++), blank ? Figure.BLANK : Figure.count(children));
            }
        }
    }

    /** A question to a child of a known age. */
    @FunctionalInterface
    interface ChildQuestion {
        boolean yes(Survey.Member child, int age);
    }

    /** A question to a household. */
    @FunctionalInterface
    private interface Question {
        YesNo ask(Survey.Household household);
    }

    /**
     * A question put to listed households. A household that was not asked stands in totals only; if
     * nobody answered, the cell is blank.
     */
    private record Answered(List<Course> listed, Question question) {

        private YesNo answer(Course course) {
            return course.survey().map(question::ask).orElse(YesNo.UNKNOWN);
        }

        boolean known() {
            return listed.isEmpty()
                    || listed.stream().anyMatch(course -> answer(course) != YesNo.UNKNOWN);
        }

        long yes() {
            return listed.stream().filter(course -> answer(course) == YesNo.YES).count();
        }

        Figure households() {
            return known() ? Figure.count(yes()) : Figure.BLANK;
        }

        Figure persons() {
            return known()
                    ? Figure.count(
                            listed.stream()
                                    .filter(course -> answer(course) == YesNo.YES)
                                    .mapToLong(Course::endSize)
                                    .sum())
                    : Figure.BLANK;
        }
    }

    /** One row of a form being filled. */
    private final class Row {
        private final String form;
        private final String unit;
        private final String breakdown;

        Row(String form, String unit, String breakdown) {
            this.form = form;
            this.unit = unit;
            this.breakdown = breakdown;
        }

        void put(String column, Figure figure) {
            pack.put(new CellName(form, unit, breakdown, column), figure);
        }
    }
}
