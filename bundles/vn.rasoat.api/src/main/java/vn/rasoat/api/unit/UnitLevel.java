package vn.rasoat.api.unit;

/** Levels of administration, from the top. Districts exist until 30 June 2025. */
public enum UnitLevel {
    NATION,
    PROVINCE,
    DISTRICT,
    COMMUNE,
    VILLAGE;

    /**
     * The word used in contracts.
     *
     * @return for example {@code commune}
     */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
