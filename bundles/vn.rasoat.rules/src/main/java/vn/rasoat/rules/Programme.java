package vn.rasoat.rules;

import java.util.ArrayList;
import java.util.List;
import vn.rasoat.api.survey.Answer;

/**
 * Conditions, compiled into chapters that each have room in one word for every subject. A condition
 * is known by its place: the chapter, and its bit there.
 */
final class Programme {

    private final Encoding.Slots household;
    private final Encoding.Slots member;
    private final int visit;
    private final int born;
    private final List<Chapter> chapters = new ArrayList<>();

    /** The same for running; written by {@link #finish}. */
    private Chapter[] toRun = {};

    /**
     * An empty programme.
     *
     * @param household slots of the household
     * @param member slots of a member
     * @param ages where ages come from
     */
    Programme(Encoding.Slots household, Encoding.Slots member, AgePaths ages) {
        this.household = household;
        this.member = member;
        visit = household.date(ages.on());
        born = member.date(ages.born());
    }

    /** Whether one chapter can hold a condition. */
    static boolean holds(Condition condition) {
        return Length.household(condition) <= BitCode.ROOM
                && Length.members(condition) <= BitCode.ROOM;
    }

    /**
     * Adds a condition on a household.
     *
     * @return what to ask for after a run
     */
    int add(Condition condition) {
        if (chapters.isEmpty() || !chapters.get(chapters.size() - 1).hasRoom(condition)) {
            chapters.add(new Chapter(household, member, visit, born));
        }
        int chapter = chapters.size() - 1;
        return place(chapter, chapters.get(chapter).add(condition));
    }

    private static int place(int chapter, int bit) {
        return chapter * BitCode.ROOM + bit;
    }

    /** Makes it ready to run; nothing is added afterwards. */
    Programme finish() {
        chapters.forEach(Chapter::finish);
        toRun = chapters.toArray(Chapter[]::new);
        return this;
    }

    /** A place to run in, for one thread at a time. */
    Frame[] frame() {
        Frame[] frames = new Frame[chapters.size()];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = new Frame();
        }
        return frames;
    }

    /** Answers every condition for a household. */
    void run(EncodedHousehold survey, Frame[] frames) {
        for (int i = 0; i < toRun.length; i++) {
            toRun[i].run(survey, frames[i]);
        }
    }

    static int yes(Frame[] frames, int place) {
        return frames[place / BitCode.ROOM].yes(place % BitCode.ROOM);
    }

    static int no(Frame[] frames, int place) {
        return frames[place / BitCode.ROOM].no(place % BitCode.ROOM);
    }

    static Answer answer(Frame[] frames, int place) {
        return frames[place / BitCode.ROOM].answer(place % BitCode.ROOM);
    }

    /** Whether a condition on the household, added or part of one, is known. */
    boolean known(Frame[] frames, Condition condition) {
        for (int i = 0; i < frames.length; i++) {
            Integer bit = chapters.get(i).find(condition, false);
            if (bit != null) {
                return frames[i].known(bit);
            }
        }
        return false;
    }

    /** Whether a condition on a member is known. */
    boolean known(Frame[] frames, Condition condition, int row) {
        for (int i = 0; i < frames.length; i++) {
            Integer bit = chapters.get(i).find(condition, true);
            if (bit != null) {
                return frames[i].known(bit, row);
            }
        }
        return false;
    }
}
