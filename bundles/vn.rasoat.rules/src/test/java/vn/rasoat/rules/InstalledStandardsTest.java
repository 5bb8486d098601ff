package vn.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.StandardSource;

class InstalledStandardsTest {

    private static final LocalDate DAY = LocalDate.of(2001, 6, 1);

    private final InstalledStandards catalogue = new InstalledStandards();

    @Test
    void firstAndLastDayBelongToAWindow() {
        catalogue.addSource(source(Map.of("a.yaml", TestFiles.madeUp())));

        assertThat(catalogue.inForce(LocalDate.of(2000, 12, 31))).isEmpty();
        assertThat(catalogue.inForce(LocalDate.of(2001, 1, 1))).isPresent();
        assertThat(catalogue.inForce(LocalDate.of(2001, 12, 31))).isPresent();
        assertThat(catalogue.inForce(LocalDate.of(2002, 1, 1))).isPresent();
        assertThat(catalogue.inForce(LocalDate.of(2002, 12, 31))).isPresent();
        assertThat(catalogue.inForce(LocalDate.of(2003, 1, 1))).isEmpty();
    }

    @Test
    void brokenStandardLeavesTheOthersAlone() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("broken.yaml", TestFiles.madeUp().replace("value: 5,", "value: five,"));
        files.put("good.yaml", TestFiles.madeUp());

        catalogue.addSource(source(files));

        assertThat(ids()).containsExactly("made-up/1");
        assertThat(catalogue.inForce(DAY)).isPresent();
    }

    @Test
    void standardThatBeganEarlierKeepsItsDaysInWhateverOrderTheyCome() {
        StandardSource earlier = source(Map.of("z.yaml", TestFiles.madeUp()));
        StandardSource later =
                source(
                        Map.of(
                                "a.yaml",
                                TestFiles.madeUp()
                                        .replace("id: made-up", "id: another")
                                        .replace("from: 2001-01-01", "from: 2001-02-01")));

        catalogue.addSource(later);
        assertThat(ids()).containsExactly("another/1");
        catalogue.addSource(earlier);

        assertThat(ids()).containsExactly("made-up/1");
    }

    @Test
    void standardsOneAfterTheOtherAreBothInForce() {
        String next =
                TestFiles.madeUp()
                        .replace("id: made-up", "id: next")
                        .replaceAll("(?m)^  - \\{from: 2001.*\\n", "")
                        .replace(
                                "from: 2002-01-01, to: 2002-12-31",
                                "from: 2003-01-01, to: 2003-12-31");

        catalogue.addSource(source(Map.of("a.yaml", TestFiles.madeUp(), "b.yaml", next)));

        assertThat(catalogue.inForce(LocalDate.of(2002, 12, 31)).orElseThrow().ref().id())
                .isEqualTo("made-up");
        assertThat(catalogue.inForce(LocalDate.of(2003, 1, 1)).orElseThrow().ref().id())
                .isEqualTo("next");
    }

    @Test
    void laterRevisionIsInForceAndTheEarlierOneCanStillBeFound() {
        catalogue.addSource(source(Map.of("r1.yaml", TestFiles.madeUp())));
        StandardRef first = catalogue.inForce(DAY).orElseThrow().ref();

        catalogue.addSource(
                source(
                        Map.of(
                                "r2.yaml",
                                TestFiles.madeUp().replace("revision: 1", "revision: 2"))));

        assertThat(catalogue.inForce(DAY).orElseThrow().ref().revision()).isEqualTo(2);
        assertThat(catalogue.find(first)).isPresent();
        assertThat(ids()).containsExactly("made-up/1", "made-up/2");
    }

    @Test
    void revisionCannotBeReplacedByAnotherText() {
        String edited = TestFiles.madeUp().replace("value: 100,", "value: 101,");

        catalogue.addSource(source(Map.of("a.yaml", TestFiles.madeUp(), "b.yaml", edited)));

        assertThat(ids()).containsExactly("made-up/1");
    }

    @Test
    void textIsFoundByItsExactHashOnly() {
        catalogue.addSource(source(Map.of("a.yaml", TestFiles.madeUp())));
        StandardRef ref = catalogue.all().get(0).ref();

        assertThat(catalogue.find(ref)).map(Standard::title).hasValue("A made-up standard");
        assertThat(catalogue.find(new StandardRef(ref.id(), ref.revision(), "0000"))).isEmpty();
        assertThat(catalogue.find(new StandardRef(ref.id(), 2, ref.sha256()))).isEmpty();
    }

    @Test
    void sourceThatFailsLeavesTheOthersAlone() {
        catalogue.addSource(source(Map.of("a.yaml", TestFiles.madeUp())));

        catalogue.addSource(
                () -> {
                    throw new IllegalStateException("disk");
                });

        assertThat(ids()).containsExactly("made-up/1");
    }

    @Test
    void standardsLeaveWithTheirSource() {
        StandardSource source = source(Map.of("a.yaml", TestFiles.madeUp()));
        catalogue.addSource(source);

        catalogue.removeSource(source);

        assertThat(catalogue.all()).isEmpty();
        assertThat(catalogue.inForce(DAY)).isEmpty();
    }

    private List<String> ids() {
        return catalogue.all().stream()
                .map(standard -> standard.ref().id() + "/" + standard.ref().revision())
                .toList();
    }

    private static StandardSource source(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, TestFiles.bytes(text)));
        return () -> bytes;
    }
}
