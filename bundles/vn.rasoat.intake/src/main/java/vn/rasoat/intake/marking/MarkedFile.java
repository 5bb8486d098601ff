package vn.rasoat.intake.marking;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.rasoat.api.intake.MarkedWorkbook;
import vn.rasoat.intake.source.UnreadableFileException;

/**
 * Writes the marked workbook. Every part of the original goes by once and most of them as they are;
 * what only the sheets can tell, such as the formats they need, comes behind them.
 */
final class MarkedFile implements Closeable {

    private static final String SHEET_RELATION = "rasoatKetQua";
    private static final String STYLES_RELATION = "rasoatDinhDang";
    private static final String COMMENTS_RELATION = "rasoatGhiChu";
    private static final String DRAWING_RELATION = "rasoatKhungGhiChu";

    private final Marking marking;
    private final Parts parts;
    private final ZipOutputStream zip;
    private final LocalDateTime time;

    /**
     * A workbook to write.
     *
     * @param target where it goes; closed with this
     */
    MarkedFile(Marking marking, OutputStream target) {
        this.marking = marking;
        parts = marking.parts();
        zip = new ZipOutputStream(target);
        time = LocalDateTime.ofInstant(marking.receipt().receivedAt(), ZoneOffset.UTC);
    }

    /** Writes all parts. */
    MarkedWorkbook write() throws UnreadableFileException, IOException {
        parts.again();
        Set<String> later = later();
        for (ZipEntry entry : parts.entries()) {
            String name = entry.getName();
            if (!later.contains(name) && !marking.signature().contains(name)) {
                begin(name, time(entry));
                write(name);
                zip.closeEntry();
            }
        }
        for (SheetPlan plan : marking.plans()) {
            writeNotes(plan);
        }
        begin(marking.stylesPart(), time);
        String namespace = marking.original().namespace();
        marking.styles().write(marking.stylesPart(), namespace, zip);
        zip.closeEntry();
        return writeResult(namespace);
    }

    /** What depends on the sheets. */
    private Set<String> later() {
        Set<String> later = new HashSet<>();
        later.add(marking.stylesPart());
        later.add(marking.resultPart());
        later.add(marking.original().workbook());
        for (SheetPlan plan : marking.plans()) {
            plan.comments().ifPresent(later::add);
            parts.find(Relationship.partOf(plan.sheet().part())).ifPresent(later::add);
            plan.relationships().stream()
                    .filter(relationship -> relationship.isA("vmlDrawing"))
                    .flatMap(relationship -> parts.find(relationship.target()).stream())
                    .forEach(later::add);
        }
        return later;
    }

    /** Writers that know no time leave one that is no date. */
    private LocalDateTime time(ZipEntry entry) {
        try {
            return entry.getTimeLocal() == null ? time : entry.getTimeLocal();
        } catch (DateTimeException e) {
            return time;
        }
    }

