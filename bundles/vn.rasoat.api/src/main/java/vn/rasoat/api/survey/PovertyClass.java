package vn.rasoat.api.survey;

import java.util.Optional;

/** The class of a household. What happened to it (left, relapsed, newly poor) is not a class. */
public enum PovertyClass {
    /** Hộ nghèo. */
    POOR("poor", "Hộ nghèo"),
    /** Hộ cận nghèo. */
    NEAR_POOR("near-poor", "Hộ cận nghèo"),
    /** Hộ không nghèo. */
    NOT_POOR("not-poor", "Hộ không nghèo"),
    /** A decisive answer is missing. */
    UNDETERMINED("undetermined", "Chưa xác định");

    private final String word;
    private final String vietnamese;

    PovertyClass(String word, String vietnamese) {
        this.word = word;
        this.vietnamese = vietnamese;
    }

    /**
     * The word used in canonical answers, standards and contracts.
     *
     * @return for example {@code near-poor}
     */
    public String word() {
        return word;
    }

    /**
     * The name that officers read.
     *
     * @return for example {@code Hộ cận nghèo}
     */
    public String vietnamese() {
        return vietnamese;
    }

    /**
     * The class of a word.
     *
     * @param word a canonical word
     * @return the class, empty for any other word
     */
    public static Optional<PovertyClass> ofWord(String word) {
        for (PovertyClass povertyClass : values()) {
            if (povertyClass.word.equals(word)) {
                return Optional.of(povertyClass);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether households of this class stand on a list.
     *
     * @return true for poor and near-poor
     */
    public boolean listed() {
        return this == POOR || this == NEAR_POOR;
    }
}
