package vn.rasoat.shell;

import java.io.PrintStream;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.SheetCounts;

/** Prints a receipt for an officer. */
final class ReceiptPrinter {

    private final PrintStream out;
    private final Language language;

    ReceiptPrinter(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    void print(Receipt receipt) {
        line("receipt", receipt.id());
        line("receipt.for", receipt.round(), receipt.unit(), receipt.fileName());
        line("receipt.received", receipt.receivedAt(), receipt.sha256());
        line("receipt.state", language.word("state", receipt.state().name()));
        line("receipt.mode", language.word("mode", receipt.mode().word()));
        line("receipt.households", counts(receipt.households()));
        for (SheetCounts sheet : receipt.sheets()) {
            line(
                    "receipt.sheet",
                    sheet.sheet(),
                    language.word("kind", sheet.kind()),
                    counts(sheet));
        }
        new IssuePrinter(out, language).print(receipt.issues());
    }

    private void line(String key, Object... arguments) {
        out.println(language.text(key, arguments));
    }

    private String counts(HouseholdCounts counts) {
        return language.text(
                "counts",
                counts.read(),
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                counts.rejected(),
                counts.duplicate(),
                counts.skipped());
    }

    private String counts(SheetCounts counts) {
        return language.text(
                "counts",
                counts.read(),
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                counts.rejected(),
                counts.duplicate(),
                counts.skipped());
    }
}
