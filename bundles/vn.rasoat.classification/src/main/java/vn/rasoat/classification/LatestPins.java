package vn.rasoat.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.TableRef;

/**
 * What a round would be scored with if it were pinned today: the latest revisions of the same
 * texts, and the table of its standard.
 *
 * @param pins the pins
 * @param reasons what is later than in the pins of before, in Vietnamese
 */
record LatestPins(RoundPins pins, List<String> reasons) {

    private static final Texts TEXTS = Texts.named("recalculations");

    static LatestPins of(StandardCatalogue catalogue, RoundPins pinned) {
        List<String> reasons = new ArrayList<>();
        StandardRef standard = latest(catalogue, pinned.standard(), "standard", reasons);
        Optional<StandardRef> local =
                pinned.localStandard().map(ref -> latest(catalogue, ref, "localStandard", reasons));
        Optional<TableRef> table = table(catalogue, pinned, standard, reasons);
        return new LatestPins(
                new RoundPins(standard, local, table, pinned.indicators()), List.copyOf(reasons));
    }

    private static StandardRef latest(
            StandardCatalogue catalogue, StandardRef pinned, String reason, List<String> reasons) {
        Optional<Standard> later =
                catalogue.all().stream()
                        .filter(known -> known.ref().id().equals(pinned.id()))
                        .filter(known -> known.ref().revision() > pinned.revision())
                        .max(Comparator.comparingInt(known -> known.ref().revision()));
        later.ifPresent(
                found ->
                        reasons.add(
                                TEXTS.text(
                                        reason,
                                        pinned.id(),
                                        Integer.toString(pinned.revision()),
                                        Integer.toString(found.ref().revision()),
                                        found.title())));
        return later.map(Standard::ref).orElse(pinned);
    }

    /** A table is chosen by the catalogue; it never goes back to an earlier one, or to none. */
    private static Optional<TableRef> table(
            StandardCatalogue catalogue,
            RoundPins pinned,
            StandardRef standard,
            List<String> reasons) {
        Optional<TableRef> later =
                catalogue
                        .b1Table(standard)
                        .filter(
                                found ->
                                        pinned.b1Table()
                                                .filter(old -> !later(found, old))
                                                .isEmpty());
        later.ifPresent(
                found ->
                        reasons.add(
                                pinned.b1Table()
                                        .map(
                                                old ->
                                                        TEXTS.text(
                                                                "laterTable",
                                                                old.id(),
                                                                Integer.toString(old.revision()),
                                                                found.id(),
                                                                Integer.toString(found.revision())))
                                        .orElseGet(
                                                () ->
                                                        TEXTS.text(
                                                                "firstTable",
                                                                standard.id(),
                                                                found.id(),
                                                                Integer.toString(
                                                                        found.revision())))));
        return later.or(pinned::b1Table);
    }

    private static boolean later(TableRef found, TableRef old) {
        return !found.id().equals(old.id()) || found.revision() > old.revision();
    }
}
