package vn.rasoat.report.cube;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.report.DataNode;

/**
 * A measure of children: those of a certain age on the day of the visit, and maybe with a certain
 * answer. Member rows decide; where a household has none, or they leave it open, its number of
 * children as written on the survey does.
 *
 * @param name for example {@code children.nutrition}
 * @param label what officers call it
 * @param from full years at least, 0 for no lower bound
 * @param under full years less than
 * @param flag path of the member's answer, empty if age alone decides
 * @param flagIs the answer that counts
 * @param countPath path of the number on the household's own row
 */
public record ChildMeasure(
        String name,
        String label,
        int from,
        int under,
        String flag,
        Answer flagIs,
        String countPath) {

    /**
     * What a household adds.
     *
     * @param children children that count
     * @param decided answers that decided, yes or no
     * @param unclear whether something stayed open
     */
    public record Tally(long children, long decided, boolean unclear) {
        static final Tally NOTHING_KNOWN = new Tally(0, 0, true);
    }

    /**
     * Reads all measures.
     *
     * @param children the mapping {@code children} of {@code facts.yaml}
     * @return the measures in the order of the file
     */
    public static List<ChildMeasure> read(DataNode children) {
        List<ChildMeasure> measures = new ArrayList<>();
        for (String name : children.keys()) {
            DataNode node = children.node(name);
            node.only("label", "from", "under", "flag", "is", "count");
            int under = node.integer("under", 0);
            if (under <= node.integer("from", 0)) {
                throw node.fault("has an age range without anybody in it");
            }
            Answer flagIs =
                    switch (node.text("is", "yes")) {
                        case "yes" -> Answer.YES;
                        case "no" -> Answer.NO;
                        default -> throw node.fault("is must be \"yes\" or \"no\"");
                    };
            measures.add(
                    new ChildMeasure(
                            "children." + name,
                            node.text("label"),
                            node.integer("from", 0),
                            under,
                            node.text("flag", ""),
                            flagIs,
                            node.text("count")));
        }
        return measures;
    }

    /**
     * Counts in one household.
     *
     * @param household the survey
     * @param ages the ages of its members, in their order
     * @return the tally
     */
    public Tally count(SurveyedHousehold household, List<Age> ages) {
        Tally fromMembers = fromMembers(household, ages);
        if (!fromMembers.unclear()) {
            return fromMembers;
        }
        OptionalInt written = household.answers().integer(countPath);
        return written.isPresent() ? new Tally(written.getAsInt(), 1, false) : fromMembers;
    }

    private Tally fromMembers(SurveyedHousehold household, List<Age> ages) {
        if (household.members().isEmpty()) {
            return Tally.NOTHING_KNOWN;
        }
        long children = 0;
        long decided = 0;
        boolean unclear = false;
        for (int i = 0; i < ages.size(); i++) {
            Answer inRange = ages.get(i).within(from, under);
            if (inRange == Answer.NO && !flag.isEmpty()) {
                continue;
            }
            Answer counts =
                    flag.isEmpty() ? inRange : inRange.and(flagAnswer(household.members().get(i)));
            if (counts == Answer.UNKNOWN) {
                unclear = true;
            } else {
                decided++;
                children += counts == Answer.YES ? 1 : 0;
            }
        }
        return new Tally(children, decided, unclear);
    }

    private Answer flagAnswer(Answers member) {
        Answer answer = member.flag(flag);
        return flagIs == Answer.YES ? answer : answer.negate();
    }
}
