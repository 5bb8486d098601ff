package vn.rasoat.intake.record;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.SurveySource;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.text.Texts;

/**
 * A JSON file of households: one object a line, one list, or lists by name. The keys are machine
 * paths; the members of a household are a list under {@code members}.
 */
public final class JsonFile extends RecordFile {

    private JsonShape shape = JsonShape.LINES;

    private JsonFile(Path file, String name, Budget budget) {
        super(file, name, budget);
    }

    /**
     * Opens a JSON file and reads its keys.
     *
     * @param file the file, not empty
     * @param name its name as the officer knows it
     * @param budget bytes that it may have; each of its few readings is held to it by itself
     * @return the file
     * @throws UnreadableFileException HN-1002 if it is no JSON or no records, HN-1004 if it is too
     *     large
     * @throws IOException if the disk fails
     */
    public static SurveySource open(Path file, String name, Budget budget)
            throws UnreadableFileException, IOException {
        JsonFile json = new JsonFile(file, name, budget);
        json.findShape();
        json.findKeys();
        return json;
    }

    private void findShape() throws UnreadableFileException, IOException {
        try {
            shape = JsonShape.of(this::text);
        } catch (IOException e) {
            throw fault(e);
        }
    }

    @Override
    Records records() throws UnreadableFileException, IOException {
        Reader text = text();
        return shape == JsonShape.LINES ? new LineRecords(text) : new TreeRecords(text, shape);
    }

    private Reader text() throws IOException {
        return JsonText.of(bytes());
    }

    /** Wrong bytes and too many are faults of the file; anything else is one of the disk. */
    @Override
    UnreadableFileException fault(IOException failure) throws IOException {
        if (failure instanceof Budget.Exceeded) {
            return budget().exceeded();
        }
        if (failure instanceof CharacterCodingException) {
            return new UnreadableFileException(
                    IssueCode.FILE_UNREADABLE, Texts.of("file.json-encoding"));
        }
        throw failure;
    }
}
