package vn.rasoat.intake.marking;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.rasoat.intake.source.UnreadableFileException;

/**
 * The boxes in which a sheet shows its notes. The part is VML, which spreadsheets do not always
 * write as well-formed XML; it is therefore taken tag by tag as bytes, and only ASCII is put in.
 */
final class NoteShapes {

    private static final int IDS_OF_BLOCK = 1024;
    private static final Pattern SHAPE = Pattern.compile("<v:shape\\s");
    private static final Pattern ID = Pattern.compile("_x0000_s([0-9]{1,9})");
    private static final Pattern BLOCKS = Pattern.compile("data\\s*=\\s*(['\"])([0-9, ]*)\\1");
    private static final Pattern NOTE = Pattern.compile("ObjectType\\s*=\\s*[\"']Note[\"']");
    private static final Pattern ROW = Pattern.compile("<x:Row>\\s*([0-9]{1,7})\\s*<");
    private static final Pattern COLUMN = Pattern.compile("<x:Column>\\s*([0-9]{1,7})\\s*<");

    private static final Map<String, String> NAMESPACES =
            Map.of(
                    "v", "urn:schemas-microsoft-com:vml",
                    "o", "urn:schemas-microsoft-com:office:office",
                    "x", "urn:schemas-microsoft-com:office:excel");

    /** Blocks of ids that no drawing of the workbook uses yet begin here. */
    private int nextBlock = 1;

    /** Takes note of the ids of a drawing that is there. */
    void reserve(Parts parts, String part) throws UnreadableFileException, IOException {
        try (InputStream stream = parts.counted(part)) {
            VmlTags tags = new VmlTags(parts, part, stream);
            for (String tag = tags.next(); !tag.isEmpty(); tag = tags.next()) {
                Matcher id = ID.matcher(tag);
                while (id.find()) {
                    take(Integer.parseInt(id.group(1)) / IDS_OF_BLOCK);
                }
                if (tag.contains("idmap")) {
                    Matcher blocks = BLOCKS.matcher(tag);
                    if (blocks.find()) {
                        for (String block : blocks.group(2).split("[, ]+")) {
                            take(SheetEdit.format(block));
                        }
                    }
                }
            }
        }
    }

    private void take(int block) {
        nextBlock = Math.max(nextBlock, block + 1);
    }

    /** A drawing with nothing but boxes of notes. */
    void write(Notes notes, OutputStream target) throws IOException {
        int first = take(notes);
        ascii(
                target,
                "<xml"
                        + declarations("")
                        + "><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\""
                        + blocks(first)
                        + "\"/></o:shapelayout>"
                        + shapeType());
        boxes(first, notes, "", target);
        ascii(target, "</xml>");
    }

    /** Reserves the ids of the boxes of a sheet. */
    private int take(Notes notes) {
        int first = nextBlock;
        nextBlock += notes.fresh().size() / IDS_OF_BLOCK + 1;
        return first;
    }

    /**
     * Adds boxes to a drawing and takes the boxes of vanished notes out.
     *
     * @param removed cells whose notes are gone
     */
    void extend(Parts parts, String part, Notes notes, Set<CellPlace> removed, OutputStream target)
            throws UnreadableFileException, IOException {
        boolean growing = !notes.fresh().isEmpty();
        int first = growing ? take(notes) : nextBlock;
        boolean typed = false;
        StringBuilder declared = new StringBuilder();
        StringBuilder shape = new StringBuilder();
        String before = "";
        try (InputStream stream = parts.counted(part)) {
            VmlTags tags = new VmlTags(parts, part, stream);
            for (String tag = tags.next(); !tag.isEmpty(); tag = tags.next()) {
                typed |= tag.contains("_x0000_t202") && tag.contains("shapetype");
                if (declared.length() < IDS_OF_BLOCK) {
                    declared.append(tag);
                }
                if (shape.length() > 0 || SHAPE.matcher(tag).find()) {
                    shape.append(tag);
                    if (shape.length() > RawText.LONGEST) {
                        throw tags.broken();
                    }
                    if (tag.endsWith("</v:shape>")) {
                        latin(target, before);
                        before = isBoxOf(removed, shape) ? "" : shape.toString();
                        shape.setLength(0);
                    }
                } else if (tag.strip().isEmpty()) {
                    // What follows the last tag; it has no end and stays where it is.
                    before += tag;
                } else {
                    latin(target, before);
                    before = growing ? withBlocks(tag, first) : tag;
                }
            }
            int end = before.lastIndexOf("</");
            if (end < 0) {
                throw tags.broken();
            }
            latin(target, before.substring(0, end));
            if (growing) {
                String declarations = declarations(declared.toString());
                ascii(target, typed ? "" : declaring(shapeType(), declarations));
                boxes(first, notes, declarations, target);
            }
            latin(target, before.substring(end));
        }
    }

    private String withBlocks(String tag, int first) {
        Matcher blocks = BLOCKS.matcher(tag);
        if (!tag.contains("idmap") || !blocks.find()) {
            return tag;
        }
        String all = (blocks.group(2) + "," + blocks(first)).replaceAll("^[, ]+", "");
        return tag.substring(0, blocks.start(2)) + all + tag.substring(blocks.end(2));
    }

    private String blocks(int first) {
        StringBuilder blocks = new StringBuilder();
        for (int block = first; block < nextBlock; block++) {
            blocks.append(block == first ? "" : ",").append(block);
        }
        return blocks.toString();
    }

    private static boolean isBoxOf(Set<CellPlace> places, CharSequence shape) {
        Matcher row = ROW.matcher(shape);
        Matcher column = COLUMN.matcher(shape);
        return !places.isEmpty()
                && NOTE.matcher(shape).find()
                && row.find()
                && column.find()
                && places.contains(
                        new CellPlace(
                                Integer.parseInt(row.group(1)) + 1,
                                Integer.parseInt(column.group(1))));
    }

    /** What a drawing of other hands does not declare. */
    private static String declarations(String start) {
        StringBuilder declarations = new StringBuilder();
        for (String prefix : List.of("v", "o", "x")) {
            if (!start.contains("xmlns:" + prefix + "=")) {
                declarations.append(" xmlns:").append(prefix).append("=\"");
                declarations.append(NAMESPACES.get(prefix)).append('"');
            }
        }
        return declarations.toString();
    }

    private static String declaring(String element, String declarations) {
        int name = element.indexOf(' ');
        return element.substring(0, name) + declarations + element.substring(name);
    }

    private static String shapeType() {
        return "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
                + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
                + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
    }

    private static void boxes(int first, Notes notes, String declarations, OutputStream target)
            throws IOException {
        int id = first * IDS_OF_BLOCK;
        for (CellPlace place : notes.fresh()) {
            String box = NoteBox.of(++id, place, notes.text(place));
            ascii(target, declaring(box, declarations));
        }
    }

    private static void ascii(OutputStream target, String text) throws IOException {
        target.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void latin(OutputStream target, String text) throws IOException {
        target.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
