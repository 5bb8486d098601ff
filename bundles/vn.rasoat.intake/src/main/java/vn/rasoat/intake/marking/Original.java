package vn.rasoat.intake.marking;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.intake.WorkbookMarker;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.source.UnreadableFileException;

/** What the original workbook consists of. */
final class Original {

    private final Parts parts;
    private final String workbook;
    private final List<Relationship> relationships;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, Optional<Sheet>> found = new HashMap<>();
    private String namespace = "";
    private long lastSheetId;

    Original(Parts parts) throws UnreadableFileException, IOException {
        this.parts = parts;
        workbook =
                parts.relationships("").stream()
                        .filter(relationship -> relationship.isA("officeDocument"))
                        .flatMap(relationship -> parts.find(relationship.target()).stream())
                        .findFirst()
                        .orElseThrow(Original::noWorkbook);
        relationships = parts.relationships(workbook);
        try (XmlEditor xml = parts.read(workbook)) {
            while (xml.next()) {
                if (xml.startsAt(1)) {
                    if (!xml.name().equals("workbook")) {
                        throw noWorkbook();
                    }
                    namespace = xml.namespace();
                } else if (xml.starts(3, "sheet")) {
                    sheet(xml);
                }
            }
        }
    }

    private static UnreadableFileException noWorkbook() {
        return new UnreadableFileException(
                IssueCode.FILE_UNREADABLE, MarkingTexts.of("file.no-workbook"));
    }

    private void sheet(XmlEditor xml) {
        String id = xml.attribute("id");
        Optional<Relationship> target =
                relationships.stream().filter(r -> r.id().equals(id)).findFirst();
        sheets.add(
                new Sheet(
                        xml.attribute("name"),
                        target.flatMap(r -> parts.find(r.target())).orElse(""),
                        target.filter(r -> r.isA("worksheet")).isPresent()));
        String number = xml.attribute("sheetId");
        if (number.matches("[0-9]{1,10}")) {
            lastSheetId = Math.max(lastSheetId, Long.parseLong(number));
        }
    }

    /** The name of the part of the workbook itself. */
    String workbook() {
        return workbook;
    }

    /** What the workbook points at. */
    List<Relationship> relationships() {
        return relationships;
    }

    /** The part of a kind that the workbook points at. */
    Optional<String> part(String kind) {
        return relationships.stream()
                .filter(relationship -> relationship.isA(kind))
                .flatMap(relationship -> parts.find(relationship.target()).stream())
                .findFirst();
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** The namespace of sheets, which differs between strict and transitional files. */
    String namespace() {
        return namespace;
    }

    long nextSheetId() {
        return lastSheetId + 1;
    }

    /** The sheet that an issue names; files and receipts may compose letters differently. */
    Optional<Sheet> find(String name) {
        return found.computeIfAbsent(name, this::search);
    }

    private Optional<Sheet> search(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .or(
                        () ->
                                sheets.stream()
                                        .filter(sheet -> fold(sheet.name()).equals(fold(name)))
                                        .findFirst());
    }

    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    /** A name for one more sheet. */
    String unusedName(String name) {
        Set<String> taken = new HashSet<>();
        sheets.forEach(sheet -> taken.add(fold(sheet.name())));
        String unused = name;
        for (int i = 2; taken.contains(fold(unused)); i++) {
            unused = name + " (" + i + ")";
        }
        return unused;
    }

    /** The position of the result sheet of an earlier marking, known by its first cell. */
    Optional<Integer> earlierResult() throws UnreadableFileException, IOException {
        Map<Integer, Integer> shared = new HashMap<>();
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            if (sheet.worksheet() && !sheet.part().isEmpty()) {
                try (XmlEditor xml = parts.read(sheet.part())) {
                    FirstCell first = FirstCell.read(xml);
                    if (first.text().equals(WorkbookMarker.RESULT_SHEET_MARK)) {
                        return Optional.of(i);
                    }
                    first.sharedString().ifPresent(shared(shared, i));
                }
            }
        }
        return shared.isEmpty() ? Optional.empty() : amongSharedStrings(shared);
    }

    private static java.util.function.Consumer<Integer> shared(
            Map<Integer, Integer> shared, int sheet) {
        return string -> shared.putIfAbsent(string, sheet);
    }

    private Optional<Integer> amongSharedStrings(Map<Integer, Integer> wanted)
            throws UnreadableFileException, IOException {
        Optional<String> part = part("sharedStrings");
        if (part.isEmpty()) {
            return Optional.empty();
        }
        int last = wanted.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
        int string = -1;
        try (XmlEditor xml = parts.read(part.get())) {
            while (xml.next() && string <= last) {
                if (xml.starts(2, "si")) {
                    string++;
                } else if (xml.starts(3, "t") && wanted.containsKey(string)) {
                    if (xml.text().equals(WorkbookMarker.RESULT_SHEET_MARK)) {
                        return Optional.of(wanted.get(string));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
