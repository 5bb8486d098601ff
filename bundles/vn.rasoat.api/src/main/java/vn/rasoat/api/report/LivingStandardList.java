package vn.rasoat.api.report;

import java.util.List;
import java.util.OptionalLong;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.unit.AdministrativeUnit;

/**
 * The households of average living standard of a commune, as the annex of the decision that
 * recognises them (QĐ 24/2021/QĐ-TTg). It holds personal data.
 *
 * @param round the round
 * @param commune the commune
 * @param authority who issues it, for the letterhead
 * @param households by village and number
 * @param open what could not be decided, and why
 */
public record LivingStandardList(
        Round round,
        AdministrativeUnit commune,
        String authority,
        List<Entry> households,
        List<Issue> open) {

    public LivingStandardList {
        households = List.copyOf(households);
        open = List.copyOf(open);
    }

    /**
     * A household.
     *
     * @param householdId stable id issued by the register
     * @param key its name inside the round
     * @param head name of the head
     * @param persons members
     * @param income đồng per person per month, empty where the reviewer only stated the result
     */
    public record Entry(
            String householdId, HouseholdKey key, String head, int persons, OptionalLong income) {}

    /** The place only: a list is personal data. */
    @Override
    public String toString() {
        return round.key() + " " + commune.code();
    }
}
