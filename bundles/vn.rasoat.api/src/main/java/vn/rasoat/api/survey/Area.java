package vn.rasoat.api.survey;

import java.util.Optional;

/** The area a household is scored in. It is stored with the survey and never derived later. */
public enum Area {
    RURAL,
    URBAN;

    /**
     * The word used in canonical answers and in standards.
     *
     * @return {@code rural} or {@code urban}
     */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * The area of a word.
     *
     * @param word {@code rural} or {@code urban}
     * @return the area, empty for any other word
     */
    public static Optional<Area> ofWord(String word) {
        for (Area area : values()) {
            if (area.word().equals(word)) {
                return Optional.of(area);
            }
        }
        return Optional.empty();
    }
}
