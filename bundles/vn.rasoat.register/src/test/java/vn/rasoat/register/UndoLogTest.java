package vn.rasoat.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class UndoLogTest {

    private final UndoLog undos = new UndoLog();

    @Test
    void laterImportHasTheLastWord() {
        assertThat(lastWord(1, 1)).isEqualTo(1);
        assertThat(lastWord(1, 1, 2, 3)).isEqualTo(3);
    }

    @Test
    void laterImportThatWasUndoneHasNoSay() {
        undos.add(3, 2);

        assertThat(lastWord(1, 1, 2, 3)).isEqualTo(1);
        assertThat(lastWord(1, 1, 2, 3, 4)).isEqualTo(4);
    }

    @Test
    void nestedUndosArePassedOver() {
        undos.add(4, 3);
        undos.add(5, 2);

        assertThat(lastWord(1, 1, 2, 3, 4, 5)).isEqualTo(1);
        assertThat(lastWord(2, 2, 3, 4)).isEqualTo(2);
    }

    @Test
    void importThatWasRedoneHasTheLastWordAgain() {
        undos.add(2, 1);
        undos.add(3, 2);

        assertThat(lastWord(1, 1, 2, 3)).isEqualTo(1);
    }

    @Test
    void undoOfSomethingEarlierStandsInTheWay() {
        undos.add(2, 1);
        undos.add(3, 2);
        undos.add(4, 1);

        assertThat(lastWord(3, 3, 4)).isEqualTo(4);
    }

    @Test
    void undoOfAnUndoPutsInForceAgain() {
        undos.add(2, 1);
        assertThat(undos.undoInForce(1)).hasValue(2);
        assertThat(undos.undoInForce(2)).isEmpty();

        undos.add(3, 2);
        assertThat(undos.undoInForce(1)).isEmpty();
        assertThat(undos.undoInForce(2)).hasValue(3);

        undos.add(4, 1);
        assertThat(undos.undoInForce(1)).hasValue(4);

        undos.add(5, 4);
        undos.add(6, 3);
        assertThat(undos.undoInForce(1)).hasValue(2);
    }

    private int lastWord(int change, Integer... changes) {
        return undos.lastWord(new TreeSet<>(List.of(changes)), change);
    }
}
