package vn.rasoat.intake.marking;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.intake.source.UnreadableFileException;

/** What has to change in a workbook, found out from its small parts before anything is written. */
final class Marking {

    static final String SIGNATURE = "digital-signature/origin";

    private final Parts parts;
    private final Receipt receipt;
    private final Original original;
    private final StyleBook styles;
    private final String stylesPart;
    private final Optional<Integer> earlier;
    private final String resultSheet;
    private final String resultPart;
    private final Map<String, SheetPlan> plans = new LinkedHashMap<>();
    private final Set<String> signature = new HashSet<>();
    private final NoteShapes shapes = new NoteShapes();

    /** Plans the marking. */
    Marking(Parts parts, Receipt receipt) throws UnreadableFileException, IOException {
        this.parts = parts;
        this.receipt = receipt;
        original = new Original(parts);
        Optional<String> formats = original.part("styles");
        styles = new StyleBook(parts, formats);
        stylesPart = formats.orElseGet(() -> parts.unused("xl/styles", ".xml"));
        earlier = original.earlierResult();
        if (earlier.isPresent()) {
            Sheet sheet = original.sheets().get(earlier.get());
            resultSheet = sheet.name();
            resultPart = sheet.part();
        } else {
            resultSheet = original.unusedName(MarkingTexts.of("result.sheet"));
            resultPart = parts.unused("xl/worksheets/sheet", ".xml");
        }
        planSheets();
        planSignature();
    }

    private void planSheets() throws UnreadableFileException, IOException {
        Map<String, SheetMarks> marks = new HashMap<>();
        receipt.issues()
                .forEach(
                        issue ->
                                original.find(issue.place().sheet())
                                        .filter(this::canBeMarked)
                                        .ifPresent(
                                                sheet ->
                                                        marks.computeIfAbsent(
                                                                        sheet.part(),
                                                                        part -> new SheetMarks())
                                                                .add(issue)));
        for (Sheet sheet : original.sheets()) {
            SheetMarks ofSheet = marks.getOrDefault(sheet.part(), new SheetMarks());
            if (canBeMarked(sheet) && (earlier.isPresent() || !ofSheet.isEmpty())) {
                SheetPlan plan = new SheetPlan(parts, sheet, ofSheet, resultSheet);
                plan.name(parts);
                plans.put(sheet.part(), plan);
            }
        }
        if (plans.values().stream().anyMatch(plan -> !plan.notes().fresh().isEmpty())) {
            for (ZipEntry entry : parts.entries()) {
                if (entry.getName().endsWith(".vml")) {
                    shapes.reserve(parts, entry.getName());
                }
            }
        }
    }

    private boolean canBeMarked(Sheet sheet) {
        return sheet.worksheet() && !sheet.part().isEmpty() && !sheet.part().equals(resultPart);
    }

    /** A signature no longer holds once the workbook is marked, and would be called forged. */
    private void planSignature() throws UnreadableFileException, IOException {
        for (Relationship origin : parts.relationships("")) {
            if (origin.isA(SIGNATURE)) {
                drop(origin.target());
                for (Relationship signed : parts.relationships(origin.target())) {
                    drop(signed.target());
                    for (Relationship certificate : parts.relationships(signed.target())) {
                        drop(certificate.target());
                    }
                }
            }
        }
    }

    private void drop(String part) {
        parts.find(part).ifPresent(signature::add);
        parts.find(Relationship.partOf(part)).ifPresent(signature::add);
    }

    Parts parts() {
        return parts;
    }

    Receipt receipt() {
        return receipt;
    }

    Original original() {
        return original;
    }

    StyleBook styles() {
        return styles;
    }

    /** The part of the formats, there already or new. */
    String stylesPart() {
        return stylesPart;
    }

    boolean stylesAreNew() {
        return parts.find(stylesPart).isEmpty();
    }

    /** Whether an earlier marking is to be replaced. */
    boolean isRepeated() {
        return earlier.isPresent();
    }

    /** Name of the result sheet. */
    String resultSheet() {
        return resultSheet;
    }

    /** Part of the result sheet. */
    String resultPart() {
        return resultPart;
    }

    /** Position of the result sheet. */
    int resultPosition() {
        return earlier.orElse(original.sheets().size());
    }

    /** What happens to a sheet; empty if nothing does. */
    Optional<SheetPlan> plan(String part) {
        return Optional.ofNullable(plans.get(part));
    }

    /** The sheets that change, in the order of the workbook. */
    Collection<SheetPlan> plans() {
        return plans.values();
    }

    /** The parts of a digital signature, which are left out. */
    Set<String> signature() {
        return signature;
    }

    NoteShapes shapes() {
        return shapes;
    }

    /** The name in the workbook of a sheet that an issue names; empty if it is not there. */
    String nameOf(String sheet) {
        return original.find(sheet).map(Sheet::name).orElse("");
    }
}
