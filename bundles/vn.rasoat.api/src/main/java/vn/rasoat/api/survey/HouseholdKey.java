package vn.rasoat.api.survey;

/**
 * How a household is named inside one round. Household numbers restart in every village, and real
 * files hold numbers that several households share; then the discriminator tells them apart.
 *
 * @param commune five-digit commune code of the list that the round pins
 * @param village village as written in the survey, NFC, empty where the file has none
 * @param number household number as text, empty where the file has none
 * @param discriminator empty for the only household with that number, else folded name and birth
 *     year of the head
 */
public record HouseholdKey(String commune, String village, String number, String discriminator) {

    /**
     * The name without the discriminator, as events and opening lists use it.
     *
     * @return the same household number in the same village
     */
    public HouseholdKey plain() {
        return new HouseholdKey(commune, village, number, "");
    }

    /** The place only: the discriminator holds a name. */
    @Override
    public String toString() {
        return commune + "/" + village + "/" + number;
    }
}
