package vn.rasoat.intake.record;

import java.io.IOException;
import java.nio.file.Path;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.SurveySource;
import vn.rasoat.intake.source.UnreadableFileException;

/**
 * An XML file by the schema {@code survey.xsd} of the contracts: lists of households with their
 * members, residents, events and the opening list. The answers carry machine paths.
 */
public final class XmlFile extends RecordFile {

    private XmlFile(Path file, String name, Budget budget) {
        super(file, name, budget);
    }

    /**
     * Opens an XML file and reads its paths.
     *
     * @param file the file, not empty
     * @param name its name as the officer knows it
     * @param budget bytes that it may have; each of its few readings is held to it by itself
     * @return the file
     * @throws UnreadableFileException HN-1002 if it is no XML or declares a document type, HN-1004
     *     if it is too large, HN-1017 if it is no survey by the schema
     * @throws IOException if the disk fails
     */
    public static SurveySource open(Path file, String name, Budget budget)
            throws UnreadableFileException, IOException {
        XmlFile xml = new XmlFile(file, name, budget);
        xml.findKeys();
        return xml;
    }

    @Override
    Records records() throws UnreadableFileException, IOException {
        return new XmlRecords(new XmlText(bytes(), budget()));
    }

    /** The parser has told faults of the content already. */
    @Override
    UnreadableFileException fault(IOException failure) throws IOException {
        throw failure;
    }
}
