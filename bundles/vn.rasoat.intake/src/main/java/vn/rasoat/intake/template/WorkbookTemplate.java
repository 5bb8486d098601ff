package vn.rasoat.intake.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitList;

/** Writes one workbook, when everything that goes into it is known. */
final class WorkbookTemplate {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /**
     * What a workbook is about.
     *
     * @param round the round to be surveyed
     * @param previous the round that fills it
     * @param units the unit list of the round
     * @param commune the commune
     * @param village the village, empty for the whole commune
     * @param standard the standard of the round
     * @param b1Items the items of its B1 table, if it pins one
     */
    record Subject(
            Round round,
            Optional<Round> previous,
            UnitList units,
            AdministrativeUnit commune,
            Optional<String> village,
            Standard standard,
            List<ScoredItem> b1Items) {

        boolean whole() {
            return village.isEmpty();
        }
    }

    private final WorkbookPlan plan;
    private final TemplateFields fields;
    private final Subject subject;
    private final Prior prior;
    private final List<String> notes;
    private final Lists lists;

    WorkbookTemplate(
            WorkbookPlan plan,
            TemplateFields fields,
            Subject subject,
            Prior prior,
            List<String> notes) {
        this.plan = plan;
        this.fields = fields;
        this.subject = subject;
        this.prior = prior;
        this.notes = notes;
        lists = new Lists(plan.text("lists-sheet"));
    }

    void write(OutputStream out) throws IOException {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        Map<Integer, SheetPatch> patches;
        try (Workbook workbook = new Workbook(buffer, "Ra soat", "1.0")) {
            // another size than any cell has: some readers take their own font for the default one
            workbook.setGlobalDefaultFont(GridSheet.FONT, 10);
            guide(workbook.newWorksheet(plan.text("guide-sheet")));
            patches = sheets(workbook);
            hidden(workbook.newWorksheet(plan.text("lists-sheet")));
        }
        WorkbookParts parts = new WorkbookParts(buffer.toByteArray());
        patches.forEach((number, patch) -> parts.sheet(number, patch::apply));
        parts.write(subject.round().startsOn().toString(), out);
    }

    private Map<Integer, SheetPatch> sheets(Workbook workbook) {
        Filling filling =
                new Filling(
                        fields,
                        subject.round(),
                        subject.units(),
                        subject.commune(),
                        prior,
                        subject.whole());
        Columns columns = new Columns(fields, subject.standard(), subject.b1Items(), prior);
        Validations validations =
                new Validations(
                        plan,
                        fields,
                        lists,
                        subject.round(),
                        List.of(filling.communeText()),
                        villages());
        Map<Integer, SheetPatch> patches = new TreeMap<>();
        int number = 1;
        for (SheetPlan sheet : plan.sheets()) {
            number++;
            List<Column> own = columns.of(sheet);
            GridSheet grid =
                    new GridSheet(
                            workbook.newWorksheet(sheet.name()),
                            plan,
                            sheet,
                            own,
                            filling.rows(sheet.kind(), own));
            grid.write(title(sheet), authority());
            patches.put(
                    number,
                    new SheetPatch(
                            validations.xml(own, GridSheet.FIRST + 1, grid.lastRow()),
                            grid.breaks(),
                            grid.textCells()));
        }
        return patches;
    }

    private List<String> villages() {
        TreeSet<String> villages = new TreeSet<>(prior.villages());
        subject.village().filter(name -> prior.villages().isEmpty()).ifPresent(villages::add);
        return new ArrayList<>(villages);
    }

    private String title(SheetPlan sheet) {
        String pattern =
                subject.previous().isPresent() ? sheet.title() : sheet.titleWithoutPrevious();
        String title =
                WorkbookPlan.fill(
                        pattern,
                        subject.round().key().year(),
                        subject.previous().map(previous -> previous.key().year()).orElse(0));
        return title + " - " + place();
    }

    private String place() {
        String commune = subject.commune().name();
        return subject.village().map(village -> village + ", " + commune).orElse(commune);
    }

    private String authority() {
        return plan.text(
                "authority", subject.commune().name().toUpperCase(Locale.forLanguageTag("vi")));
    }

    private void guide(Worksheet worksheet) {
        Round round = subject.round();
        GuideSheet guide = new GuideSheet(worksheet, plan);
        guide.title(plan.guide("title", round.key().year()));
        guide.fact(
                plan.fact("unit"),
                subject.commune().name()
                        + " ("
                        + subject.commune().code()
                        + "), "
                        + subject.units().province().name());
        guide.fact(plan.fact("village"), subject.village().orElseGet(() -> plan.fact("whole")));
        guide.fact(
                plan.fact("round"),
                plan.fact(
                        "period",
                        round.key(),
                        WRITTEN.format(round.startsOn()),
                        WRITTEN.format(round.endsOn())));
        guide.fact(
                plan.fact("standard"),
                plan.fact(
                        "standard-text",
                        subject.standard().title(),
                        subject.standard().ref().id(),
                        subject.standard().ref().revision()));
        guide.fact(
                plan.fact("previous"),
                subject.previous()
                        .map(previous -> previous.key().toString())
                        .orElseGet(() -> plan.fact("none")));
        guide.fact(
                plan.fact("counts"),
                plan.fact(
                        "counts-text",
                        prior.listed().size(),
                        prior.members(),
                        prior.opening().size()));
        guide.section(plan.guide("notes-title"), notes);
        guide.section(plan.guide("steps-title"), plan.steps());
        guide.indicators(subject.standard());
    }

    private void hidden(Worksheet worksheet) {
        worksheet.setVisibilityState(VisibilityState.HIDDEN);
        worksheet.value(0, 0, TemplateFingerprint.TITLE);
        int row = 0;
        TemplateFingerprint fingerprint = fingerprint();
        for (Map.Entry<String, String> field : fingerprint.fields().entrySet()) {
            row++;
            worksheet.value(row, 0, field.getKey());
            worksheet.value(row, 1, field.getValue());
        }
        codes(worksheet, fingerprint.codes(), lists.write(worksheet));
    }

    private static void codes(
            Worksheet worksheet, List<TemplateFingerprint.Codes> codes, int column) {
        worksheet.value(0, column, TemplateFingerprint.VILLAGES);
        worksheet.value(0, column + 1, TemplateFingerprint.NUMBERS);
        for (int i = 0; i < codes.size(); i++) {
            if (!codes.get(i).village().isEmpty()) {
                worksheet.value(i + 1, column, codes.get(i).village());
            }
            if (!codes.get(i).number().isEmpty()) {
                worksheet.value(i + 1, column + 1, codes.get(i).number());
            }
        }
    }

    private TemplateFingerprint fingerprint() {
        return new TemplateFingerprint()
                .with(TemplateFingerprint.VERSION, plan.version())
                .with(TemplateFingerprint.ROUND, subject.round().key())
                .with(
                        TemplateFingerprint.PREVIOUS,
                        subject.previous().map(round -> round.key().toString()).orElse(""))
                .with(TemplateFingerprint.COMMUNE, subject.commune().code())
                .with(TemplateFingerprint.VILLAGE, subject.village().orElse(""))
                .with(TemplateFingerprint.STANDARD, subject.standard().ref().id())
                .with(TemplateFingerprint.REVISION, subject.standard().ref().revision())
                .with(TemplateFingerprint.STANDARD_SHA256, subject.standard().ref().sha256())
                .with(
                        prior.listed().stream()
                                .map(
                                        known ->
                                                new TemplateFingerprint.Codes(
                                                        known.key().village(),
                                                        known.key().number()))
                                .toList());
    }
}
