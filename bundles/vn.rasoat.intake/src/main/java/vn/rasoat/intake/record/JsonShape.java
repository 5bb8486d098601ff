package vn.rasoat.intake.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import vn.rasoat.intake.source.UnreadableFileException;

/** How the records of a JSON file stand in it. */
enum JsonShape {
    /** One object a line. */
    LINES,
    /** Objects one after the other, over several lines each. */
    OBJECTS,
    /** One list of objects. */
    LIST,
    /** An object of lists by name, as a workbook has sheets. */
    LISTS,
    /** The answer of a server: one list of submissions, and what it says about the list. */
    ENVELOPE;

    /** A file that can be read from its beginning more than once. */
    interface Text {

        /** Its text from the beginning. */
        Reader open() throws IOException;
    }

    /** The shape of a file by its beginning; what is broken is found when it is read. */
    static JsonShape of(Text text) throws UnreadableFileException, IOException {
        JsonShape tree;
        try (Reader reader = text.open()) {
            tree = tree(reader);
        }
        return tree == OBJECTS && firstLineIsWhole(text) ? LINES : tree;
    }

    private static JsonShape tree(Reader text) throws IOException {
        try (JsonParser parser = JsonRecordReader.FACTORY.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                return LIST;
            }
            JsonToken token = parser.nextToken();
            while (token == JsonToken.FIELD_NAME && Envelope.isBeside(parser.currentName())) {
                token = parser.nextToken().isScalarValue() ? parser.nextToken() : null;
            }
            if (token != JsonToken.FIELD_NAME
                    || parser.currentName().equals(RecordFile.MEMBERS)
                    || parser.nextToken() != JsonToken.START_ARRAY) {
                return OBJECTS;
            }
            return Envelope.isList(parser.currentName()) ? ENVELOPE : LISTS;
        } catch (JsonProcessingException e) {
            return OBJECTS;
        }
    }

    private static boolean firstLineIsWhole(Text text) throws UnreadableFileException, IOException {
        try (Records lines = new LineRecords(text.open())) {
            Optional<SurveyRecord> first = lines.next();
            return first.isPresent() && !first.get().broken();
        }
    }
}
