package vn.rasoat.api.round;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Opens and finds review rounds. */
@ProviderType
public interface Rounds {

    /**
     * Opens the annual round of the province a unit belongs to: 1 September to 14 December (QĐ
     * 24/2021/QĐ-TTg), under the standard in force on its first day. Opening an open round gives
     * the same round.
     *
     * @param unit code of the province, or of a district or commune of it on the first day
     * @param year year of the review
     * @return the round
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2002 without a standard, HN-2003
     *     without a unit list, HN-2004 for an unknown unit, HN-2008 for an impossible year
     */
    Round open(String unit, int year);

    /**
     * A round that was opened.
     *
     * @param key province and year
     * @return the round
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 if there is none
     */
    Round get(RoundKey key);

    /**
     * All rounds, by province and year.
     *
     * @return the rounds
     */
    List<Round> all();
}
