package vn.rasoat.intake.marking;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.SheetCounts;

/** What the result sheet says above the list: what became of the file as a whole. */
final class Summary {

    /** Officers read a receipt in the time of their country. */
    private static final DateTimeFormatter RECEIVED =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final int SHEETS = MarkingTexts.number("limit.sheets-on-top");

    private Summary() {}

    /** Where the file came from. */
    static String receipt(Receipt receipt) {
        return MarkingTexts.of(
                "result.receipt",
                receipt.round().year(),
                receipt.round().province(),
                receipt.unit(),
                RECEIVED.format(receipt.receivedAt()),
                receipt.id());
    }

    /** What became of the households; the parts add up to the rows that were read. */
    static String households(Receipt receipt) {
        HouseholdCounts counts = receipt.households();
        String line =
                MarkingTexts.of(
                        "result.households",
                        counts.read(),
                        counts.added(),
                        counts.changed(),
                        counts.unchanged(),
                        counts.rejected(),
                        counts.duplicate(),
                        counts.skipped());
        return receipt.state() == ImportState.NOTHING_IMPORTED
                ? MarkingTexts.of("result.nothing") + " " + line
                : line;
    }

    /**
     * What became of the rows of every sheet, where there are several; the header stays frozen, so
     * many share a line.
     */
    static List<String> sheets(Receipt receipt) {
        List<SheetCounts> sheets = receipt.sheets();
        List<String> lines = new ArrayList<>();
        if (sheets.size() < 2) {
            return lines;
        }
        int shown = sheets.size() <= SHEETS ? sheets.size() : SHEETS - 1;
        sheets.subList(0, shown).forEach(sheet -> lines.add(line(sheet)));
        sheets.subList(shown, sheets.size()).stream()
                .reduce(Summary::sum)
                .map(
                        rest -> {
                            String number = Integer.toString(sheets.size() - shown);
                            return line(rest, MarkingTexts.of("result.other-sheets", number));
                        })
                .ifPresent(lines::add);
        return lines;
    }

    private static String line(SheetCounts sheet) {
        String kind = MarkingTexts.otherwise("kind." + sheet.kind(), sheet.kind());
        return line(sheet, MarkingTexts.of("result.sheet-name", sheet.sheet(), kind));
    }

    private static String line(SheetCounts sheet, String name) {
        return MarkingTexts.of(
                "result.rows",
                sheet.read(),
                sheet.added(),
                sheet.changed(),
                sheet.unchanged(),
                sheet.rejected(),
                sheet.duplicate(),
                sheet.skipped(),
                name);
    }

    private static SheetCounts sum(SheetCounts one, SheetCounts other) {
        return new SheetCounts(
                "",
                "",
                one.read() + other.read(),
                one.added() + other.added(),
                one.changed() + other.changed(),
                one.unchanged() + other.unchanged(),
                one.rejected() + other.rejected(),
                one.duplicate() + other.duplicate(),
                one.skipped() + other.skipped());
    }
}
