package vn.rasoat.intake.marking;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.intake.source.UnreadableFileException;

/**
 * Puts notes into the comments of one sheet. A note on a cell that the officer commented stands
 * below the officer's words; the placeholder of a conversation is left alone.
 */
final class CommentsEdit {

    private static final String AUTHOR = MarkingTexts.of("note.author");
    private static final String TITLE = MarkingTexts.of("note.title");

    private final XmlEditor xml;
    private final Notes notes;
    private final Set<CellPlace> open;
    private final boolean cleaning;
    private final Set<String> conversations = new HashSet<>();
    private final Set<CellPlace> removed = new HashSet<>();
    private int authors;
    private String author = "";
    private boolean listed;
    private Optional<CellPlace> place = Optional.empty();
    private boolean editing;
    private boolean dropping;
    private boolean kept;
    private boolean written;
    private int startOfRun;

    /**
     * An edit of the comments of one sheet.
     *
     * @param xml the comments
     * @param notes the notes of the sheet
     * @param cleaning whether notes of an earlier marking go
     */
    CommentsEdit(XmlEditor xml, Notes notes, boolean cleaning) {
        this.xml = xml;
        this.notes = notes;
        open = new LinkedHashSet<>(notes.places());
        this.cleaning = cleaning;
    }

    /**
     * Writes the comments.
     *
     * @return cells whose comment is gone, since it held a note of an earlier marking only
     */
    Set<CellPlace> run() throws UnreadableFileException, IOException {
        while (xml.next()) {
            if (xml.starts(3, "author")) {
                author(xml.text());
            } else if (xml.starts(2, "authors") && xml.isEmpty()) {
                xml.insertInside(ownAuthor());
            } else if (xml.ends(2, "authors") && author.isEmpty() && !open.isEmpty()) {
                xml.insert(ownAuthor());
            } else if (xml.starts(3, "comment")) {
                startComment();
            } else if (xml.starts(2, "commentList") && xml.isEmpty()) {
                listed = true;
                StringBuilder all = new StringBuilder();
                open.forEach(at -> all.append(comment(at)));
                xml.insertInside(all.toString());
            } else if (!listed && xml.ends(2, "commentList")) {
                listed = true;
                for (CellPlace at : open) {
                    xml.insert(comment(at));
                }
            } else if (editing) {
                insideComment();
            }
        }
        if (!notes.places().isEmpty() && (!listed || author.isEmpty())) {
            throw xml.broken();
        }
        return removed;
    }

    private void author(String name) {
        if (name.startsWith("tc=")) {
            conversations.add(Integer.toString(authors));
        } else if (name.equals(AUTHOR)) {
            author = Integer.toString(authors);
        }
        authors++;
    }

    private String ownAuthor() {
        author = Integer.toString(authors);
        String name = prefix() + "author";
        return "<" + name + ">" + XmlText.cell(AUTHOR) + "</" + name + ">";
    }

    private void startComment() {
        place = CellPlace.of(xml.attribute("ref"));
        boolean wanted = place.isPresent() && open.contains(place.get());
        editing =
                place.isPresent()
                        && (wanted || cleaning)
                        && !conversations.contains(xml.attribute("authorId"));
        if (editing) {
            dropping = false;
            kept = false;
            written = !wanted;
            xml.hold();
        }
    }

    private void insideComment() throws UnreadableFileException, IOException {
        if (xml.starts(4, "text") && xml.isEmpty()) {
            xml.insertInside(runs());
        } else if (xml.starts(5, "r")) {
            startOfRun = xml.heldLength();
        } else if (xml.starts(6, "t")) {
            read(xml.text());
        } else if (xml.starts(5, "t")) {
            plainText();
        } else if (xml.ends(5, "r") && dropping) {
            xml.replaceTag("");
            xml.shortenHeld(startOfRun);
        } else if (xml.starts(5, "rPh") || xml.starts(5, "phoneticPr") || xml.ends(4, "text")) {
            if (!written) {
                xml.insert(runs());
            }
        } else if (xml.ends(3, "comment")) {
            endComment();
        }
    }

    private void read(String text) {
        dropping = dropping || cleaning && text.strip().equals(TITLE);
        kept = kept || !dropping && !text.isBlank();
    }

    /** A text and runs do not go together, so the text becomes a run. */
    private void plainText() throws UnreadableFileException, IOException {
        String run = prefix() + "r";
        if (!written) {
            xml.insert("<" + run + ">");
        }
        kept = !xml.text().isBlank();
        if (!written) {
            xml.insertInside("</" + run + ">");
        }
    }

    private void endComment() throws IOException {
        editing = false;
        CellPlace at = place.orElseThrow();
        boolean wanted = open.remove(at);
        if (!wanted && dropping && !kept) {
            removed.add(at);
            xml.forget();
        } else {
            xml.release();
        }
    }

    private String runs() {
        written = true;
        return runs(notes.text(place.orElseThrow()), kept);
    }

    private String runs(String note, boolean below) {
        String look =
                "<sz val=\"9\"/><color indexed=\"81\"/><rFont val=\"Tahoma\"/><family val=\"2\"/>";
        return prefixed(
                        "<r><rPr><b/>"
                                + look
                                + "</rPr><t xml:space=\"preserve\">"
                                + (below ? "\n\n" : ""))
                + XmlText.cell(TITLE)
                + prefixed("</t></r><r><rPr>" + look + "</rPr><t xml:space=\"preserve\">\n")
                + XmlText.cell(note)
                + prefixed("</t></r>");
    }

    /** The note of a cell without a comment. */
    private String comment(CellPlace at) {
        return prefixed("<comment ref=\"" + at.name() + "\" authorId=\"" + author + "\"><text>")
                + runs(notes.text(at), false)
                + prefixed("</text></comment>");
    }

    private String prefix() {
        String name = xml.sibling("x");
        return name.substring(0, name.length() - 1);
    }

    private String prefixed(String markup) {
        return prefix().isEmpty()
                ? markup
                : markup.replaceAll("<(/?)(?=[A-Za-z])", "<$1" + prefix());
    }
}
