package vn.rasoat.report.ledger;

import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;

/**
 * A household that keeps its opening class and size because the review says nothing else of it.
 *
 * @param key its name on the opening list
 * @param povertyClass its opening class
 * @param persons members at that time
 * @param surveyed true if it was surveyed but is not classified yet, false if nobody explained it
 */
public record CarriedHousehold(
        HouseholdKey key, PovertyClass povertyClass, int persons, boolean surveyed) {}
