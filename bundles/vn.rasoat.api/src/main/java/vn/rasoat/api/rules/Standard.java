package vn.rasoat.api.rules;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** A poverty standard (chuẩn nghèo đa chiều), read from data. */
@ProviderType
public interface Standard {

    /**
     * Which text this is.
     *
     * @return id, revision and hash
     */
    StandardRef ref();

    /**
     * Title with its acts, in Vietnamese.
     *
     * @return the title
     */
    String title();

    /**
     * Its indicators in the order of the forms.
     *
     * @return the indicators
     */
    List<Indicator> indicators();

    /**
     * Fewest deprivations of a poor household under this standard; 0 where it has no such bound.
     *
     * @return the bound
     */
    int leastDeprivationsOfPoor();

    /**
     * The scale of the B1 total.
     *
     * @return path and bounds
     */
    PointScale b1();

    /**
     * The scale of the B2 total; its step is the points of one indicator.
     *
     * @return path and bounds
     */
    PointScale b2();

    /**
     * The indicators with what they mean, in the order of the forms.
     *
     * @return unscored: every answer is UNKNOWN
     */
    List<ScoredIndicator> meanings();

    /**
     * The items of Phiếu A.
     *
     * @return machine path and name of each, in their order; empty where the standard has none
     */
    List<ScoredItem> formA();

    /**
     * What the standard needs and nobody knows yet.
     *
     * @return the facts, in the order of the file
     */
    List<UnknownFact> unknownFacts();
}
