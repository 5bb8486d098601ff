package vn.rasoat.classification;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.rules.HouseholdScorer;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.rules.StandardRef;

/**
 * Standards made ready to score, each once for as long as the catalogue holds it. The catalogue is
 * asked every time, because what it holds comes and goes; it may be asked from many threads.
 */
final class Scorers {

    /**
     * A standard that can score.
     *
     * @param standard its content
     * @param scorer made from it
     */
    record Ready(Standard standard, HouseholdScorer scorer) {}

    private record Key(StandardRef standard, ScoringOptions options) {}

    private final StandardCatalogue catalogue;
    private final Map<Key, Ready> ready = new ConcurrentHashMap<>();

    Scorers(StandardCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Empty if that text is not installed. */
    Optional<Ready> find(StandardRef standard, ScoringOptions options) {
        return catalogue.find(standard).map(found -> ready(found, options));
    }

    /** HN-2011 if that text is not installed; another one is never taken in its place. */
    Ready get(StandardRef standard, ScoringOptions options) {
        return find(standard, options).orElseThrow(() -> unknown(standard.id()));
    }

    RejectedRequestException unknown(String standard) {
        String installed =
                catalogue.all().stream()
                        .map(known -> known.ref().id())
                        .distinct()
                        .collect(Collectors.joining(", "));
        return new RejectedRequestException(IssueCode.STANDARD_UNKNOWN, standard, installed);
    }

    private Ready ready(Standard standard, ScoringOptions options) {
        Key key = new Key(standard.ref(), options);
        Ready kept = ready.get(key);
        // after the sources were read again it is another object
        if (kept != null && kept.standard() == standard) {
            return kept;
        }
        Ready made = new Ready(standard, catalogue.scorer(standard.ref(), options));
        ready.put(key, made);
        return made;
    }
}
