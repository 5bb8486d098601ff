package vn.rasoat.intake.record;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.text.Texts;

/**
 * One list of objects, several lists by name, or objects one after the other. Records are numbered
 * inside their list: such files are often one single line.
 */
final class TreeRecords implements Records {

    private final JsonParser parser;
    private final JsonShape shape;
    private final Set<String> lists = new HashSet<>();
    private String list = RecordFile.HOUSEHOLDS;
    private boolean inList;
    private boolean begun;
    private int number;
    private boolean more;

    TreeRecords(Reader text, JsonShape shape) throws IOException {
        parser = JsonRecordReader.FACTORY.createParser(text);
        this.shape = shape;
        inList = shape == JsonShape.OBJECTS;
        begun = inList;
    }

    @Override
    public Optional<SurveyRecord> next() throws UnreadableFileException, IOException {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (inList && token != JsonToken.END_ARRAY) {
                    return Optional.of(
                            shape == JsonShape.ENVELOPE
                                    ? JsonRecordReader.submission(parser, list, ++number)
                                    : JsonRecordReader.read(parser, list, ++number));
                }
                outside(token);
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw fault("file.json", parser.currentLocation());
        }
    }

    private void outside(JsonToken token) throws UnreadableFileException, IOException {
        if (inList || token == JsonToken.END_OBJECT) {
            inList = false;
        } else if (!begun) {
            begun = true;
            inList = shape == JsonShape.LIST;
        } else if (shape == JsonShape.ENVELOPE
                && token == JsonToken.FIELD_NAME
                && Envelope.isBeside(parser.currentName())) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            more |= Envelope.saysMore(name) && value != JsonToken.VALUE_NULL;
            parser.skipChildren();
        } else if (token == JsonToken.FIELD_NAME
                && lists.add(parser.currentName())
                && parser.nextToken() == JsonToken.START_ARRAY) {
            list = parser.currentName();
            number = 0;
            inList = true;
        } else {
            throw fault("file.json-shape", parser.currentTokenLocation());
        }
    }

    private static UnreadableFileException fault(String text, JsonLocation location) {
        return new UnreadableFileException(
                IssueCode.FILE_UNREADABLE,
                Texts.of(
                        text,
                        Integer.toString(location.getLineNr()),
                        Integer.toString(location.getColumnNr())));
    }

    @Override
    public boolean continued() {
        return more;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
