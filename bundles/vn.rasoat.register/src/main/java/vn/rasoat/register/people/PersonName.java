package vn.rasoat.register.people;

import java.util.List;
import vn.rasoat.api.people.Agreement;
import vn.rasoat.api.text.Folding;

/**
 * A name in the forms in which it is compared. The folded form has no tones, no marks and one
 * letter for i and y, which are written for each other (Lý, Lí).
 *
 * @param toned words with their tones, {@code ""} if unknown
 * @param plain words without case, marks and punctuation
 */
public record PersonName(String toned, List<String> plain) {

    /** No name. */
    public static final PersonName NONE = new PersonName("", List.of());

    /**
     * A name as written.
     *
     * @param written maybe empty
     * @return its forms
     */
    public static PersonName of(String written) {
        String loose = Folding.loose(written).replace('y', 'i');
        if (loose.isBlank()) {
            return NONE;
        }
        return new PersonName(Folding.strict(written).replace('y', 'i'), List.of(loose.split(" ")));
    }

    /**
     * Whether there is one.
     *
     * @return true if nothing is known
     */
    public boolean isEmpty() {
        return plain.isEmpty();
    }

    /**
     * Family name and given name: what stays where the middle name is left out.
     *
     * @return both folded, one after the other
     */
    public String outer() {
        return plain.isEmpty() ? "" : plain.get(0) + ' ' + plain.get(plain.size() - 1);
    }

    /**
     * Whether all words are equal without tones and marks.
     *
     * @param other another name
     * @return false if one is unknown
     */
    boolean sameWords(PersonName other) {
        return !isEmpty() && String.join("", plain).equals(String.join("", other.plain));
    }

    /**
     * How two names agree. Names without any tone are taken for names typed without tones; where
     * both have tones, other tones (Hùng, Hưng) make another name, which agrees only partly.
     *
     * @param other another name
     * @return unknown if one is
     */
    public Agreement compare(PersonName other) {
        if (isEmpty() || other.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        if (sameWords(other)) {
            boolean tonesKnown = hasTones() && other.hasTones();
            return tonesKnown && !joined().equals(other.joined())
                    ? Agreement.PARTLY
                    : Agreement.AGREE;
        }
        return outer().equals(other.outer()) && (inside(other) || other.inside(this))
                ? Agreement.PARTLY
                : Agreement.DIFFER;
    }

    private boolean hasTones() {
        return !toned.equals(String.join(" ", plain));
    }

    private String joined() {
        return toned.replace(" ", "");
    }

    /** Whether these words are those of the other name, some left out. */
    private boolean inside(PersonName other) {
        int found = 0;
        for (String word : other.plain) {
            if (found < plain.size() && plain.get(found).equals(word)) {
                found++;
            }
        }
        return found == plain.size() && plain.size() > 1;
    }

    /** Nothing: a name is personal data. */
    @Override
    public String toString() {
        return "name";
    }
}
