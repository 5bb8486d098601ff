package vn.rasoat.register.people;

import java.util.OptionalLong;

/**
 * Blocking keys: records are compared only if they share one. A person has up to three; a household
 * is found through any of its persons.
 *
 * <ul>
 *   <li>the personal number, anywhere in the province;
 *   <li>family name, given name and full birth date, its day and month in either order, anywhere in
 *       the province;
 *   <li>family name and given name in one commune: of the head whatever the birth, of others with
 *       the birth year.
 * </ul>
 */
public final class Keys {

    private Keys() {}

    /**
     * The key of the personal number.
     *
     * @param province where
     * @param person the person
     * @return empty if the number cannot tell a person
     */
    public static OptionalLong number(String province, PersonFacts person) {
        return PersonalNumber.usable(person.number())
                ? OptionalLong.of(Hashes.of("number", province, person.number()))
                : OptionalLong.empty();
    }

    /**
     * The key of name and birth date.
     *
     * @param province where
     * @param person the person
     * @return empty without name or full date
     */
    public static OptionalLong birth(String province, PersonFacts person) {
        String date = Births.unordered(person.birth());
        return person.name().isEmpty() || date.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Hashes.of("birth", province, person.name().outer(), date));
    }

    /**
     * The key of name and commune.
     *
     * @param province where
     * @param commune commune code
     * @param person the person
     * @param head whether the person is the head
     * @return empty without name, and for members without a birth year
     */
    public static OptionalLong place(
            String province, String commune, PersonFacts person, boolean head) {
        String year = head ? "head" : Births.year(person.birth());
        return person.name().isEmpty() || year.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        Hashes.of("place", province, commune, person.name().outer(), year));
    }
}
