package vn.rasoat.intake.marking;

import java.io.IOException;
import java.util.Optional;
import vn.rasoat.intake.source.UnreadableFileException;

/**
 * What stands in cell A1 of a sheet.
 *
 * @param text its text, empty where it is a shared string or no text
 * @param sharedString number of its shared string
 */
record FirstCell(String text, Optional<Integer> sharedString) {

    private static final FirstCell NONE = new FirstCell("", Optional.empty());

    /** Reads no further than the first cell. */
    static FirstCell read(XmlEditor xml) throws UnreadableFileException, IOException {
        while (xml.next()) {
            if (xml.starts(4, "c")) {
                String reference = xml.attribute("r");
                return reference.isEmpty() || reference.equals("A1") ? cell(xml) : NONE;
            }
        }
        return NONE;
    }

    private static FirstCell cell(XmlEditor xml) throws UnreadableFileException, IOException {
        boolean shared = xml.attribute("t").equals("s");
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.ends(4, "c")) {
            if (xml.starts("v") || xml.starts("t")) {
                text.append(xml.text());
            }
        }
        if (!shared) {
            return new FirstCell(text.toString(), Optional.empty());
        }
        return new FirstCell("", Optional.of(SheetEdit.format(text.toString().strip())));
    }
}
