package vn.rasoat.intake.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.source.Cell;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.text.Folding;
import vn.rasoat.intake.text.Texts;

/** Reads one object with the parser standing at its beginning. */
final class RecordReader {

    /** The key whose value is a list of objects. */
    static final String MEMBERS = "members";

    /** The file, its tables, their records, the members: nothing lies deeper. */
    private static final int DEEPEST = 8;

    private static final int MOST_MEMBERS = 999;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TEXT = 65_534;

    /** A household with all its members stays far below. */
    private static final int MOST_VALUES = 100_000;

    static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxNameLength(LONGEST_NAME)
                                    .maxStringLength(LONGEST_TEXT)
                                    .build())
                    .build();

    private final JsonParser parser;
    private final JsonRecord record;
    private int values;

    private RecordReader(JsonParser parser, JsonRecord record) {
        this.parser = parser;
        this.record = record;
    }

    /**
     * Reads to the end of the object. What is wrong with it alone is its fault.
     *
     * @throws IOException also where the text is no JSON any more
     */
    static JsonRecord read(JsonParser parser, String table, int number)
            throws UnreadableFileException, IOException {
        JsonRecord record = new JsonRecord(table, number);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            record.fault(Texts.of("row.no-object"));
            parser.skipChildren();
            return record;
        }
        new RecordReader(parser, record).object(record.cells(), true);
        return record;
    }

    private void object(Map<String, Cell> cells, boolean outer)
            throws UnreadableFileException, IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = Folding.clean(parser.currentName());
            JsonToken value = parser.nextToken();
            if (outer && name.equals(MEMBERS) && value == JsonToken.START_ARRAY) {
                members();
            } else if (value.isStructStart()) {
                record.fault(Texts.of("row.nested", name));
                parser.skipChildren();
            } else if (cells.put(name, cell(value)) != null) {
                record.fault(Texts.of("row.key-twice", name));
            }
            if (++values > MOST_VALUES) {
                throw new UnreadableFileException(
                        IssueCode.FILE_TOO_LARGE,
                        Texts.of("file.values", Integer.toString(MOST_VALUES)));
            }
        }
    }

    private void members() throws UnreadableFileException, IOException {
        if (!record.members().isEmpty()) {
            record.fault(Texts.of("row.key-twice", MEMBERS));
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (record.members().size() == MOST_MEMBERS) {
                record.fault(Texts.of("row.members", Integer.toString(MOST_MEMBERS)));
                parser.skipChildren();
            } else if (parser.currentToken() == JsonToken.START_OBJECT) {
                Map<String, Cell> member = new LinkedHashMap<>();
                record.members().add(member);
                object(member, false);
            } else {
                record.fault(Texts.of("row.nested", MEMBERS));
                parser.skipChildren();
            }
        }
    }

    /** What is null was not answered, as what is not there. */
    private Cell cell(JsonToken value) throws IOException {
        return switch (value) {
            case VALUE_NULL -> Cell.ABSENT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Cell.number(parser.getText());
            default -> Cell.text(parser.getText());
        };
    }
}
