package vn.rasoat.report.ledger;

import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;

/**
 * What the ledger needs to know of a surveyed household.
 *
 * @param key its name
 * @param closingClass its class now, UNDETERMINED while it is not classified
 * @param persons members now
 * @param statedOpeningClass its class on the opening list as the survey states it, UNDETERMINED
 *     where the survey does not; counts only where the commune has no opening list of its own
 * @param statedOpeningPersons its size then, 0 where the survey does not say
 * @param relapsed marked as once recognised in an earlier round
 */
public record LedgerHousehold(
        HouseholdKey key,
        PovertyClass closingClass,
        int persons,
        PovertyClass statedOpeningClass,
        int statedOpeningPersons,
        boolean relapsed) {}
