package vn.rasoat.intake.marking;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.intake.source.UnreadableFileException;

/** What happens to one sheet and to the parts that hang on it. */
final class SheetPlan {

    private final Sheet sheet;
    private final SheetMarks marks;
    private final List<Relationship> relationships;
    private final Optional<String> comments;
    private final Notes notes;
    private String newComments = "";
    private String newDrawing = "";
    private boolean drawingUsed;
    private Optional<String> drawing = Optional.empty();
    private Set<CellPlace> removed = Set.of();

    SheetPlan(Parts parts, Sheet sheet, SheetMarks marks, String resultSheet)
            throws UnreadableFileException, IOException {
        this.sheet = sheet;
        this.marks = marks;
        relationships = parts.relationships(sheet.part());
        marks.anchorRows(firstVisibleColumn(parts));
        comments = part(parts, "comments");
        Set<CellPlace> commented = new HashSet<>();
        if (comments.isPresent()) {
            collect(parts, comments.get(), "comment", commented);
        }
        Set<CellPlace> threads = new HashSet<>();
        Optional<String> conversations = part(parts, "threadedComment");
        if (conversations.isPresent()) {
            collect(parts, conversations.get(), "threadedComment", threads);
        }
        notes = new Notes(marks, resultSheet, commented, threads);
    }

    private Optional<String> part(Parts parts, String kind) {
        return relationships.stream()
                .filter(relationship -> relationship.isA(kind))
                .flatMap(relationship -> parts.find(relationship.target()).stream())
                .findFirst();
    }

    /** The columns come before the cells, so no more than the start of the sheet is read. */
    private int firstVisibleColumn(Parts parts) throws UnreadableFileException, IOException {
        ColumnFormats columns = new ColumnFormats();
        try (XmlEditor xml = parts.read(sheet.part())) {
            while (xml.next() && !xml.starts(2, "sheetData")) {
                if (xml.starts(3, "col")) {
                    columns.add(xml);
                }
            }
        }
        return columns.firstVisible();
    }

    private void collect(Parts parts, String part, String element, Set<CellPlace> places)
            throws UnreadableFileException, IOException {
        try (XmlEditor xml = parts.read(part)) {
            while (xml.next()) {
                if (xml.starts(element)) {
                    CellPlace.of(xml.attribute("ref"))
                            .filter(place -> !marks.issues(place).isEmpty())
                            .ifPresent(places::add);
                }
            }
        }
    }

    /** Finds names for the parts that the sheet lacks. */
    void name(Parts parts) {
        if (notes.places().isEmpty()) {
            return;
        }
        if (comments.isEmpty()) {
            newComments = parts.unused("xl/comments", ".xml");
        }
        if (!notes.fresh().isEmpty()) {
            newDrawing = parts.unused("xl/drawings/vmlDrawing", ".vml");
        }
    }

    /** An id that no relationship of the sheet has. */
    String freeId(String id) {
        String free = id;
        for (int i = 1; isTaken(free); i++) {
            free = id + i;
        }
        return free;
    }

    private boolean isTaken(String id) {
        return relationships.stream().anyMatch(relationship -> relationship.id().equals(id));
    }

    /** Remembers the drawing that the sheet turned out to have for its notes. */
    void drawing(Parts parts, Optional<String> relation) {
        drawing =
                relation.flatMap(
                        id ->
                                relationships.stream()
                                        .filter(relationship -> relationship.id().equals(id))
                                        .flatMap(r -> parts.find(r.target()).stream())
                                        .findFirst());
        drawingUsed = drawing.isEmpty() && !newDrawing.isEmpty();
    }

    /** Remembers which notes of an earlier marking are gone. */
    void removed(Set<CellPlace> places) {
        removed = places;
    }

    Sheet sheet() {
        return sheet;
    }

    SheetMarks marks() {
        return marks;
    }

    List<Relationship> relationships() {
        return relationships;
    }

    Optional<String> comments() {
        return comments;
    }

    /** Name of the comments that are to be written, empty if there are some or none is needed. */
    String newComments() {
        return newComments;
    }

    /** Name of the drawing that is to be written; empty where the sheet has one. */
    String newDrawing() {
        return newDrawing;
    }

    /** Whether the new drawing is written, asked for when the sheet has gone by. */
    boolean drawingUsed() {
        return drawingUsed;
    }

    /** The drawing that the sheet had for its notes. */
    Optional<String> drawing() {
        return drawing;
    }

    Notes notes() {
        return notes;
    }

    Set<CellPlace> removed() {
        return removed;
    }
}
