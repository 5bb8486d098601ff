package vn.rasoat.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.report.cube.CubeLayout;
import vn.rasoat.report.form.FilledForm;
import vn.rasoat.report.form.FormFiller;
import vn.rasoat.report.form.FormSet;
import vn.rasoat.report.form.UnitRow;
import vn.rasoat.report.render.XlsxFormRenderer;

/**
 * {@code mvn -Pbench verify}: seconds of a pack of forms, from counters that are there already to
 * eleven workbooks: a province of 200 communes, and a nation of 3,321 communes whose counters stand
 * for 2.5 million listed households. And how many communes are counted again when one household is
 * corrected. A table is printed, the same goes to the file that is named.
 */
public final class PackBench {

    private static final int PROVINCE_COMMUNES = 200;
    private static final int HOUSEHOLDS = 60;
    private static final int NATION_PROVINCES = 34;
    private static final int NATION_COMMUNES = 3_321;
    private static final long NATION_HOUSEHOLDS = 2_500_000;
    private static final int TRIES = 15;

    private final List<String> lines = new ArrayList<>();

    private PackBench() {}

    /**
     * Measures.
     *
     * @param arguments the file for the result
     * @throws IOException if the disk fails
     */
    public static void main(String[] arguments) throws IOException {
        PackBench bench = new PackBench();
        bench.line("%-44s %10s %10s %10s", "forms", "units", "median s", "best s");
        World province = province();
        RoundCubes.Cube cube = bench.province(province);
        bench.nation(cube);
        bench.correction(province);
        Files.write(Path.of(arguments[0]), bench.lines);
    }

    private void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println(line);
        lines.add(line);
    }

    private static World province() {
        World world = new World();
        world.unit("187", "Huyện Chi Lăng", UnitLevel.DISTRICT, "20");
        Random random = new Random(7);
        PovertyClass[] classes = {PovertyClass.POOR, PovertyClass.NEAR_POOR, PovertyClass.NOT_POOR};
        for (int i = 0; i < PROVINCE_COMMUNES; i++) {
            String code = String.format("%05d", 6000 + i);
            world.unit(code, "Xã Số " + i, UnitLevel.COMMUNE, "187");
            for (int h = 0; h < HOUSEHOLDS; h++) {
                world.household(
                        code,
                        Integer.toString(h + 1),
                        classes[random.nextInt(classes.length)],
                        1 + random.nextInt(6),
                        Set.of(1 + random.nextInt(4), 5 + random.nextInt(4), 9));
            }
        }
        return world;
    }

    private RoundCubes.Cube province(World world) {
        RoundCubes cubes = world.cubes();
        Supplier<RoundCubes.Cube> count =
                () -> cubes.recount(World.ROUND, "20", Ruler.NATIONAL, (yardstick, books) -> {});
        RoundCubes.Cube cube = count.get();
        measure(
                "count a province of " + PROVINCE_COMMUNES * HOUSEHOLDS + " households",
                cube.rows().size(),
                count);
        measure(
                "P6 province, once counted: 11 XLSX",
                cube.rows().size(),
                () -> write(cube, cube.rows()));
        return cube;
    }

    /** The vectors of the province, so that every form is as full; the sum is that of a nation. */
    private void nation(RoundCubes.Cube province) {
        CubeLayout layout = province.set().layout();
        List<UnitRow> communes =
                province.rows().stream()
                        .filter(row -> row.unit().level() == UnitLevel.COMMUNE)
                        .toList();
        long scale = NATION_HOUSEHOLDS / ((long) NATION_COMMUNES * HOUSEHOLDS) + 1;
        List<UnitRow> rows = new ArrayList<>();
        long[] nation = layout.zero();
        rows.add(new UnitRow(unit("00", "Cả nước", UnitLevel.NATION, ""), "", nation));
        int made = 0;
        for (int p = 1; p <= NATION_PROVINCES; p++) {
            String code = String.format("%02d", p);
            long[] sum = layout.zero();
            rows.add(
                    new UnitRow(unit(code, "Tỉnh Số " + p, UnitLevel.PROVINCE, "00"), "" + p, sum));
            for (int c = 1; made < NATION_COMMUNES * p / NATION_PROVINCES; c++, made++) {
                long[] vector = communes.get(made % communes.size()).vector().clone();
                for (int i = 0; i < vector.length; i++) {
                    vector[i] *= scale;
                }
                AdministrativeUnit unit =
                        unit(String.format("%05d", made), "Xã Số " + made, UnitLevel.COMMUNE, code);
                rows.add(new UnitRow(unit, p + "." + c, vector));
                CubeLayout.add(sum, vector);
            }
            CubeLayout.add(nation, sum);
        }
        measure("P6 nation, once counted: 11 XLSX", rows.size(), () -> write(province, rows));
    }

    private static AdministrativeUnit unit(
            String code, String name, UnitLevel level, String parent) {
        return new AdministrativeUnit(
                code,
                name,
                level,
                name.substring(0, name.indexOf(' ')),
                parent,
                LocalDate.MIN,
                LocalDate.MAX,
                List.of());
    }

    /** Fills, proves and writes all forms, as a pack does. */
    private static int write(RoundCubes.Cube cube, List<UnitRow> rows) {
        FormSet set = cube.set();
        FormFiller filler = new FormFiller(set);
        List<FilledForm> filled =
                set.forms().stream().map(form -> filler.fill(form, rows)).toList();
        set.invariants().check(filled, rows, set.layout());
        List<StatutoryForm> forms = filled.stream().map(FilledForm::form).toList();
        FormPack pack =
                new FormPack(
                        cube.place().round(),
                        rows.get(0).unit(),
                        Ruler.NATIONAL,
                        cube.yardstick().standard(),
                        set.authority(rows.get(0).unit().name()),
                        true,
                        List.of(),
                        forms);
        XlsxFormRenderer renderer = new XlsxFormRenderer();
        try {
            for (StatutoryForm form : forms) {
                renderer.render(pack, form, OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return forms.size();
    }

    private void correction(World world) {
        RoundCubes cubes = world.cubes();
        cubes.count(World.ROUND, "20", Ruler.NATIONAL);
        world.read.clear();
        world.unclassify();
        cubes.count(World.ROUND, "20", Ruler.NATIONAL);
        line(
                "P7 one household corrected: %d of %d communes counted again",
                world.read.size(), PROVINCE_COMMUNES);
    }

    /** Seconds of the processor: those on the clock are also what others do on the machine. */
    private void measure(String what, int units, Supplier<?> work) {
        List<Double> seconds = new ArrayList<>();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < TRIES; i++) {
            long start = threads.getCurrentThreadCpuTime();
            if (work.get() == null) {
                throw new IllegalStateException(what);
            }
            seconds.add((threads.getCurrentThreadCpuTime() - start) / 1e9);
        }
        seconds.sort(null);
        line("%-44s %10d %10.3f %10.3f", what, units, seconds.get(TRIES / 2), seconds.get(0));
    }
}
