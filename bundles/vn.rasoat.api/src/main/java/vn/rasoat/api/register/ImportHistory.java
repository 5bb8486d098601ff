package vn.rasoat.api.register;

import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.round.RoundKey;

/** When files came into a round. Failures of the store are {@code UnavailableException}. */
@ProviderType
public interface ImportHistory {

    /**
     * The imports of a round that are in force, and the files of which nothing was taken.
     *
     * @param round the round
     * @return by place; an import that was undone is none
     */
    ImportTimes times(RoundKey round);
}
