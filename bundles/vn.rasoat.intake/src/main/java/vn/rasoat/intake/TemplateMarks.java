package vn.rasoat.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitList;
import vn.rasoat.intake.source.SurveySource;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.template.TemplateFingerprint;
import vn.rasoat.intake.template.TemplateFingerprint.Codes;
import vn.rasoat.intake.text.Texts;

/**
 * Workbooks that came from us say for which round and commune they were made, and which households
 * were filled in. A workbook for something else is refused before anything of it is read; what
 * became of its households is told after the last row.
 */
final class TemplateMarks {

    /** Numbers named in one issue. */
    private static final int NAMED = 50;

    /** One workbook of the file, and the household rows that were seen in it. */
    private static final class Mark {

        private final String part;
        private final TemplateFingerprint fingerprint;
        private final List<TableRow> rows = new ArrayList<>();

        Mark(String sheet, TemplateFingerprint fingerprint) {
            part = sheet.substring(0, sheet.lastIndexOf('/') + 1);
            this.fingerprint = fingerprint;
        }

        boolean holds(String sheet) {
            return sheet.substring(0, sheet.lastIndexOf('/') + 1).equals(part);
        }

        /** The name of the workbook inside a zip, else nothing. */
        String place() {
            return part.isEmpty() ? "" : part.substring(0, part.length() - 1);
        }
    }

    private final IssueLog log;
    private final List<Mark> marks = new ArrayList<>();
    private boolean refused;

    private TemplateMarks(IssueLog log) {
        this.log = log;
    }

    /** Reads the marks of a file and says where they do not fit what was asked. */
    static TemplateMarks read(
            SurveySource source, Round round, Communes communes, UnitList units, IssueLog log)
            throws UnreadableFileException, IOException {
        TemplateMarks found = new TemplateMarks(log);
        for (Table table : source.tables()) {
            Optional<TemplateFingerprint> fingerprint = TemplateFingerprint.read(table);
            if (fingerprint.isPresent()) {
                found.take(new Mark(table.name(), fingerprint.get()), round, communes, units);
            }
        }
        return found;
    }

    private void take(Mark mark, Round round, Communes communes, UnitList units) {
        TemplateFingerprint fingerprint = mark.fingerprint;
        String made = fingerprint.field(TemplateFingerprint.ROUND);
        String commune = fingerprint.field(TemplateFingerprint.COMMUNE);
        String asked = round.key().toString();
        if (!made.isEmpty() && !made.equals(asked)) {
            refuse(mark, IssueCode.TEMPLATE_OF_OTHER_ROUND, made, asked);
        } else if (!commune.isEmpty() && !communes.isInside(commune)) {
            refuse(
                    mark,
                    IssueCode.TEMPLATE_OF_OTHER_UNIT,
                    units.find(commune).map(TemplateMarks::named).orElse(commune),
                    named(communes.submission()));
        } else if (!fingerprint.whole()) {
            log.file(mark.place(), IssueCode.TEMPLATE_MARK_DAMAGED, List.of());
        } else {
            compareStandard(mark, round.standard());
            marks.add(mark);
        }
    }

    private void refuse(Mark mark, IssueCode code, String... arguments) {
        log.file(mark.place(), code, List.of(arguments));
        refused = true;
    }

    private static String named(AdministrativeUnit unit) {
        return unit.name() + " (" + unit.code() + ")";
    }

    private void compareStandard(Mark mark, StandardRef now) {
        StandardRef then =
                new StandardRef(
                        mark.fingerprint.field(TemplateFingerprint.STANDARD),
                        revision(mark.fingerprint.field(TemplateFingerprint.REVISION)),
                        mark.fingerprint.field(TemplateFingerprint.STANDARD_SHA256));
        if (!then.equals(now)) {
            log.file(
                    mark.place(),
                    IssueCode.TEMPLATE_OF_OTHER_STANDARD,
                    List.of(named(then), named(now)));
        }
    }

