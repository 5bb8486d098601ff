package vn.rasoat.register.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.rasoat.api.people.Agreement;
import vn.rasoat.api.people.FieldEvidence;
import vn.rasoat.api.text.Folding;

/** Compares two records of households. It gives the same whichever comes first. */
public final class Comparison {

    private record Reference(int left, int right, int points, boolean changed) {}

    private final Weights weights;
    private final HouseholdFacts left;
    private final HouseholdFacts right;
    private final boolean sameCommune;
    private final List<FieldEvidence> evidence = new ArrayList<>();
    private final int points;

    /**
     * Compares.
     *
     * @param weights what agreement is worth
     * @param left one record
     * @param right the other
     * @param sameCommune whether their communes are one, or one went into the other
     */
    public Comparison(
            Weights weights, HouseholdFacts left, HouseholdFacts right, boolean sameCommune) {
        this.weights = weights;
        this.left = left;
        this.right = right;
        this.sameCommune = sameCommune;
        compare();
        points = evidence.stream().mapToInt(FieldEvidence::points).sum();
    }

    /**
     * All evidence together.
     *
     * @return the sum
     */
    public int points() {
        return points;
    }

    /**
     * The evidence of every field.
     *
     * @return with the values of both sides, numbers masked
     */
    public List<FieldEvidence> evidence() {
        return List.copyOf(evidence);
    }

    private void compare() {
        Reference reference = reference();
        if (reference.left() >= 0) {
            PersonFacts a = left.persons().get(reference.left());
            PersonFacts b = right.persons().get(reference.right());
            add(
                    Weights.Field.HEAD_NUMBER,
                    PersonalNumber.compare(a, b),
                    a.maskedNumber(),
                    b.maskedNumber());
            add(Weights.Field.HEAD_NAME, a.name().compare(b.name()), a.written(), b.written());
            add(
                    Weights.Field.HEAD_BIRTH,
                    Births.compare(a.birth(), b.birth()),
                    a.birth(),
                    b.birth());
            add(Weights.Field.HEAD_GENDER, a.compareGender(b), a.gender(), b.gender());
            if (reference.changed()) {
                add(Weights.Field.HEAD_CHANGED, Agreement.DIFFER, a.relation(), b.relation());
            }
        }
        compareMembers(reference);
        add(
                Weights.Field.COMMUNE,
                sameCommune ? Agreement.AGREE : Agreement.DIFFER,
                left.key().commune(),
                right.key().commune());
        text(Weights.Field.VILLAGE, left.key().village(), right.key().village());
        text(Weights.Field.HOUSEHOLD_NUMBER, left.key().number(), right.key().number());
        text(Weights.Field.ETHNICITY, left.ethnicity(), right.ethnicity());
        if (named(left, right) || named(right, left)) {
            add(Weights.Field.REGISTER_ID, Agreement.AGREE, left.registerId(), right.registerId());
        }
    }

    private static boolean named(HouseholdFacts one, HouseholdFacts other) {
        return !one.registerId().isEmpty()
                && (one.registerId().equals(other.id())
                        || one.registerId().equals(other.registerId()));
    }

    /** The two heads, or where these are two persons, a head and the member it was or became. */
    private Reference reference() {
        Reference best = new Reference(-1, -1, Integer.MIN_VALUE, false);
        if (!left.headed() || !right.headed()) {
            return best;
        }
        int penalty = weights.of(Weights.Field.HEAD_CHANGED, Agreement.DIFFER);
        for (int i = 0; i < left.persons().size(); i++) {
            for (int j = 0; j < right.persons().size(); j += i == 0 ? 1 : right.persons().size()) {
                boolean changed = i + j > 0;
                PersonFacts a = left.persons().get(i);
                PersonFacts b = right.persons().get(j);
                if (changed && !a.alike(b)) {
                    continue;
                }
                int sum = personPoints(a, b) + (changed ? penalty : 0);
                if (sum > best.points()) {
                    best = new Reference(i, j, sum, changed);
                }
            }
        }
        return best;
    }

