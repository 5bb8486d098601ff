package vn.rasoat.api.survey;

/**
 * A household on the opening list: the recognised closing list of the round before.
 *
 * @param key its name, with discriminator where the list repeats a number
 * @param openingClass poor or near-poor
 * @param persons members at that time
 */
public record OpeningEntry(HouseholdKey key, PovertyClass openingClass, int persons) {

    public OpeningEntry {
        if (!openingClass.listed() || persons < 1) {
            throw new IllegalArgumentException(key + " cannot be on an opening list");
        }
    }
}
