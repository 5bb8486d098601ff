package vn.rasoat.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.intake.check.RuleTable;
import vn.rasoat.intake.text.Folding;

/**
 * Looks at the households of a village together: whether most answered the same, whether most say
 * what they said a year ago, and how many one reviewer visited on a day. Of the year before only
 * fingerprints are held.
 */
final class VillagePatterns {

    private static final int HUNDRED = 100;
    private static final long[] NOTHING = {};

    /** What names a household, or where and when it was asked, is no answer. */
    private static final List<String> NO_ANSWERS =
            List.of(
                    "administrative.",
                    "review.",
                    "reviewer",
                    "date",
                    "family.code",
                    "family.host",
                    "family.registerId",
                    "transition.");

    /** What changes from year to year by itself. */
    private static final List<String> OF_THE_YEAR =
            List.of(
                    "administrative.",
                    "review.",
                    "reviewer",
                    "date",
                    "family.registerId",
                    "transition.");

    private final RuleTable table;
    private final SurveyRegister register;
    private final Optional<RoundKey> lastYear;
    private final IssueLog log;
    private final Map<Long, Visits> visits = new LinkedHashMap<>();

    /** Sorted fingerprints of last year's surveys by commune. */
    private final Map<String, long[]> lastYears = new HashMap<>();

    /** The visits of one reviewer on one day. */
    private static final class Visits {
        private final TableRow first;
        private int count;

        Visits(TableRow first) {
            this.first = first;
        }
    }

    /** What was seen of one village. */
    private static final class Village {
        private final Household first;
        private final Map<Long, Integer> answers = new HashMap<>();
        private int households;
        private int copied;

        Village(Household first) {
            this.first = first;
        }
    }

    /**
     * Patterns of one import.
     *
     * @param lastYear the round to compare with, empty if the register has none
     */
    VillagePatterns(
            RuleTable table, SurveyRegister register, Optional<RoundKey> lastYear, IssueLog log) {
        this.table = table;
        this.register = register;
        this.lastYear = lastYear.filter(round -> table.says(IssueCode.COPIED_FORWARD));
        this.log = log;
    }

    /** Reads last year's surveys of the communes that the file is about. */
    void recall(Set<String> communes) {
        if (lastYear.isEmpty() || communes.isEmpty()) {
            return;
        }
        Map<String, LongStream.Builder> prints = new HashMap<>();
        register.read(
                lastYear.get(),
                communes,
                snapshot -> {
                    snapshot.forEachHousehold(
                            known ->
                                    prints.computeIfAbsent(
                                                    known.survey().key().commune(),
                                                    any -> LongStream.builder())
                                            .add(content(known.survey())));
                    return prints;
                });
        prints.forEach(
                (commune, found) -> lastYears.put(commune, found.build().sorted().toArray()));
    }

    /** Takes the households of one commune, each with its survey. */
    void look(List<Household> households, List<SurveyedHousehold> surveys) {
        long[] before = before(households.get(0).commune().code());
        Map<String, Village> villages = new LinkedHashMap<>();
        for (int i = 0; i < households.size(); i++) {
            Household household = households.get(i);
            SurveyedHousehold survey = surveys.get(i);
            Village village =
                    villages.computeIfAbsent(
                            Folding.strict(household.village()), k -> new Village(household));
            village.households++;
            village.copied += Arrays.binarySearch(before, content(survey)) >= 0 ? 1 : 0;
            answers(survey).ifPresent(print -> village.answers.merge(print, 1, Integer::sum));
            visit(household.row());
        }
        villages.values().forEach(this::name);
    }

    /** What can be said after the last commune. */
    void end() {
        int most = table.bound(IssueCode.VISITS_OF_ONE_DAY, "most");
        for (Visits day : visits.values()) {
            if (day.count > most) {
                log.cell(
                        IssueCode.VISITS_OF_ONE_DAY,
                        day.first,
                        Paths.DATE,
                        "",
                        Integer.toString(day.count));
            }
        }
    }

    private void visit(TableRow row) {
        String reviewer = Folding.withoutMarks(row.value(Paths.REVIEWER));
        String date = row.value(Paths.DATE);
        if (!reviewer.isEmpty() && date.length() == 10) {
            visits.computeIfAbsent(
                            new Fingerprint().with(reviewer).with(date).value(),
                            k -> new Visits(row))
                    .count++;
        }
    }

    private void name(Village village) {
        int most = village.answers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        name(IssueCode.ANSWERS_IDENTICAL, village, most);
        name(IssueCode.COPIED_FORWARD, village, village.copied);
    }

    private void name(IssueCode code, Village village, int households) {
        boolean many =
                households >= table.bound(code, "households")
                        && households * HUNDRED
                                >= table.bound(code, "percent") * village.households;
        if (many) {
            log.row(
                    code,
                    village.first.row(),
                    village.first.village(),
                    Integer.toString(households),
                    Integer.toString(village.households));
        }
    }

    private long[] before(String commune) {
        return lastYears.getOrDefault(commune, NOTHING);
    }

    private static long content(SurveyedHousehold survey) {
        Fingerprint print = new Fingerprint().with(Folding.strict(survey.key().village()));
        add(print, survey.answers(), OF_THE_YEAR);
        survey.members().forEach(member -> add(print.with(""), member, List.of()));
        return print.value();
    }

    /** Empty where a form says too little for equal forms to mean anything. */
    private Optional<Long> answers(SurveyedHousehold survey) {
        Fingerprint print = new Fingerprint();
        int answered = add(print, survey.answers(), NO_ANSWERS);
        return answered >= table.bound(IssueCode.ANSWERS_IDENTICAL, "answers")
                ? Optional.of(print.value())
                : Optional.empty();
    }

    private static int add(Fingerprint print, Answers answers, List<String> without) {
        int added = 0;
        for (Map.Entry<String, String> answer : answers.asMap().entrySet()) {
            if (without.stream().noneMatch(answer.getKey()::startsWith)) {
                print.with(answer.getKey()).with(answer.getValue());
                added++;
            }
        }
        return added;
    }
}
