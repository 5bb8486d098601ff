package vn.rasoat.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.MarkedWorkbook;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Severity;
import vn.rasoat.intake.marking.StreamingWorkbookMarker;

/** What the officer gets back can be sent in again, and means the same. */
class MarkedWorkbookRoundTripTest {

    private static final String COMMUNE = "06505";

    @TempDir private Path folder;

    private ImportFixture fixture;
    private StreamingWorkbookMarker marker;

    @BeforeEach
    void start() {
        fixture = new ImportFixture(folder);
        marker = new StreamingWorkbookMarker(OldBook.reader(), limits());
    }

    private static ImportLimits limits() {
        return new ImportLimits() {
            @Override
            public String heldFolder() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int unpackedMegabytes() {
                return 64;
            }

            @Override
            public String checksFile() {
                return "";
            }

            @Override
            public Class<ImportLimits> annotationType() {
                return ImportLimits.class;
            }
        };
    }

    private static Path sample() throws Exception {
        return Path.of(RawExportTest.class.getResource("van-linh-2024-raw-export.xlsx").toURI());
    }

    private Path marked(Path original, Receipt receipt, String name) throws Exception {
        Path marked = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(marked)) {
            MarkedWorkbook summary = marker.mark(original, receipt, out);
            assertThat(summary.listed()).isEqualTo(receipt.issues().size());
        }
        return marked;
    }

    @Test
    void theMarkedExportMeansWhatTheOriginalMeant() throws Exception {
        Receipt first = fixture.importFile(COMMUNE, sample());
        var households = List.copyOf(fixture.register.households.entrySet());

        Receipt again = fixture.importFile(COMMUNE, marked(sample(), first, "marked.xlsx"));

        assertThat(again.households()).isEqualTo(new HouseholdCounts(135, 0, 0, 120, 0, 12, 3));
        assertThat(List.copyOf(fixture.register.households.entrySet())).isEqualTo(households);
        assertThat(again.issues()).isEqualTo(first.issues());
    }

    @Test
    void theMarkedDistrictMeansWhatTheOriginalMeant() throws Exception {
        Path original = district("Hộ nghèo", "1x2").write(folder.resolve("district.xlsx"));
        Receipt first = fixture.importFile(ImportFixture.DISTRICT, original);
        var households = List.copyOf(fixture.register.households.entrySet());
        var opening = List.copyOf(fixture.register.opening.entrySet());
        assertThat(first.issues())
                .extracting(Issue::severity)
                .contains(Severity.WARNING, Severity.ERROR);

        Path marked = marked(original, first, "marked.xlsx");
        Receipt again = fixture.importFile(ImportFixture.DISTRICT, marked);

        assertThat(List.copyOf(fixture.register.households.entrySet())).isEqualTo(households);
        assertThat(List.copyOf(fixture.register.opening.entrySet())).isEqualTo(opening);
        assertThat(again.households().added() + again.households().changed()).isZero();
        assertThat(again.issues()).isEqualTo(first.issues());
    }

    @Test
    void onlyWhatTheOfficerCorrectedChanges() throws Exception {
        Path original = district("Hộ nghèo", "1x2").write(folder.resolve("district.xlsx"));
        Receipt first = fixture.importFile(ImportFixture.DISTRICT, original);
        Path marked = marked(original, first, "marked.xlsx");

        Path corrected = corrected(marked, "1x2", "12");
        Receipt second = fixture.importFile(ImportFixture.DISTRICT, corrected);
        Receipt third =
                fixture.importFile(
                        ImportFixture.DISTRICT, marked(corrected, second, "marked-again.xlsx"));

        assertThat(second.households().changed()).isEqualTo(1);
        assertThat(second.households().added()).isZero();
        assertThat(ImportFixture.issues(second, IssueCode.VALUE_UNREADABLE)).isEmpty();
        assertThat(third.households().changed()).isZero();
        assertThat(third.issues()).isEqualTo(second.issues());
    }

    private static Book district(String classOfFirst, String pointsOfFirst) {
        return new Book()
                .sheet("Ho")
                .paths(
                        "administrative.commune administrative.village_or_group family.code"
                            + " family.hostName family.numberOfMembers b1Point b2Point classify")
                .row("06505", "Nà Pe", "01", "Lý Văn An", "4", pointsOfFirst, "20", classOfFirst)
                .row("06505", "Nà Pe", "02", "Vi Thị Bé", "3", "150", "10", "Hộ cận nghèo")
                .row("99999", "Nà Pe", "03", "Vi Thị Cả", "3", "130", "10", "Hộ nghèo")
                .sheet("DauKy")
                .paths(
                        "administrative.commune administrative.village_or_group family.code"
                                + " family.hostName transition.beginningClassify"
                                + " transition.beginningMembers")
                .row("06505", "Nà Pe", "01", "Lý Văn An", "Hộ nghèo", "4");
    }

    /** The officer types another value into the cells that hold one. */
    private Path corrected(Path workbook, String what, String by) throws Exception {
        Path corrected = folder.resolve("corrected.xlsx");
        try (ZipFile from = new ZipFile(workbook.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(corrected))) {
            for (ZipEntry entry : Collections.list(from.entries()).toArray(ZipEntry[]::new)) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                String xml = new String(from.getInputStream(entry).readAllBytes(), UTF_8);
                to.write(xml.replace(">" + what + "<", ">" + by + "<").getBytes(UTF_8));
            }
        }
        return corrected;
    }
}
