package vn.rasoat.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageBreaksTest {

    private static final Slice HEADER = new Part("header", 3, null);
    private static final Slice OTHER = new Part("other", 3, null);
    private static final Slice SIGNATURES = new Part("signatures", 4, null);

    @Test
    void headerStandsAboveTheRowsOfEveryPage() {
        assertThat(
                        pages(
                                10,
                                new Part("title", 2, null),
                                row("a", 2),
                                row("b", 2),
                                row("c", 2),
                                row("d", 2),
                                row("e", 2),
                                new Part("note", 1, null),
                                new Part("note", 1, null),
                                new Part("signatures", 1, null)))
                .containsExactly(
                        List.of("title", "header", "a", "b"),
                        List.of("header", "c", "d", "e"),
                        List.of("note", "note", "signatures"));
    }

    @Test
    void anotherTableBeginsOnAnotherPage() {
        assertThat(
                        pages(
                                20,
                                row("a", 2),
                                new Part("b", 2, OTHER),
                                new Part("c", 2, OTHER),
                                SIGNATURES))
                .containsExactly(List.of("header", "a"), List.of("other", "b", "c", "signatures"));
    }

    @Test
    void signaturesTakeTheRowsBeforeThemAlong() {
        assertThat(pages(11, row("a", 2), row("b", 2), row("c", 2), SIGNATURES))
                .containsExactly(List.of("header", "a"), List.of("header", "b", "c", "signatures"));
    }

    @Test
    void whatIsHigherThanAPageGetsOneForItself() {
        assertThat(pages(10, row("a", 2), row("b", 30), row("c", 2), row("d", 2), SIGNATURES))
                .contains(List.of("header", "b"));
    }

    private static List<List<String>> pages(float room, Slice... slices) {
        return PageBreaks.of(List.of(slices), room).stream()
                .map(page -> page.stream().map(it -> ((Part) it).name()).toList())
                .toList();
    }

    private static Slice row(String name, float height) {
        return new Part(name, height, HEADER);
    }

    private record Part(String name, float height, Slice above) implements Slice {

        @Override
        public Optional<Slice> header() {
            return Optional.ofNullable(above);
        }

        @Override
        public void draw(Pen pen, float top) {
            throw new UnsupportedOperationException();
        }
    }
}
