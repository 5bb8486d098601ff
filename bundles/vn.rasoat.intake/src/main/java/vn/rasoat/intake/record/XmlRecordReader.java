package vn.rasoat.intake.record;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.source.Cell;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.text.Folding;
import vn.rasoat.intake.text.Texts;

/** Reads one record with the parser standing at its start, up to its end. */
final class XmlRecordReader {

    private static final String MEMBER = "member";
    private static final String PATH = "path";

    private static final int LONGEST_PATH = 200;

    /** Elements that the schema does not know may hold others, but not without end. */
    private static final int DEEPEST = 32;

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]{1,30}(?:\\.[0-9]{0,30})?|\\.[0-9]{1,30})");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern FLAG = Pattern.compile("true|false|1|0");

    private final XmlText xml;
    private final SurveyRecord record;
    private final StringBuilder text = new StringBuilder();
    private int values;

    private XmlRecordReader(XmlText xml, SurveyRecord record) {
        this.xml = xml;
        this.record = record;
    }

    /**
     * Reads a record. What is wrong with it alone is its fault.
     *
     * @param members whether it may hold members
     */
    static SurveyRecord read(XmlText xml, String list, int number, boolean members)
            throws UnreadableFileException, IOException {
        SurveyRecord record = new SurveyRecord(list, number);
        new XmlRecordReader(xml, record).answers(record.cells(), members);
        return record;
    }

    private void answers(Map<String, Cell> cells, boolean members)
            throws UnreadableFileException, IOException {
        while (xml.next() && !xml.isEnd()) {
            if (!xml.isStart()) {
                text.setLength(0);
                xml.text(text);
                if (!text.toString().isBlank()) {
                    fault("row.xml-text");
                }
            } else if (!xml.namespace().equals(XmlRecords.NAMESPACE)) {
                skip();
            } else if (members && xml.name().equals(MEMBER)) {
                member();
            } else {
                answer(cells);
            }
        }
    }

    private void member() throws UnreadableFileException, IOException {
        Map<String, Cell> member = new LinkedHashMap<>();
        if (record.members().size() == RecordFile.MOST_MEMBERS) {
            record.fault(Texts.of("row.members", Integer.toString(RecordFile.MOST_MEMBERS)));
        } else {
            record.members().add(member);
        }
        answers(member, false);
    }

    private void answer(Map<String, Cell> cells) throws UnreadableFileException, IOException {
        if (++values > RecordFile.MOST_VALUES) {
            throw new UnreadableFileException(
                    IssueCode.FILE_TOO_LARGE,
                    Texts.of("file.values", Integer.toString(RecordFile.MOST_VALUES)));
        }
        String kind = xml.name();
        switch (kind) {
            case "text", "code", "number", "date", "flag" -> {
                String path = Folding.clean(xml.attribute(PATH));
                if (path.isEmpty() || path.length() > LONGEST_PATH) {
                    fault("row.xml-path");
                    skip();
                } else if (content() && cells.put(path, cell(kind, path)) != null) {
                    fault("row.xml-twice", path);
                }
            }
            default -> skip();
        }
    }

    /** Reads the text of an answer up to its end; false if there is more than text. */
    private boolean content() throws UnreadableFileException, IOException {
        text.setLength(0);
        boolean plain = true;
        while (xml.next() && !xml.isEnd()) {
            if (xml.isStart()) {
                skip();
                plain = false;
            } else {
                xml.text(text);
            }
        }
        return plain;
    }

    private Cell cell(String kind, String path) {
        if (kind.equals("text")) {
            return Cell.text(text.toString());
        }
        String word = text.toString().strip();
        boolean fits =
                switch (kind) {
                    case "number" -> NUMBER.matcher(word).matches();
                    case "date" -> DATE.matcher(word).matches();
                    case "flag" -> FLAG.matcher(word).matches();
                    default -> !word.isEmpty();
                };
        if (!fits) {
            fault("row.xml-" + kind, path);
            return Cell.ABSENT;
        }
        return kind.equals("number")
                ? Cell.number(new BigDecimal(word).toPlainString())
                : Cell.text(word);
    }

    /** Passes over an element that the schema does not have here, whatever is in it. */
    private void skip() throws UnreadableFileException, IOException {
        fault("row.xml-element", xml.name());
        int depth = 1;
        while (depth > 0 && xml.next()) {
            depth += xml.isStart() ? 1 : xml.isEnd() ? -1 : 0;
            if (depth > DEEPEST) {
                throw new UnreadableFileException(
                        IssueCode.XML_NO_SURVEY,
                        Integer.toString(xml.line()),
                        Texts.of("file.xml-deep", Integer.toString(DEEPEST)));
            }
        }
    }

    /** A fault of this record, with its line, since records do not say where they stand. */
    private void fault(String key, String... more) {
        String[] arguments = new String[more.length + 1];
        arguments[0] = Integer.toString(xml.line());
        System.arraycopy(more, 0, arguments, 1, more.length);
        record.fault(Texts.of(key, arguments));
    }
}