    private static int revision(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static String named(StandardRef standard) {
        String sha256 = standard.sha256();
        return standard.id()
                + " r"
                + standard.revision()
                + " ("
                + sha256.substring(0, Math.min(12, sha256.length()))
                + ")";
    }

    /** Whether nothing of the file may be taken. */
    boolean refused() {
        return refused;
    }

    /** Takes note of a household row, whatever becomes of it. */
    void saw(TableRow row) {
        for (Mark mark : marks) {
            if (mark.holds(row.layout().sheet())) {
                mark.rows.add(row);
            }
        }
    }

    /** Says what became of the households of each template. */
    void compare() {
        marks.stream().filter(mark -> !mark.fingerprint.codes().isEmpty()).forEach(this::compare);
    }

    private void compare(Mark mark) {
        List<Codes> filled = mark.fingerprint.codes();
        Map<String, Integer> missing = new HashMap<>();
        filled.forEach(codes -> missing.merge(key(codes), 1, Integer::sum));
        Set<String> known = new HashSet<>(missing.keySet());
        List<TableRow> others = new ArrayList<>();
        for (TableRow row : mark.rows) {
            String key = key(row.value(Paths.VILLAGE), row.value(Paths.NUMBER));
            missing.computeIfPresent(key, (k, count) -> count == 1 ? null : count - 1);
            if (!known.contains(key)) {
                others.add(row);
            }
        }
        for (TableRow row : others) {
            Optional<Codes> before = standingThere(filled, row, missing);
            if (before.isPresent()) {
                missing.computeIfPresent(
                        key(before.get()), (k, count) -> count == 1 ? null : count - 1);
                name(IssueCode.TEMPLATE_CODE_CHANGED, row, before.get());
            } else {
                name(
                        IssueCode.TEMPLATE_HOUSEHOLD_ADDED,
                        row,
                        new Codes(row.value(Paths.VILLAGE), row.value(Paths.NUMBER)));
            }
        }
        nameMissing(mark, filled, missing);
    }

    /** The household of the template in the place of a row, if it is nowhere else in the file. */
    private static Optional<Codes> standingThere(
            List<Codes> filled, TableRow row, Map<String, Integer> missing) {
        int position = row.number() - TemplateFingerprint.FIRST_ROW;
        boolean filledRow = position >= 0 && position < filled.size();
        return filledRow && missing.containsKey(key(filled.get(position)))
                ? Optional.of(filled.get(position))
                : Optional.empty();
    }

    private void name(IssueCode code, TableRow row, Codes codes) {
        log.cell(code, row, Paths.NUMBER, "", number(codes.number()), village(codes.village()));
    }

    /** By village, and not more numbers in one sentence than can be read. */
    private void nameMissing(Mark mark, List<Codes> filled, Map<String, Integer> missing) {
        Map<String, List<String>> villages = new LinkedHashMap<>();
        for (Codes codes : filled) {
            if (missing.containsKey(key(codes))) {
                missing.computeIfPresent(key(codes), (k, count) -> count == 1 ? null : count - 1);
                villages.computeIfAbsent(village(codes.village()), k -> new ArrayList<>())
                        .add(number(codes.number()));
            }
        }
        villages.forEach(
                (village, numbers) -> {
                    for (int from = 0; from < numbers.size(); from += NAMED) {
                        List<String> some =
                                numbers.subList(from, Math.min(from + NAMED, numbers.size()));
                        log.file(
                                mark.place(),
                                IssueCode.TEMPLATE_HOUSEHOLD_MISSING,
                                List.of(
                                        village,
                                        Integer.toString(some.size()),
                                        String.join(", ", some)));
                    }
                });
    }

    private static String number(String number) {
        return number.isEmpty() ? Texts.of("number.none") : number;
    }

    private static String village(String village) {
        return village.isEmpty() ? Texts.of("village.none") : Texts.of("village.named", village);
    }

    private static String key(Codes codes) {
        return key(codes.village(), codes.number());
    }

    private static String key(String village, String number) {
        return HouseholdIndex.key("", village, number);
    }
}
