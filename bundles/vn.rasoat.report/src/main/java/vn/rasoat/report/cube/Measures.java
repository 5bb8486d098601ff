package vn.rasoat.report.cube;

/** Names of measures that the program itself knows; those of children come from data. */
public final class Measures {

    /** Each household adds one. */
    public static final String HOUSEHOLDS = "households";

    /** Each household adds its members. */
    public static final String PERSONS = "persons";

    /** Each household adds its deprived indicators. */
    public static final String DEPRIVATIONS = "deprivations";

    /** Each household adds its deprived indicators for each of its members. */
    public static final String PERSON_DEPRIVATIONS = "person-deprivations";

    private Measures() {}

    /**
     * Companion of a measure of children: how many answers decided it.
     *
     * @param measure a measure of children
     * @return its name
     */
    public static String decided(String measure) {
        return measure + ".decided";
    }

    /**
     * Companion of a measure of children: households in which it is not clear for some child.
     *
     * @param measure a measure of children
     * @return its name
     */
    public static String unclear(String measure) {
        return measure + ".unclear";
    }
}
