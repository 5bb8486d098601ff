package vn.rasoat.api.people;

import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.round.RoundKey;

/**
 * Who is who over files and years. A pair of households is taken for one where the evidence is sure
 * and nothing else comes near, or where somebody decided so. What holds is derived from the
 * households that the rounds hold now and from the decisions, so that it does not depend on the
 * order of files, and undoing an import or revoking a decision leads back to what was before.
 *
 * <p>Failures of the store are {@code UnavailableException}.
 */
@ProviderType
public interface HouseholdMatches {

    /**
     * Pairs of a round.
     *
     * @param query which
     * @return a page, empty where there are none
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 if there is no such round
     */
    MatchPage find(MatchQuery query);

    /**
     * The two records side by side. The answer shows personal data.
     *
     * @param id of the pair
     * @return the records, the evidence and the decisions
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-1613 if the rounds hold no such pair
     */
    MatchCase get(String id);

    /**
     * Decides. The decision is remembered for this pair also where its households are imported
     * again, and an undone import does not lose it.
     *
     * @param id of the pair
     * @param choice the decision
     * @param person who answers for it
     * @param reason why
     * @return the pair as it stands now
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-1613 if the rounds hold no such pair;
     *     HN-2020 without person or reason, HN-2008 if one is too long, or if there is no decision
     *     to revoke
     */
    MatchCase decide(String id, MatchChoice choice, String person, String reason);

    /**
     * Households of a round that have a person in common.
     *
     * @param round the round
     * @param offset how many to skip
     * @param limit how many to give, 1 to {@link MatchQuery#LARGEST_PAGE}
     * @return a page; pairs that were decided to be different are left out
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 if there is no such round;
     *     HN-2008 if the page is impossible
     */
    SharedPersonsPage duplicates(RoundKey round, int offset, int limit);

    /**
     * The stable ids of a household and its persons.
     *
     * @param round a round that holds it
     * @param household id of the household in that round
     * @return its identity
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2017 if the round does not hold it
     */
    HouseholdIdentity identity(RoundKey round, String household);
}
