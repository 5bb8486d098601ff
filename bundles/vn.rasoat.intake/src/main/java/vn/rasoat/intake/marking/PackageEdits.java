package vn.rasoat.intake.marking;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.rasoat.intake.source.UnreadableFileException;

/** Edits the parts that say what the others are and how they hang together. */
final class PackageEdits {

    static final String WORKSHEET =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    static final String STYLES =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    static final String COMMENTS =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final String DRAWING =
            "application/vnd.openxmlformats-officedocument.vmlDrawing";

    private PackageEdits() {}

    /**
     * The list of content types.
     *
     * @param added type by name of every new part
     * @param dropped names of the parts that are left out
     * @param drawings whether drawings of notes are new
     */
    static void contentTypes(
            XmlEditor xml, Map<String, String> added, Set<String> dropped, boolean drawings)
            throws UnreadableFileException, IOException {
        boolean known = false;
        while (xml.next()) {
            if (xml.starts(2, "Default")) {
                known |= xml.attribute("Extension").equalsIgnoreCase("vml");
            } else if (xml.starts(2, "Override")) {
                String part = Relationship.resolve("", xml.attribute("PartName"));
                if (dropped.contains(part)) {
                    drop(xml);
                }
            } else if (xml.endsRoot()) {
                if (drawings && !known) {
                    xml.insert(
                            "<"
                                    + xml.sibling("Default")
                                    + " Extension=\"vml\" ContentType=\""
                                    + DRAWING
                                    + "\"/>");
                }
                for (Map.Entry<String, String> part : added.entrySet()) {
                    xml.insert(
                            "<"
                                    + xml.sibling("Override")
                                    + " PartName=\"/"
                                    + part.getKey()
                                    + "\" ContentType=\""
                                    + part.getValue()
                                    + "\"/>");
                }
            }
        }
    }

    /**
     * The relationships of a part.
     *
     * @param added new ones, whose targets begin at the root
     * @param dropped which of the old ones go, by type
     */
    static void relationships(XmlEditor xml, List<Relationship> added, Predicate<String> dropped)
            throws UnreadableFileException, IOException {
        while (xml.next()) {
            if (xml.starts(2, "Relationship") && dropped.test(xml.attribute("Type"))) {
                drop(xml);
            } else if (xml.starts(1, "Relationships") && xml.isEmpty()) {
                StringBuilder all = new StringBuilder();
                added.forEach(one -> all.append(relationship(xml, one)));
                xml.insertInside(all.toString());
                xml.next();
            } else if (xml.endsRoot()) {
                for (Relationship one : added) {
                    xml.insert(relationship(xml, one));
                }
            }
        }
    }

    private static String relationship(XmlEditor xml, Relationship one) {
        return "<"
                + xml.sibling("Relationship")
                + " Id=\""
                + one.id()
                + "\" Type=\""
                + one.type()
                + "\" Target=\"/"
                + one.target()
                + "\"/>";
    }

    /** Relationships where a part had none. */
    static String noRelationships() {
        return NewPart.xml(
                "<Relationships xmlns=\""
                        + "http://schemas.openxmlformats.org/package/2006/relationships"
                        + "\"></Relationships>");
    }

    /** Leaves the element that begins here out, with all that is in it. */
    static void drop(XmlEditor xml) throws UnreadableFileException, IOException {
        int depth = xml.depth();
        String name = xml.name();
        xml.hold();
        boolean more = true;
        while (more && !xml.ends(depth, name)) {
            more = xml.next();
        }
        xml.forget();
    }
}
