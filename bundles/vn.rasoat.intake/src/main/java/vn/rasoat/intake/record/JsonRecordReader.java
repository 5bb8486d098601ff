package vn.rasoat.intake.record;

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
final class JsonRecordReader {

    /** The file, its tables, their records, the members: nothing lies deeper. */
    private static final int DEEPEST = 8;

    private static final int LONGEST_NAME = 300;

    static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxNameLength(LONGEST_NAME)
                                    .maxStringLength(RecordFile.LONGEST_TEXT)
                                    .build())
                    .build();

    private final JsonParser parser;
    private final SurveyRecord record;
    private final boolean submission;
    private int values;

    private JsonRecordReader(JsonParser parser, SurveyRecord record, boolean submission) {
        this.parser = parser;
        this.record = record;
        this.submission = submission;
    }

    /**
     * Reads to the end of the object. What is wrong with it alone is its fault.
     *
     * @throws IOException also where the text is no JSON any more
     */
    static SurveyRecord read(JsonParser parser, String table, int number)
            throws UnreadableFileException, IOException {
        return read(parser, table, number, false);
    }

    /**
     * Reads a submission: objects in it are groups of questions, the list of the repeat its
     * members; other lists are what the server keeps for itself.
     */
    static SurveyRecord submission(JsonParser parser, String table, int number)
            throws UnreadableFileException, IOException {
        return read(parser, table, number, true);
    }

    private static SurveyRecord read(
            JsonParser parser, String table, int number, boolean submission)
            throws UnreadableFileException, IOException {
        SurveyRecord record = new SurveyRecord(table, number);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            record.fault(Texts.of("row.no-object"));
            parser.skipChildren();
            return record;
        }
        new JsonRecordReader(parser, record, submission).object(record.cells(), true, "");
        return record;
    }

    private void object(Map<String, Cell> cells, boolean outer, String groups)
            throws UnreadableFileException, IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = groups + Folding.clean(parser.currentName());
            JsonToken value = parser.nextToken();
            if (outer && isMembers(name) && value == JsonToken.START_ARRAY) {
                members();
            } else if (submission && value == JsonToken.START_OBJECT) {
                object(cells, outer, name + '/');
            } else if (submission && value == JsonToken.START_ARRAY) {
                // named like a question, so that one that nobody knows is seen
                cells.put(name, Cell.ABSENT);
                parser.skipChildren();
            } else if (value.isStructStart()) {
                record.fault(Texts.of("row.nested", name));
                parser.skipChildren();
            } else if (cells.put(name, cell(value)) != null) {
                record.fault(Texts.of("row.key-twice", name));
            }
            if (++values > RecordFile.MOST_VALUES) {
                throw new UnreadableFileException(
                        IssueCode.FILE_TOO_LARGE,
                        Texts.of("file.values", Integer.toString(RecordFile.MOST_VALUES)));
            }
        }
    }

    private boolean isMembers(String name) {
        return name.equals(RecordFile.MEMBERS) || submission && Envelope.isRepeat(name);
    }

    private void members() throws UnreadableFileException, IOException {
        if (!record.members().isEmpty()) {
            record.fault(Texts.of("row.key-twice", RecordFile.MEMBERS));
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (record.members().size() == RecordFile.MOST_MEMBERS) {
                record.fault(Texts.of("row.members", Integer.toString(RecordFile.MOST_MEMBERS)));
                parser.skipChildren();
            } else if (parser.currentToken() == JsonToken.START_OBJECT) {
                Map<String, Cell> member = new LinkedHashMap<>();
                record.members().add(member);
                object(member, false, "");
            } else {
                record.fault(Texts.of("row.nested", RecordFile.MEMBERS));
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
