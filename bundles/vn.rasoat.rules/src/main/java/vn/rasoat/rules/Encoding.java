package vn.rasoat.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.Area;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * Where a standard finds the answers it needs: a slot of an int array for each. Answers that no
 * slot asks for are left alone; one that cannot be read is not answered.
 */
final class Encoding {

    /** The words of a flag. */
    static final List<String> FLAG = List.of("yes", "no");

    /** Code of a flag that is set; words count from 1. */
    static final int YES = 1;

    /** Code of a flag that is not set. */
    static final int NO = 2;

    /** A number, or a date, that is not answered. */
    static final int ABSENT = Integer.MIN_VALUE;

    /** A word, or a flag, that is not answered. */
    static final int SILENT = 0;

    /** Nobody is older; keeps sums of dates inside an int. */
    static final int MOST_YEARS = 200;

    /** More words would be a slip of the pen. */
    static final int MOST_WORDS = 99;

    /** Slots of one array. */
    static final class Slots {

        private record Name(String path, SlotKind kind, List<String> words) {}

        private final Map<Name, Integer> slots = new HashMap<>();
        private final Map<String, List<Sink>> sinks = new HashMap<>();
        private final List<Integer> blank = new ArrayList<>();

        int word(String path, List<String> words) {
            return slot(path, words.equals(FLAG) ? SlotKind.FLAG : SlotKind.WORD, words);
        }

        int flag(String path) {
            return word(path, FLAG);
        }

        /** Whether there is any answer at all. */
        int given(String path) {
            return slot(path, SlotKind.GIVEN, List.of());
        }

        /** A whole number, as near to it as an int can be. */
        int number(String path) {
            return slot(path, SlotKind.NUMBER, List.of());
        }

        /** Thousandths of a decimal, rounded down. */
        int thousandths(String path) {
            return slot(path, SlotKind.THOUSANDTHS, List.of());
        }

        /** A date as yyyymmdd, and the last day it can be in the slot behind it. */
        int date(String path) {
            return slot(path, SlotKind.DATE, List.of());
        }

        /** Đồng, in two slots. */
        int amount(String path) {
            return slot(path, SlotKind.AMOUNT, List.of());
        }

        /** A slot for what no answer fills. */
        int reserved() {
            blank.add(ABSENT);
            return blank.size() - 1;
        }

        private int slot(String path, SlotKind kind, List<String> words) {
            Name name = new Name(path, kind, words);
            Integer known = slots.get(name);
            if (known != null) {
                return known;
            }
            int slot = blank.size();
            slots.put(name, slot);
            for (int i = 0; i < kind.width(); i++) {
                blank.add(kind.blank());
            }
            Map<String, Integer> codes = new HashMap<>();
            words.forEach(word -> codes.put(word, codes.size() + 1));
            sinks.computeIfAbsent(path, key -> new ArrayList<>()).add(new Sink(kind, slot, codes));
            return slot;
        }

        private void words(CompiledStandard.WordVisitor visitor, boolean ofMember) {
            new TreeMap<>(sinks)
                    .forEach(
                            (path, found) -> {
                                for (Sink sink : found) {
                                    if (!sink.codes().isEmpty()) {
                                        visitor.word(
                                                path, sink.slot(), sink.codes().size(), ofMember);
                                    }
                                }
                            });
        }

        int[] blank() {
            return blank.stream().mapToInt(Integer::intValue).toArray();
        }

        /** Read once all slots are known. */
        private Map<String, Sink[]> sinks() {
            Map<String, Sink[]> found = new HashMap<>();
            sinks.forEach((path, list) -> found.put(path, list.toArray(Sink[]::new)));
            return found;
        }
    }

    private final Slots household;
    private final Slots member;
    private final Map<String, Sink[]> householdSinks;
    private final Map<String, Sink[]> memberSinks;
    private final int[] blankHousehold;
    private final int[] blankMember;

    Encoding(Slots household, Slots member) {
        this.household = household;
        this.member = member;
        householdSinks = household.sinks();
        memberSinks = member.sinks();
        blankHousehold = household.blank();
        blankMember = member.blank();
    }

    void words(CompiledStandard.WordVisitor visitor) {
        household.words(visitor, false);
        member.words(visitor, true);
    }

    /** Whether the answers of a household hold one that begins like this. */
    static boolean given(SurveyedHousehold survey, String beginning) {
        return survey.answers().asMap().tailMap(beginning).keySet().stream()
                .findFirst()
                .filter(path -> path.startsWith(beginning))
                .isPresent();
    }

    /**
     * Encodes a household.
     *
     * @param survey its answers
     * @return the answers that have a slot
     * @throws IllegalArgumentException if area or number of persons are missing
     */
    EncodedHousehold encode(SurveyedHousehold survey) {
        int[] answers = blankHousehold.clone();
        read(survey.answers(), householdSinks, answers, 1, 0);
        int listed = survey.members().size();
        int[] people = new int[blankMember.length * listed];
        for (int slot = 0; slot < blankMember.length; slot++) {
            for (int person = 0; person < listed; person++) {
                people[slot * listed + person] = blankMember[slot];
            }
        }
        for (int person = 0; person < listed; person++) {
            read(survey.members().get(person), memberSinks, people, listed, person);
        }
        return new EncodedHousehold(
                area(survey), Math.max(size(survey), listed), listed, answers, people);
    }

    private static void read(
            Answers answers, Map<String, Sink[]> sinks, int[] into, int stride, int offset) {
        answers.asMap()
                .forEach(
                        (path, value) -> {
                            Sink[] found = sinks.get(path);
                            if (found != null) {
                                for (Sink sink : found) {
                                    sink.put(value, into, stride, offset);
                                }
                            }
                        });
    }

    private static Area area(SurveyedHousehold survey) {
        try {
            return survey.area();
        } catch (NoSuchElementException e) {
            throw new IllegalArgumentException("no area: " + survey, e);
        }
    }

    private static int size(SurveyedHousehold survey) {
        try {
            return survey.size();
        } catch (NoSuchElementException e) {
            throw new IllegalArgumentException("no number of persons: " + survey, e);
        }
    }
}
