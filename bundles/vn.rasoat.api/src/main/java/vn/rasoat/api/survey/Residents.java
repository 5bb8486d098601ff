package vn.rasoat.api.survey;

/**
 * All residents of a commune at the time of the review, poor or not: the denominators of form 7.1.
 *
 * @param commune five-digit commune code
 * @param households resident households
 * @param persons resident persons
 */
public record Residents(String commune, int households, int persons) {

    public Residents {
        if (households < 1 || persons < 1) {
            throw new IllegalArgumentException("residents of " + commune);
        }
    }
}