    private void begin(String name, LocalDateTime at) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(at);
        zip.putNextEntry(entry);
    }

    private void write(String name) throws UnreadableFileException, IOException {
        Optional<SheetPlan> plan = marking.plan(name);
        if (plan.isPresent()) {
            writeSheet(plan.get());
        } else if (name.equals(Parts.CONTENT_TYPES)) {
            try (XmlEditor xml = parts.edit(name, zip)) {
                PackageEdits.contentTypes(xml, newParts(), marking.signature(), hasNewDrawings());
            }
        } else if (name.equals(Parts.ROOT_RELATIONS) && !marking.signature().isEmpty()) {
            try (XmlEditor xml = parts.edit(name, zip)) {
                PackageEdits.relationships(
                        xml, List.of(), type -> type.endsWith("/" + Marking.SIGNATURE));
            }
        } else if (name.equals(Relationship.partOf(marking.original().workbook()))) {
            try (XmlEditor xml = parts.edit(name, zip)) {
                PackageEdits.relationships(xml, relationsOfWorkbook(), type -> false);
            }
        } else {
            parts.copy(name, zip);
        }
    }

    private void writeSheet(SheetPlan plan) throws UnreadableFileException, IOException {
        String relation = plan.newDrawing().isEmpty() ? "" : plan.freeId(DRAWING_RELATION);
        try (XmlEditor xml = parts.edit(plan.sheet().part(), zip)) {
            SheetEdit edit =
                    new SheetEdit(
                            xml, marking.styles(), plan.marks(), marking.isRepeated(), relation);
            edit.run();
            plan.drawing(parts, edit.legacyDrawing());
        }
    }

    private Map<String, String> newParts() {
        Map<String, String> added = new LinkedHashMap<>();
        if (!marking.isRepeated()) {
            added.put(marking.resultPart(), PackageEdits.WORKSHEET);
        }
        if (marking.stylesAreNew()) {
            added.put(marking.stylesPart(), PackageEdits.STYLES);
        }
        for (SheetPlan plan : marking.plans()) {
            if (!plan.newComments().isEmpty()) {
                added.put(plan.newComments(), PackageEdits.COMMENTS);
            }
        }
        return added;
    }

    private boolean hasNewDrawings() {
        return marking.plans().stream().anyMatch(plan -> !plan.newDrawing().isEmpty());
    }

    private String freeIdOfWorkbook(String id) {
        String free = id;
        for (int i = 1; isTaken(free); i++) {
            free = id + i;
        }
        return free;
    }

    private boolean isTaken(String id) {
        return marking.original().relationships().stream().anyMatch(r -> r.id().equals(id));
    }

    private List<Relationship> relationsOfWorkbook() {
        List<Relationship> added = new ArrayList<>();
        if (!marking.isRepeated()) {
            added.add(
                    relation(freeIdOfWorkbook(SHEET_RELATION), "worksheet", marking.resultPart()));
        }
        if (marking.stylesAreNew()) {
            added.add(relation(freeIdOfWorkbook(STYLES_RELATION), "styles", marking.stylesPart()));
        }
        return added;
    }

    private Relationship relation(String id, String kind, String target) {
        String base = Relationship.namespaceBeside(marking.original().namespace());
        return new Relationship(id, base + "/" + kind, target);
    }

    /** The comments of a sheet, the boxes they are shown in, and how the sheet points at both. */
    private void writeNotes(SheetPlan plan) throws UnreadableFileException, IOException {
        writeComments(plan);
        writeDrawings(plan);
        List<Relationship> added = new ArrayList<>();
        if (!plan.newComments().isEmpty()) {
            added.add(relation(plan.freeId(COMMENTS_RELATION), "comments", plan.newComments()));
        }
        if (plan.drawingUsed()) {
            added.add(relation(plan.freeId(DRAWING_RELATION), "vmlDrawing", plan.newDrawing()));
        }
        String name = Relationship.partOf(plan.sheet().part());
        Optional<String> written = parts.find(name);
        if (written.isPresent() && added.isEmpty()) {
            copy(written.get());
        } else if (!added.isEmpty()) {
            begin(written.orElse(name), time);
            try (XmlEditor xml = editOrCreate(written, name, PackageEdits.noRelationships())) {
                PackageEdits.relationships(xml, added, type -> false);
            }
            zip.closeEntry();
        }
    }

    private void writeComments(SheetPlan plan) throws UnreadableFileException, IOException {
        if (plan.newComments().isEmpty() && plan.comments().isEmpty()) {
            return;
        }
        if (plan.notes().places().isEmpty() && !marking.isRepeated()) {
            copy(plan.comments().orElseThrow());
            return;
        }
        String plain =
                NewPart.xml(
                        "<comments xmlns=\""
                                + marking.original().namespace()
                                + "\"><authors></authors><commentList></commentList></comments>");
        begin(plan.comments().orElse(plan.newComments()), time);
        try (XmlEditor xml = editOrCreate(plan.comments(), plan.newComments(), plain)) {
            plan.removed(new CommentsEdit(xml, plan.notes(), marking.isRepeated()).run());
        }
        zip.closeEntry();
    }

    private void writeDrawings(SheetPlan plan) throws UnreadableFileException, IOException {
        for (Relationship relationship : plan.relationships()) {
            Optional<String> part = parts.find(relationship.target());
            if (relationship.isA("vmlDrawing") && part.isPresent()) {
                if (part.equals(plan.drawing())) {
                    begin(part.get(), time);
                    marking.shapes().extend(parts, part.get(), plan.notes(), plan.removed(), zip);
                    zip.closeEntry();
                } else {
                    copy(part.get());
                }
            }
        }
        if (plan.drawingUsed()) {
            begin(plan.newDrawing(), time);
            marking.shapes().write(plan.notes(), zip);
            zip.closeEntry();
        }
    }

    private XmlEditor editOrCreate(Optional<String> there, String name, String plain)
            throws UnreadableFileException, IOException {
        if (there.isPresent()) {
            return parts.edit(there.get(), zip);
        }
        InputStream content = new ByteArrayInputStream(plain.getBytes(StandardCharsets.UTF_8));
        return parts.edit(name, content, zip);
    }

    private void copy(String name) throws UnreadableFileException, IOException {
        begin(name, time);
        parts.copy(name, zip);
        zip.closeEntry();
    }

    private MarkedWorkbook writeResult(String namespace)
            throws UnreadableFileException, IOException {
        ResultSheet result =
                new ResultSheet(marking.receipt(), remarks(), marking::nameOf, marking.styles());
        begin(marking.resultPart(), time);
        result.write(namespace, zip);
        zip.closeEntry();
        String workbook = marking.original().workbook();
        begin(workbook, time);
        try (XmlEditor xml = parts.edit(workbook, zip)) {
            WorkbookEdit edit =
                    new WorkbookEdit(xml, marking.resultSheet(), marking.resultPosition(), result);
            long sheetId = marking.isRepeated() ? 0 : marking.original().nextSheetId();
            edit.run(sheetId, freeIdOfWorkbook(SHEET_RELATION));
        }
        zip.closeEntry();
        return new MarkedWorkbook(
                marking.resultSheet(),
                sum(plan -> plan.marks().size()),
                sum(plan -> plan.notes().places().size()),
                sum(plan -> plan.notes().overLimit() + plan.notes().inThreads()),
                result.listed(),
                marking.receipt().issues().size() - result.listed(),
                result.linksLeftOut(),
                !marking.signature().isEmpty());
    }

    private int sum(java.util.function.ToIntFunction<SheetPlan> number) {
        return marking.plans().stream().mapToInt(number).sum();
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        int overLimit = sum(plan -> plan.notes().overLimit());
        int inThreads = sum(plan -> plan.notes().inThreads());
        int refused = marking.styles().refused();
        if (overLimit > 0) {
            int limit = MarkingTexts.number("limit.notes");
            remarks.add(MarkingTexts.of("result.notes-over-limit", overLimit, limit));
        }
        if (inThreads > 0) {
            remarks.add(MarkingTexts.of("result.notes-in-threads", inThreads));
        }
        if (refused > 0) {
            remarks.add(MarkingTexts.of("result.formats-over-limit", refused));
        }
        if (!marking.signature().isEmpty()) {
            remarks.add(MarkingTexts.of("result.signature"));
        }
        return remarks;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
