package vn.rasoat.api.report;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import vn.rasoat.api.round.RoundKey;

/** Knows which communes handed their review over to the level above; without it none has. */
@ConsumerType
public interface SubmittedCommunes {

    /**
     * The communes that have.
     *
     * @param round the round
     * @return commune codes
     */
    Set<String> submitted(RoundKey round);
}
