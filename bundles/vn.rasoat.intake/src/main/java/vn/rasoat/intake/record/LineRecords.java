package vn.rasoat.intake.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.text.Texts;

/** One object a line: a line that is broken does not break the next. */
final class LineRecords implements Records {

    private static final int LONGEST_LINE = 1 << 22;

    private final Reader text;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder line = new StringBuilder();
    private int next;
    private int filled;
    private int number;

    LineRecords(Reader text) {
        this.text = text;
    }

    @Override
    public Optional<SurveyRecord> next() throws UnreadableFileException, IOException {
        while (readLine()) {
            number++;
            String content = line.toString().strip();
            if (!content.isEmpty()) {
                return Optional.of(record(content));
            }
        }
        return Optional.empty();
    }

    private SurveyRecord record(String content) throws UnreadableFileException, IOException {
        try (JsonParser parser = JsonRecordReader.FACTORY.createParser(content)) {
            return record(parser);
        }
    }

    private SurveyRecord record(JsonParser parser) throws UnreadableFileException, IOException {
        try {
            parser.nextToken();
            SurveyRecord record = JsonRecordReader.read(parser, RecordFile.HOUSEHOLDS, number);
            if (parser.nextToken() != null) {
                record.fault(Texts.of("row.two-values"));
            }
            return record;
        } catch (JsonProcessingException e) {
            // Only the place: the parser's own words show what stands there.
            SurveyRecord broken = new SurveyRecord(RecordFile.HOUSEHOLDS, number);
            int column = parser.currentLocation().getColumnNr();
            broken.breaks(Texts.of("row.json", Integer.toString(column)));
            return broken;
        }
    }

    /** A line may not fill the memory, which {@code BufferedReader.readLine} would let it. */
    private boolean readLine() throws UnreadableFileException, IOException {
        line.setLength(0);
        while (true) {
            if (next == filled && !fill()) {
                return line.length() > 0;
            }
            int end = next;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.append(buffer, next, end - next);
            if (line.length() > LONGEST_LINE) {
                throw new UnreadableFileException(
                        IssueCode.FILE_TOO_LARGE,
                        Texts.of("file.line", Integer.toString(number + 1)));
            }
            boolean ended = end < filled;
            next = ended ? end + 1 : end;
            if (ended) {
                return true;
            }
        }
    }

    private boolean fill() throws IOException {
        next = 0;
        filled = Math.max(text.read(buffer, 0, buffer.length), 0);
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
