package vn.rasoat.report.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRenderer;
import vn.rasoat.api.report.PackProof;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.report.cube.CubeLayout;
import vn.rasoat.report.form.UnitRow;

/** Writes a pack with all that proves it. */
public final class PackSealer {

    private final List<FormRenderer> renderers;
    private final String software;

    /**
     * A sealer.
     *
     * @param renderers one for each format
     * @param software version that seals
     */
    public PackSealer(List<FormRenderer> renderers, String software) {
        this.renderers = inOrder(renderers);
        this.software = software;
    }

    static List<FormRenderer> inOrder(List<FormRenderer> renderers) {
        return renderers.stream().sorted(Comparator.comparing(FormRenderer::format)).toList();
    }

    /**
     * Writes the zip.
     *
     * @param pack the pack
     * @param layout layout of the vectors
     * @param rows its units
     * @param evidence by commune
     * @param lastChangeSet the last change of the register that is in it
     * @param out gets the zip; stays open
     * @return the proof
     * @throws IOException if the stream fails
     */
    public PackProof seal(
            FormPack pack,
            CubeLayout layout,
            List<UnitRow> rows,
            Map<String, Evidence> evidence,
            int lastChangeSet,
            OutputStream out)
            throws IOException {
        CounterSheet counters = CounterSheet.of(layout, lines(rows, evidence));
        SortedMap<String, String> hashes = hashes(counters, rows);
        PackFile.Writer zip = new PackFile.Writer(out);
        zip.add(PackFile.READ_ME, readMe());
        zip.add(PackFile.PROOF, proof(pack, rows, hashes, lastChangeSet).write());
        zip.add(PackFile.COUNTERS, counters.write());
        // above districts the chains of the communes are enough; theirs are in the packs below
        if (pack.unit().level().compareTo(UnitLevel.DISTRICT) >= 0) {
            for (CounterSheet.Line line : counters.lines()) {
                zip.add(
                        PackFile.households(line.unit()),
                        HouseholdChain.write(evidence.get(line.unit()).households()));
            }
        }
        for (Map.Entry<String, PackFile.Content> file : files(pack, renderers).entrySet()) {
            zip.add(file.getKey(), file.getValue());
        }
        return new PackProof(
                pack.round(),
                pack.unit(),
                pack.ruler(),
                lastChangeSet,
                pack.preliminary(),
                zip.seal(),
                hashes);
    }

    private ProofText proof(
            FormPack pack, List<UnitRow> rows, Map<String, String> hashes, int lastChangeSet) {
        List<ProofText.Unit> units =
                rows.stream()
                        .map(
                                row ->
                                        new ProofText.Unit(
                                                row.unit(),
                                                row.ordinal(),
                                                hashes.get(row.unit().code())))
                        .toList();
        return new ProofText(software, pack, lastChangeSet, units);
    }

    private static List<CounterSheet.Line> lines(
            List<UnitRow> rows, Map<String, Evidence> evidence) {
        List<CounterSheet.Line> lines = new ArrayList<>();
        for (UnitRow row : rows) {
            if (row.unit().level() == UnitLevel.COMMUNE) {
                Evidence of = evidence.get(row.unit().code());
                lines.add(
                        new CounterSheet.Line(
                                row.unit().code(), of.chain(), of.inputs(), row.vector()));
            }
        }
        return lines;
    }

    private static SortedMap<String, String> hashes(CounterSheet counters, List<UnitRow> rows) {
        Map<String, String> communes = new HashMap<>();
        for (CounterSheet.Line line : counters.lines()) {
            communes.put(line.unit(), UnitHashes.ofCommune(counters.counters(), line));
        }
        return UnitHashes.all(rows.stream().map(UnitRow::unit).toList(), communes);
    }

    /** The files that hold forms, by name. */
    static Map<String, PackFile.Content> files(FormPack pack, List<FormRenderer> renderers) {
        Map<String, PackFile.Content> files = new LinkedHashMap<>();
        for (FormRenderer renderer : inOrder(renderers)) {
            files.put(PackFile.whole(renderer.format()), out -> renderer.render(pack, out));
            for (StatutoryForm form : pack.forms()) {
                files.put(
                        PackFile.form(form.number(), renderer.format()),
                        out -> renderer.render(pack, form, out));
            }
        }
        return files;
    }

    private static byte[] readMe() throws IOException {
        try (InputStream text = PackSealer.class.getResourceAsStream("read-me.txt")) {
            return text.readAllBytes();
        }
    }
}
