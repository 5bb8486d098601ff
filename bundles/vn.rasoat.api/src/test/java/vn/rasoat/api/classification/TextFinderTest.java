package vn.rasoat.api.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.InstalledText;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.TableRef;

class TextFinderTest {

    private static final StandardRef FIRST = new StandardRef("nd-07-2021", 1, "a".repeat(64));
    private static final StandardRef SECOND = new StandardRef("nd-07-2021", 2, "b".repeat(64));
    private static final TableRef OLD_TABLE = new TableRef("b1-nd-07-2021", 1, "c".repeat(64));
    private static final TableRef TABLE = new TableRef("b1-nd-07-2021", 2, "d".repeat(64));

    private final TextFinder finder = new TextFinder(catalogue(), installation());

    @Test
    void aStandardIsFoundByIdAndRevisionOrAsTheLatest() {
        assertThat(finder.standard("nd-07-2021", 1)).isEqualTo(FIRST);
        assertThat(finder.standard("nd-07-2021")).isEqualTo(SECOND);
    }

    @Test
    void aSupersededTableIsStillFound() {
        assertThat(finder.b1Table("b1-nd-07-2021", 1)).isEqualTo(OLD_TABLE);
        assertThat(finder.b1Table("b1-nd-07-2021")).isEqualTo(TABLE);
    }

    @Test
    void whatIsNotInstalledIsRefusedWithWhatIs() {
        assertThatThrownBy(() -> finder.standard("nd-07-2021", 3))
                .hasMessageStartingWith("HN-2011 ")
                .hasMessageContaining("nd-07-2021@3");
        assertThatThrownBy(() -> finder.standard("qd-1")).hasMessageStartingWith("HN-2011 ");
        assertThatThrownBy(() -> finder.b1Table("b1-nd-07-2021", 3))
                .hasMessageStartingWith("HN-2012 ");
        assertThatThrownBy(() -> finder.b1Table("nd-07-2021")).hasMessageStartingWith("HN-2012 ");
    }

    private static StandardCatalogue catalogue() {
        return (StandardCatalogue)
                Proxy.newProxyInstance(
                        TextFinderTest.class.getClassLoader(),
                        new Class<?>[] {StandardCatalogue.class},
                        (proxy, method, arguments) ->
                                method.getName().equals("all")
                                        ? List.of(standard(FIRST), standard(SECOND))
                                        : Optional.of(TABLE));
    }

    private static Standard standard(StandardRef ref) {
        return (Standard)
                Proxy.newProxyInstance(
                        TextFinderTest.class.getClassLoader(),
                        new Class<?>[] {Standard.class},
                        (proxy, method, arguments) -> ref);
    }

    private static StandardInstallation installation() {
        return (StandardInstallation)
                Proxy.newProxyInstance(
                        TextFinderTest.class.getClassLoader(),
                        new Class<?>[] {StandardInstallation.class},
                        (proxy, method, arguments) ->
                                List.of(
                                        text(CheckedText.Kind.STANDARD, "nd-07-2021", 2),
                                        text(CheckedText.Kind.B1_TABLE, OLD_TABLE.id(), 1)));
    }

    private static InstalledText text(CheckedText.Kind kind, String id, int revision) {
        return new InstalledText(
                kind,
                id,
                revision,
                "c".repeat(64),
                "table.xlsx",
                "e".repeat(64),
                "administrator",
                "gazette",
                Instant.EPOCH);
    }
}
