package vn.rasoat.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.StandardRef;

class ScorersTest {

    private static final ScoringOptions BOXES = ScoringOptions.boxes("national");
    private static final ScoringOptions ANSWERS =
            new ScoringOptions(IndicatorSource.COMPUTED, Optional.empty(), "national");

    private final MemoryCatalogue catalogue = new MemoryCatalogue();
    private final Scorers scorers = new Scorers(catalogue);

    @Test
    void scorerIsMadeOnceForEachWayOfScoring() {
        StandardRef ref = catalogue.installPoints("national", 1, 140).ref();

        Scorers.Ready first = scorers.get(ref, BOXES);

        assertThat(scorers.get(ref, BOXES)).isSameAs(first);
        assertThat(scorers.get(ref, ANSWERS)).isNotSameAs(first);
        assertThat(scorers.get(ref, ANSWERS)).isSameAs(scorers.get(ref, ANSWERS));
        assertThat(catalogue.asked).containsExactly(BOXES, ANSWERS);
    }

    @Test
    void standardThatWasReadAgainIsMadeReadyAgain() {
        StandardRef ref = catalogue.installPoints("national", 1, 140).ref();
        Scorers.Ready before = scorers.get(ref, BOXES);

        TestStandard again = catalogue.installPoints("national", 1, 140);

        Scorers.Ready after = scorers.get(ref, BOXES);
        assertThat(after.standard()).isSameAs(again);
        assertThat(after).isNotSameAs(before);
        assertThat(scorers.get(ref, BOXES)).isSameAs(after);
    }

    @Test
    void standardThatIsGoneIsNotScoredFromMemory() {
        StandardRef ref = catalogue.installPoints("national", 1, 140).ref();
        catalogue.installPoints("other", 1, 140);
        catalogue.installPoints("other", 2, 140);
        scorers.get(ref, BOXES);

        catalogue.remove(ref);

        assertThat(scorers.find(ref, BOXES)).isEmpty();
        assertThatThrownBy(() -> scorers.get(ref, BOXES))
                .isInstanceOfSatisfying(
                        RejectedRequestException.class,
                        refused ->
                                assertThat(refused.issue().arguments())
                                        .containsExactly("national", "other"))
                .hasMessageStartingWith("HN-2011");
    }
}
