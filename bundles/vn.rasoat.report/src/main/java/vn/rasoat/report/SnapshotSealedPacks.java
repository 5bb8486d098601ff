package vn.rasoat.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.report.CellChange;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRenderer;
import vn.rasoat.api.report.FormRow;
import vn.rasoat.api.report.PackCheck;
import vn.rasoat.api.report.PackProof;
import vn.rasoat.api.report.SealedPacks;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.report.form.FormSet;
import vn.rasoat.report.form.UnitRow;
import vn.rasoat.report.pack.Evidence;
import vn.rasoat.report.pack.PackChecker;
import vn.rasoat.report.pack.PackSealer;
import vn.rasoat.report.pack.UnreadablePackException;

/** Seals packs of one snapshot; forms and evidence come from the same pass over the households. */
@Component(service = SealedPacks.class)
public final class SnapshotSealedPacks implements SealedPacks {

    private final RoundCubes cubes;
    private final String software;

    /** Formats come and go; a pack holds those that are there. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<FormRenderer> renderers = List.of();

    /**
     * A sealer and checker.
     *
     * @param rounds finds the round
     * @param units the unit list that the round pins
     * @param register the data
     * @param standards the standards, for the forms
     */
    @Activate
    public SnapshotSealedPacks(
            @Reference Rounds rounds,
            @Reference UnitDirectory units,
            @Reference SurveyRegister register,
            @Reference StandardCatalogue standards) {
        this(new RoundCubes(rounds, units, register, standards), Software.version());
    }

    SnapshotSealedPacks(RoundCubes cubes, String software) {
        this.cubes = cubes;
        this.software = software;
    }

    @Override
    public PackProof seal(RoundKey round, String unit, Ruler ruler, OutputStream out)
            throws IOException {
        Map<String, Evidence> evidence = new HashMap<>();
        RoundCubes.Cube cube =
                cubes.recount(
                        round,
                        unit,
                        ruler,
                        (yardstick, books) ->
                                evidence.put(books.commune(), Evidence.of(yardstick, books)));
        return new PackSealer(renderers, software)
                .seal(
                        PackForms.of(cube),
                        cube.set().layout(),
                        cube.rows(),
                        evidence,
                        cube.lastChangeSet(),
                        out);
    }

    @Override
    public PackCheck check(Path file) {
        try {
            return PackChecker.check(file, software, renderers, this::again);
        } catch (IOException e) {
            throw new UnavailableException(IssueCode.DISK_FAILED, e);
        }
    }

    /** Empty where the standard is not known here, or forms have other counters here. */
    private Optional<FormPack> again(PackChecker.Contents contents) {
        FormPack head = contents.head();
        FormSet set;
        try {
            set = cubes.formSet(head.round(), head.standard());
        } catch (RejectedRequestException unknownStandard) {
            return Optional.empty();
        }
        return contents.rows(set.layout()).map(rows -> pack(head, set, rows));
    }

    private static FormPack pack(FormPack head, FormSet set, List<UnitRow> rows) {
        return new FormPack(
                head.round(),
                head.unit(),
                head.ruler(),
                head.standard(),
                head.authority(),
                head.preliminary(),
                head.reasons(),
                PackForms.printed(set, head.round(), head.ruler(), PackForms.fill(set, rows)));
    }

    @Override
    public List<CellChange> compare(Path before, Path after) {
        Map<List<String>, String> old = cells(before);
        Map<List<String>, String> now = cells(after);
        List<CellChange> changes = new ArrayList<>();
        Map<List<String>, String> all = new LinkedHashMap<>(old);
        now.forEach(all::putIfAbsent);
        for (List<String> cell : all.keySet()) {
            String was = old.getOrDefault(cell, "");
            String is = now.getOrDefault(cell, "");
            if (!was.equals(is)) {
                changes.add(
                        new CellChange(
                                cell.get(0), cell.get(1), cell.get(2), cell.get(3), was, is));
            }
        }
        return changes;
    }

    private Map<List<String>, String> cells(Path file) {
        PackChecker.Contents contents;
        try {
            contents = PackChecker.read(file);
        } catch (UnreadablePackException e) {
            throw new RejectedRequestException(IssueCode.PACK_UNREADABLE, e.getMessage());
        } catch (IOException e) {
            throw new UnavailableException(IssueCode.DISK_FAILED, e);
        }
        FormPack pack =
                again(contents)
                        .orElseThrow(
                                () ->
                                        new RejectedRequestException(
                                                IssueCode.PACK_NOT_RECOMPUTED,
                                                contents.software() + " ≠ " + software));
        Map<List<String>, String> cells = new LinkedHashMap<>();
        for (StatutoryForm form : pack.forms()) {
            for (FormRow row : form.rows()) {
                for (int i = 0; i < form.columns().size(); i++) {
                    cells.put(
                            List.of(
                                    form.number(),
                                    row.unit().code(),
                                    row.breakdown(),
                                    form.columns().get(i).id()),
                            row.cells().get(i).text());
                }
            }
        }
        return cells;
    }
}