    private int personPoints(PersonFacts a, PersonFacts b) {
        return weights.of(Weights.Field.HEAD_NUMBER, PersonalNumber.compare(a, b))
                + weights.of(Weights.Field.HEAD_NAME, a.name().compare(b.name()))
                + weights.of(Weights.Field.HEAD_BIRTH, Births.compare(a.birth(), b.birth()))
                + weights.of(Weights.Field.HEAD_GENDER, a.compareGender(b));
    }

    private void compareMembers(Reference reference) {
        List<PersonFacts> ours = others(left, reference.left());
        List<PersonFacts> theirs = others(right, reference.right());
        if (ours.isEmpty() || theirs.isEmpty()) {
            add(Weights.Field.MEMBERS, Agreement.UNKNOWN, count(ours), count(theirs));
            return;
        }
        int found = 0;
        Set<Integer> taken = new HashSet<>();
        for (PersonFacts person : ours) {
            for (int i = 0; i < theirs.size(); i++) {
                if (born(person, theirs.get(i)) && taken.add(i)) {
                    found++;
                    break;
                }
            }
        }
        Agreement agreement = Agreement.DIFFER;
        if (found > 1 && 2 * found >= Math.max(ours.size(), theirs.size())) {
            agreement = Agreement.AGREE;
        } else if (found > 0) {
            agreement = Agreement.PARTLY;
        }
        add(
                Weights.Field.MEMBERS,
                agreement,
                found + "/" + ours.size(),
                found + "/" + theirs.size());
    }

    /** A name alone is no evidence about a member. */
    private static boolean born(PersonFacts one, PersonFacts other) {
        return one.alike(other)
                && (!one.birth().isEmpty() && !other.birth().isEmpty()
                        || PersonalNumber.compare(one, other) == Agreement.AGREE);
    }

    private static List<PersonFacts> others(HouseholdFacts household, int reference) {
        List<PersonFacts> others = new ArrayList<>(household.persons());
        if (reference >= 0) {
            others.remove(reference);
        }
        return others;
    }

    private static String count(List<PersonFacts> persons) {
        return Integer.toString(persons.size());
    }

    private void text(Weights.Field field, String one, String other) {
        Agreement agreement = Agreement.UNKNOWN;
        if (!one.isEmpty() && !other.isEmpty()) {
            agreement =
                    Folding.loose(one).equals(Folding.loose(other))
                            ? Agreement.AGREE
                            : Agreement.DIFFER;
        }
        add(field, agreement, one, other);
    }

    private void add(Weights.Field field, Agreement agreement, String one, String other) {
        evidence.add(
                new FieldEvidence(
                        field.word(), agreement, weights.of(field, agreement), one, other));
    }

    /**
     * How many persons surely stand in both records: by the same personal number, or by the same
     * name, full birth date and sex and one more fact, which is the commune or another member.
     *
     * @return 0 if nobody
     */
    public int sharedPersons() {
        Set<Integer> taken = new HashSet<>();
        int numbers = 0;
        int names = 0;
        for (PersonFacts person : left.persons()) {
            for (int i = 0; i < right.persons().size(); i++) {
                PersonFacts other = right.persons().get(i);
                Agreement number = PersonalNumber.compare(person, other);
                if (number == Agreement.AGREE && taken.add(i)) {
                    numbers++;
                    break;
                }
                if (number != Agreement.DIFFER && sameByName(person, other) && taken.add(i)) {
                    names++;
                    break;
                }
            }
        }
        return sameCommune || numbers + names > 1 ? numbers + names : numbers;
    }

    private static boolean sameByName(PersonFacts one, PersonFacts other) {
        return one.name().compare(other.name()) == Agreement.AGREE
                && Births.full(one.birth())
                && one.birth().equals(other.birth())
                && one.compareGender(other) == Agreement.AGREE;
    }
}
