package vn.rasoat.api.people;

import java.util.Optional;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.RoundKey;

/**
 * Which pairs are wanted.
 *
 * @param round the round of one of the two households
 * @param commune commune code of one of the two; empty for all
 * @param standing what holds for them now
 * @param offset how many to skip
 * @param limit how many to give, 1 to {@link #LARGEST_PAGE}
 */
public record MatchQuery(
        RoundKey round, Optional<String> commune, Standing standing, int offset, int limit) {

    /** Pairs on one page at most, so that no answer grows without bound. */
    public static final int LARGEST_PAGE = 500;

    /** Refuses an impossible page with HN-2008. */
    public MatchQuery {
        requirePage(offset, limit);
    }

    /**
     * Refuses an impossible page.
     *
     * @param offset how many to skip
     * @param limit how many to give
     * @throws RejectedRequestException HN-2008
     */
    public static void requirePage(int offset, int limit) {
        if (offset < 0) {
            throw new RejectedRequestException(IssueCode.REQUEST_INVALID, "offset=" + offset);
        }
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new RejectedRequestException(
                    IssueCode.REQUEST_INVALID, "limit=" + limit + " (1.." + LARGEST_PAGE + ")");
        }
    }
}
