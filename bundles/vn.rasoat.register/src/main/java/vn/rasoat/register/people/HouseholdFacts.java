package vn.rasoat.register.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.api.people.RegisterPlace;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;

/**
 * What a record of the register knows of a household.
 *
 * @param round its round
 * @param id its id in the round
 * @param key its name in the round
 * @param print tells this content under this name from any other
 * @param ethnicity of the head, empty if unknown
 * @param registerId id that a prefilled workbook carried, empty if none
 * @param persons the head first, if there is one
 * @param headed whether the first person is the head
 */
public record HouseholdFacts(
        RoundKey round,
        String id,
        HouseholdKey key,
        long print,
        String ethnicity,
        String registerId,
        List<PersonFacts> persons,
        boolean headed) {

    private static final String HEAD = "head";

    public HouseholdFacts {
        persons = List.copyOf(persons);
    }

    /**
     * Reads a household.
     *
     * @param round its round
     * @param id its id in the round
     * @param key its name in the round
     * @param sha256 of its content
     * @param answers of the household
     * @param members answers of its members
     * @return what is known
     */
    public static HouseholdFacts of(
            RoundKey round,
            String id,
            HouseholdKey key,
            String sha256,
            Answers answers,
            List<Answers> members) {
        List<PersonFacts> listed = new ArrayList<>();
        for (Answers member : members) {
            listed.add(
                    PersonFacts.of(
                            text(member, "member.fullName"),
                            text(member, "member.birthDate"),
                            text(member, "member.gender"),
                            text(member, "member.personalId"),
                            text(member, "member.relationshipToHost")));
        }
        PersonFacts host =
                PersonFacts.of(
                        text(answers, "family.hostName"),
                        text(answers, "family.hostBirthDate"),
                        text(answers, "family.hostGender"),
                        text(answers, "family.hostPersonalId"),
                        HEAD);
        Optional<PersonFacts> head = head(host, listed);
        List<PersonFacts> persons = new ArrayList<>();
        head.ifPresent(persons::add);
        // so that the order of rows in a file means nothing
        listed.sort(
                Comparator.comparing((PersonFacts person) -> person.name().toned())
                        .thenComparing(PersonFacts::birth)
                        .thenComparing(PersonFacts::number));
        persons.addAll(listed);
        return new HouseholdFacts(
                round,
                id,
                key,
                print(key, sha256),
                text(answers, "family.ethnicity"),
                text(answers, "family.registerId"),
                persons,
                head.isPresent());
    }

    /**
     * Tells one content under one name from any other.
     *
     * @param key the name
     * @param sha256 of the content
     * @return 64 bits of a hash
     */
    public static long print(HouseholdKey key, String sha256) {
        return Hashes.of(key.commune(), key.village(), key.number(), key.discriminator(), sha256);
    }

    /** Takes the head out of the list: the form names it once more, and maybe more fully. */
    private static Optional<PersonFacts> head(PersonFacts host, List<PersonFacts> listed) {
        for (int i = 0; i < listed.size(); i++) {
            PersonFacts person = listed.get(i);
            if (person.relation().equals(HEAD) && (host.name().isEmpty() || host.alike(person))) {
                listed.remove(i);
                return Optional.of(host.completed(person));
            }
        }
        for (int i = 0; i < listed.size(); i++) {
            if (host.alike(listed.get(i))) {
                return Optional.of(host.completed(listed.remove(i)));
            }
        }
        return host.name().isEmpty() && host.number().isEmpty()
                ? Optional.empty()
                : Optional.of(host);
    }

    private static String text(Answers answers, String path) {
        return answers.text(path).orElse("");
    }

    /**
     * Tells the persons of the household apart, by what is written of them.
     *
     * @return one print for each person, in their order
     */
    public List<Long> personPrints() {
        Map<String, Integer> seen = new HashMap<>();
        List<Long> prints = new ArrayList<>();
        for (PersonFacts person : persons) {
            String text =
                    String.join(
                            "\n",
                            person.name().toned(),
                            person.birth(),
                            person.gender(),
                            person.number());
            prints.add(Hashes.of(text, Integer.toString(seen.merge(text, 1, Integer::sum))));
        }
        return prints;
    }

    /**
     * Where it stands, without naming anybody.
     *
     * @return the place
     */
    public RegisterPlace place() {
        return new RegisterPlace(round, id, key.commune(), key.village(), key.number());
    }

    /** The place only: the rest is personal data. */
    @Override
    public String toString() {
        return round + " " + key;
    }
}
