package vn.rasoat.intake.marking;

import java.io.IOException;
import java.util.Set;
import vn.rasoat.intake.source.UnreadableFileException;

/** Enters the result sheet and the names that go with its list into the workbook part. */
final class WorkbookEdit {

    private static final String FILTER = "_xlnm._FilterDatabase";
    private static final String TITLES = "_xlnm.Print_Titles";

    /** What may follow the defined names. */
    private static final Set<String> BEHIND_NAMES =
            Set.of(
                    "calcPr",
                    "oleSize",
                    "customWorkbookViews",
                    "pivotCaches",
                    "smartTagPr",
                    "smartTagTypes",
                    "webPublishing",
                    "fileRecoveryPr",
                    "webPublishObjects",
                    "extLst");

    private final XmlEditor xml;
    private final String sheetName;
    private final int position;
    private final ResultSheet result;
    private boolean named;

    /**
     * An edit of the workbook part.
     *
     * @param sheetName name of the result sheet
     * @param position its position among the sheets, from 0
     * @param result the list, for its range
     */
    WorkbookEdit(XmlEditor xml, String sheetName, int position, ResultSheet result) {
        this.xml = xml;
        this.sheetName = sheetName;
        this.position = position;
        this.result = result;
    }

    /**
     * Writes the part.
     *
     * @param sheetId id of the new sheet, 0 where the result sheet was there before
     * @param relation id of the relationship to the new sheet
     */
    void run(long sheetId, String relation) throws UnreadableFileException, IOException {
        while (xml.next()) {
            if (sheetId > 0 && xml.ends(2, "sheets")) {
                xml.insert(sheet(sheetId, relation));
            } else if (xml.starts(2, "definedNames") && xml.isEmpty()) {
                named = true;
                xml.insertInside(names());
            } else if (xml.starts(3, "definedName") && isOfResult()) {
                PackageEdits.drop(xml);
            } else if (!named && xml.ends(2, "definedNames")) {
                named = true;
                xml.insert(names());
            } else if (!named && (behindNames() || xml.endsRoot())) {
                named = true;
                String element = xml.sibling("definedNames");
                xml.insert("<" + element + ">" + names() + "</" + element + ">");
            }
        }
    }

    private boolean behindNames() {
        return xml.startsAt(2) && BEHIND_NAMES.contains(xml.name());
    }

    private boolean isOfResult() {
        String name = xml.attribute("name");
        return xml.attribute("localSheetId").equals(Integer.toString(position))
                && (name.equals(FILTER) || name.equals(TITLES));
    }

    private String sheet(long sheetId, String relation) {
        String namespace = Relationship.namespaceBeside(xml.namespace());
        String prefix = xml.prefixOf(namespace);
        return "<"
                + xml.sibling("sheet")
                + " name=\""
                + XmlText.escape(sheetName)
                + "\" sheetId=\""
                + sheetId
                + "\""
                + (prefix.isEmpty() ? " xmlns:r=\"" + namespace + "\" r:id" : " " + prefix + ":id")
                + "=\""
                + relation
                + "\"/>";
    }

    private String names() {
        String header = "$" + result.headerRow();
        return name(FILTER, " hidden=\"1\"", result.listRange())
                + name(TITLES, "", header + ":" + header);
    }

    private String name(String name, String more, String range) {
        String element = xml.sibling("definedName");
        String sheet = XmlText.escape(ResultSheet.quoted(sheetName));
        return "<"
                + element
                + " name=\""
                + name
                + "\" localSheetId=\""
                + position
                + "\""
                + more
                + ">"
                + sheet
                + "!"
                + range
                + "</"
                + element
                + ">";
    }
}
