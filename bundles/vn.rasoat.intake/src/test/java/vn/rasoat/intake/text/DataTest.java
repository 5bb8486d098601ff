package vn.rasoat.intake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A slip in a data file is found, with the name of the file. */
class DataTest {

    @Test
    void keyThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> Data.parse("x.yaml", "age: 1\nage: 2\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("x.yaml: ")
                .hasMessageContaining("age");
    }

    @Test
    void textThatIsNoYamlIsRefused() {
        assertThatThrownBy(() -> Data.parse("x.yaml", "a: [1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("x.yaml: ");
    }

    @Test
    void unknownKeyIsRefused() {
        Object node = Data.parse("x.yaml", "min: 1\nmaks: 2\n");
        assertThatThrownBy(() -> Data.only("x.yaml", node, "min", "max"))
                .hasMessage("x.yaml: unknown keys [maks]");
        assertThat(Data.only("x.yaml", node, "min", "maks")).containsEntry("maks", 2);
    }

    @Test
    void missingMapIsRefused() {
        assertThatThrownBy(() -> Data.only("x.yaml", Data.parse("x.yaml", ""), "min"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("x.yaml: ");
    }

    @Test
    void filesOfTheBundleAreReadWithTheirOwnKeysOnly() {
        assertThatThrownBy(() -> Data.yaml("skip-rules.yaml", "rules"))
                .hasMessage("skip-rules.yaml: unknown keys [skip-rules]");
    }
}
