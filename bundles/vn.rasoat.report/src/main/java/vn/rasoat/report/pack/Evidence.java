package vn.rasoat.report.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.report.cube.CommuneBooks;
import vn.rasoat.report.cube.Yardstick;

/**
 * What the counters of a commune rest on, as hashes: who has the data can show that it is them, who
 * has not learns nothing from the hashes. Each contains the id that the register gave a household,
 * which is random, so that they cannot be found by trying out answers.
 *
 * @param households hash of each surveyed household with its result, in the order of the register
 * @param chain hash of all of them, each hashed together with the chain before it
 * @param inputs hash of opening list, events and residents
 */
public record Evidence(List<String> households, String chain, String inputs) {

    public Evidence {
        households = List.copyOf(households);
    }

    /**
     * The evidence of a commune.
     *
     * @param yardstick which result was counted
     * @param books what the register holds of it
     * @return the hashes
     */
    public static Evidence of(Yardstick yardstick, CommuneBooks books) {
        List<String> households = new ArrayList<>();
        List<String> inputs = new ArrayList<>();
        String chain = Hash.START;
        for (RegisteredHousehold household : books.households()) {
            String hash = household(yardstick, household);
            households.add(hash);
            chain = next(chain, hash);
            inputs.add(household.id());
        }
        inputs.add("opening list " + (books.openingListImported() ? "imported" : "none"));
        books.openingList()
                .forEach(
                        it ->
                                inputs.add(
                                        name(it.key())
                                                + " "
                                                + it.openingClass().word()
                                                + " "
                                                + it.persons()));
        books.events()
                .forEach(
                        it ->
                                inputs.add(
                                        name(it.key())
                                                + " "
                                                + it.kind().word()
                                                + " "
                                                + it.date()
                                                + " "
                                                + it.recognisedClass().word()
                                                + " "
                                                + it.persons()));
        inputs.add(books.residentHouseholds() + " " + books.residentPersons());
        return new Evidence(households, chain, Hash.ofLines(inputs));
    }

    /** The link after another one. */
    static String next(String chain, String household) {
        return Hash.ofLines(List.of(chain, household));
    }

    /** With the discriminator: what tells two households apart must tell their hashes apart. */
    private static String name(HouseholdKey key) {
        return key + "/" + key.discriminator();
    }

    private static String household(Yardstick yardstick, RegisteredHousehold household) {
        List<String> lines = new ArrayList<>();
        lines.add(household.id());
        lines.add(name(household.survey().key()));
        lines.add(household.survey().answers().canonical());
        for (Answers member : household.survey().members()) {
            lines.add("member");
            lines.add(member.canonical());
        }
        lines.add(yardstick.classOf(household).map(it -> it.word()).orElse("open"));
        household
                .outcome()
                .map(Outcome::deprivations)
                .map(TreeMap::new)
                .ifPresent(deprivations -> lines.add(deprivations.toString()));
        lines.add(yardstick.standard().sha256());
        return Hash.ofLines(lines);
    }
}
