package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;
import vn.rasoat.intake.check.Entry;
import vn.rasoat.intake.check.RuleTable;
import vn.rasoat.intake.field.FieldCatalogue;

/** A rule that names a good part of an ordinary survey is not read by anybody. */
class QuickStartSampleTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path SAMPLE =
            ROOT.resolve("features/distribution/src/main/demo/chi-lang-2024.xlsx");
    private static final Path COMMUNES =
            ROOT.resolve("itests/src/test/resources/vn/rasoat/itests/tally/communes-187.csv");
    private static final int MOST_PER_HUNDRED_HOUSEHOLDS = 3;

    @TempDir private Path folder;

    @Test
    void noRuleOfTheTableDrownsTheSample() throws IOException {
        ImportFixture fixture =
                new ImportFixture(folder, 512L << 20, Optional.empty(), new ChiLang());
        Receipt receipt = fixture.importFile(ImportFixture.DISTRICT, SAMPLE);
        Set<String> rules =
                new RuleTable(new FieldCatalogue(), Optional.empty())
                        .entries().stream()
                                .filter(Entry::isData)
                                .map(entry -> entry.code().code())
                                .collect(Collectors.toSet());
        Map<String, Long> counts =
                receipt.issues().stream()
                        .map(issue -> issue.code().code())
                        .filter(rules::contains)
                        .collect(
                                Collectors.groupingBy(
                                        code -> code, TreeMap::new, Collectors.counting()));

        int households = receipt.households().accepted();
        assertThat(households).isGreaterThan(2_000);
        assertThat(counts)
                .as("counts by code of %d households", households)
                .allSatisfy(
                        (code, count) ->
                                assertThat(count * 100)
                                        .as(code)
                                        .isLessThanOrEqualTo(
                                                (long) MOST_PER_HUNDRED_HOUSEHOLDS * households));
    }

    private static final class ChiLang implements UnitDirectory {

        @Override
        public Optional<UnitList> units(String province, LocalDate day) {
            List<AdministrativeUnit> units = new ArrayList<>();
            units.add(unit("20", "Tỉnh Lạng Sơn", UnitLevel.PROVINCE, ""));
            units.add(unit("187", "Huyện Chi Lăng", UnitLevel.DISTRICT, "20"));
            try {
                for (String line : Files.readAllLines(COMMUNES)) {
                    if (line.matches("[0-9]{5},.*")) {
                        String[] cells = line.split(",", 2);
                        units.add(unit(cells[0], cells[1], UnitLevel.COMMUNE, "187"));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Optional.of(new UnitList(LocalDate.of(2024, 9, 1), units));
        }

        private static AdministrativeUnit unit(
                String code, String name, UnitLevel level, String parent) {
            String kind = name.startsWith("Thị trấn") ? "Thị trấn" : name.split(" ")[0];
            return new AdministrativeUnit(
                    code, name, level, kind, parent, LocalDate.MIN, LocalDate.MAX, List.of());
        }

        @Override
        public Optional<String> provinceOf(String unit, LocalDate day) {
            return Optional.of("20");
        }
    }
}
