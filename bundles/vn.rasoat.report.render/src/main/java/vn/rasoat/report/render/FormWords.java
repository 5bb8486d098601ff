package vn.rasoat.report.render;

import java.util.ArrayList;
import java.util.List;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueTexts;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.StatutoryForm;

/** What stands around the table of a form, the same in every format that is printed. */
final class FormWords {

    private static final int LONGEST_REASON = 1500;
    private static final String ITEM = "- ";

    private FormWords() {}

    /**
     * A line below the table.
     *
     * @param text the text
     * @param heading whether it leads the lines that follow
     */
    record Remark(String text, boolean heading) {}

    static String number(StatutoryForm form) {
        return SheetTexts.get("number", form.number());
    }

    /** The year, and whether the figures are preliminary. */
    static String year(FormPack pack) {
        return SheetTexts.get(
                pack.preliminary() ? "yearPreliminary" : "year",
                Integer.toString(pack.round().key().year()));
    }

    /** Number and title, as lists of forms have them. */
    static String entry(StatutoryForm form) {
        return SheetTexts.get("entry", number(form), form.title());
    }

    /** Says on a loose page what it belongs to. */
    static String running(FormPack pack, StatutoryForm form) {
        return SheetTexts.get("running", number(form), pack.unit().name(), year(pack));
    }

    /** Above further columns of a form. */
    static String continued(StatutoryForm form) {
        return SheetTexts.get("continued", number(form));
    }

    /** The name of a whole pack. */
    static String contents(FormPack pack) {
        return SheetTexts.get("contents", pack.unit().name(), year(pack));
    }

    /** The notes of the form, and the reasons of a pack that is preliminary. */
    static List<Remark> remarks(FormPack pack, StatutoryForm form) {
        List<Remark> remarks = new ArrayList<>();
        if (!form.notes().isEmpty()) {
            remarks.add(new Remark(SheetTexts.get("notes"), true));
            form.notes().forEach(note -> remarks.add(new Remark(ITEM + note, false)));
        }
        if (pack.preliminary()) {
            remarks.add(new Remark(SheetTexts.get("reasons"), true));
            pack.reasons().forEach(reason -> remarks.add(new Remark(ITEM + reason(reason), false)));
        }
        return remarks;
    }

    private static String reason(Issue reason) {
        String place = reason.value().isEmpty() ? "" : " [" + reason.value() + "]";
        return reason.code().code()
                + ": "
                + shortened(IssueTexts.VIETNAMESE.message(reason))
                + place;
    }

    /** A form is to be read on paper, and a cell holds 32,767 characters; the pack has it all. */
    private static String shortened(String text) {
        return text.length() <= LONGEST_REASON
                ? text
                : text.substring(0, LONGEST_REASON) + SheetTexts.get("shortened");
    }
}
