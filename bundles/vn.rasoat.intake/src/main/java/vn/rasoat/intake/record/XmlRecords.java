package vn.rasoat.intake.record;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.text.Texts;

/**
 * The records of an XML file. What is wrong above the records refuses the file; what is wrong
 * inside of one leaves the others alone. Records are numbered inside their list: such files are
 * often one single line.
 */
final class XmlRecords implements Records {

    /** The namespace of {@code survey.xsd}. */
    static final String NAMESPACE = "http://rasoat.vn/survey/v1";

    private static final String ROOT = "survey";
    private static final String HOUSEHOLD = "household";
    private static final String ENTRY = "entry";

    /** The lists, and what each holds. */
    private static final Map<String, String> LISTS =
            Map.of(
                    RecordFile.HOUSEHOLDS,
                    HOUSEHOLD,
                    "residents",
                    ENTRY,
                    "openingList",
                    ENTRY,
                    "events",
                    ENTRY);

    private final XmlText xml;
    private final Set<String> seen = new HashSet<>();

    /** The elements that are open: the root, then a list. */
    private int depth;

    private String list = "";
    private int number;

    XmlRecords(XmlText xml) {
        this.xml = xml;
    }

    @Override
    public Optional<SurveyRecord> next() throws UnreadableFileException, IOException {
        StringBuilder loose = new StringBuilder();
        while (xml.next()) {
            if (xml.isStart()) {
                if (depth == 2) {
                    expect(LISTS.get(list));
                    return Optional.of(
                            XmlRecordReader.read(
                                    xml, list, ++number, list.equals(RecordFile.HOUSEHOLDS)));
                }
                begin();
            } else if (xml.isEnd()) {
                depth--;
            } else {
                xml.text(loose);
                if (!loose.toString().isBlank()) {
                    throw fault("file.xml-text");
                }
                loose.setLength(0);
            }
        }
        return Optional.empty();
    }

    private void begin() throws UnreadableFileException {
        if (depth == 0) {
            expect(ROOT);
        } else {
            list = xml.name();
            number = 0;
            if (!LISTS.containsKey(list) || !xml.namespace().equals(NAMESPACE) || !seen.add(list)) {
                throw fault("file.xml-element", list);
            }
        }
        depth++;
    }

    private void expect(String name) throws UnreadableFileException {
        if (!xml.name().equals(name) || !xml.namespace().equals(NAMESPACE)) {
            throw fault("file.xml-expected", xml.name(), name);
        }
    }

    private UnreadableFileException fault(String text, String... arguments) {
        return new UnreadableFileException(
                IssueCode.XML_NO_SURVEY, Integer.toString(xml.line()), Texts.of(text, arguments));
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
