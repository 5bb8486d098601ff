package vn.rasoat.report.render.page;

import java.util.List;

/** A piece of a page, whatever the page is written with. */
sealed interface Block {

    /**
     * The two heads of an official paper.
     *
     * @param left who issues
     * @param right state and motto
     */
    record Letterhead(List<String> left, List<String> right) implements Block {}

    /**
     * A title in the middle.
     *
     * @param text the title
     * @param below lines below it
     */
    record Title(String text, List<String> below) implements Block {}

    /**
     * What the page is about, in a box and big.
     *
     * @param label small line above
     * @param big the result
     * @param lines lines below
     */
    record Result(String label, String big, List<String> lines) implements Block {}

    /**
     * A heading.
     *
     * @param text the heading
     */
    record Heading(String text) implements Block {}

    /**
     * A paragraph.
     *
     * @param text the text
     * @param style how it is set
     */
    record Paragraph(String text, Style style) implements Block {}

    /** How a paragraph is set. */
    enum Style {
        /** As running text. */
        PLAIN,
        /** To be seen first. */
        STRONG,
        /** An aside. */
        NOTE,
        /** In the middle and strong. */
        CENTRED,
        /** On the right, as place and date are. */
        RIGHT
    }

    /**
     * A list.
     *
     * @param items its items
     */
    record Bullets(List<String> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /**
     * Labelled values, two a line.
     *
     * @param facts label and value in turn
     */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A labelled value.
     *
     * @param label the label
     * @param value the value
     */
    record Fact(String label, String value) {}

    /**
     * A table.
     *
     * @param columns its columns
     * @param header header rows; the spans of each add up to the columns
     * @param rows its rows
     */
    record Grid(List<Column> columns, List<List<Head>> header, List<Row> rows) implements Block {
        public Grid {
            columns = List.copyOf(columns);
            header = List.copyOf(header);
            rows = List.copyOf(rows);
            for (List<Head> heads : header) {
                if (heads.stream().mapToInt(Head::span).sum() != columns.size()) {
                    throw new IllegalArgumentException("a header row of another width");
                }
            }
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException("a row of another width");
                }
            }
        }
    }

    /**
     * A column.
     *
     * @param width share of the whole width
     * @param align where its text stands
     */
    record Column(int width, Align align) {}

    /** Where text stands in a cell. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /**
     * A header cell.
     *
     * @param text the text
     * @param span columns it covers
     */
    record Head(String text, int span) {}

    /**
     * A row.
     *
     * @param cells one text a column
     * @param strong how many of its first cells stand out
     */
    record Row(List<String> cells, int strong) {
        public Row {
            cells = List.copyOf(cells);
        }

        static Row plain(List<String> cells) {
            return new Row(cells, 0);
        }

        static Row strong(List<String> cells) {
            return new Row(cells, cells.size());
        }
    }

    /**
     * Place for signatures.
     *
     * @param left lines on the left
     * @param right lines on the right, where the signer signs
     */
    record Signatures(List<String> left, List<String> right) implements Block {}
}
