package vn.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.report.CellChange;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRenderer;
import vn.rasoat.api.report.FormRow;
import vn.rasoat.api.report.PackCheck;
import vn.rasoat.api.report.PackProof;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.Residents;

class SealedPacksTest {

    private static final String A = "06505";
    private static final String B = "06463";
    private static final Set<Integer> THREE = Set.of(1, 2, 3);
    private static final String SUMS = "SHA256SUMS";
    private static final String COUNTERS = "counters.tsv";
    private static final String PROOF = "proof.json";

    @TempDir Path folder;

    private final World world = World.twoCommunes();

    @BeforeEach
    void someHouseholds() {
        world.household(A, "1", PovertyClass.POOR, 4, THREE);
        world.household(A, "2", PovertyClass.NEAR_POOR, 3, Set.of());
        world.household(A, "3", PovertyClass.NOT_POOR, 2, Set.of());
        world.household(B, "1", PovertyClass.POOR, 5, THREE);
        world.residents.add(new Residents(A, 100, 400));
        world.openingCommunes.add(A);
        world.opening.add(
                new OpeningEntry(new HouseholdKey(A, "Thôn A", "1", ""), PovertyClass.POOR, 5));
    }

    @Test
    void sealedPackIsAccepted() throws IOException {
        Path pack = seal("187");

        PackCheck check = packs("1").check(pack);

        assertThat(check.findings()).isEmpty();
        assertThat(check.accepted()).isTrue();
        assertThat(check.proof().orElseThrow().unit().name()).isEqualTo("Huyện Chi Lăng");
        assertThat(check.proof().orElseThrow().preliminary()).isTrue();
        assertThat(check.proof().orElseThrow().lastChangeSet()).isEqualTo(7);
        assertThat(entries(pack))
                .containsKeys(
                        "forms/7.1.csv",
                        "forms/7.11.csv",
                        "pack.csv",
                        COUNTERS,
                        PROOF,
                        "households/06505.txt",
                        "households/06463.txt");
    }

    @Test
    void sameDataGiveTheSameBytes() throws IOException {
        assertThat(Files.readAllBytes(seal("187"))).isEqualTo(Files.readAllBytes(seal("187")));
    }

    @Test
    void sealIsTheHashOfTheListOfFiles() throws Exception {
        Path pack = folder.resolve("pack.zip");
        PackProof proof;
        try (OutputStream out = Files.newOutputStream(pack)) {
            proof = packs("1").seal(World.ROUND, "187", Ruler.NATIONAL, out);
        }

        assertThat(proof.seal()).isEqualTo(sha256(entries(pack).get(SUMS)));
        assertThat(packs("1").check(pack).proof()).contains(proof);
    }

    @Test
    void proofOfTheProvinceHoldsThoseOfItsCommunes() throws IOException {
        PackProof province = packs("1").check(seal("20")).proof().orElseThrow();
        PackProof commune = packs("1").check(seal(A)).proof().orElseThrow();

        assertThat(province.units()).containsOnlyKeys("20", "187", A, B);
        assertThat(province.units()).containsEntry(A, commune.units().get(A));
    }

    @Test
    void packOfTheProvinceNamesNoHouseholds() throws IOException {
        assertThat(entries(seal("20")).keySet()).noneMatch(it -> it.startsWith("households/"));
    }

    @Test
    void anyHouseholdThatIsChangedGivesItsCommuneAnotherHash() throws IOException {
        Map<String, String> before = packs("1").check(seal("20")).proof().orElseThrow().units();
        world.households.remove(2);
        world.household(A, "3", PovertyClass.NOT_POOR, 3, Set.of());

        Map<String, String> after = packs("1").check(seal("20")).proof().orElseThrow().units();

        assertThat(after.get(A)).isNotEqualTo(before.get(A));
        assertThat(after.get("20")).isNotEqualTo(before.get("20"));
        assertThat(after.get(B)).isEqualTo(before.get(B));
    }

    @Test
    void oneByteOfAFormIsNamed() throws IOException {
        Path pack = change(seal("187"), "forms/7.2.csv", SealedPacksTest::flipLastDigit);

        assertThat(found(pack)).containsExactly("HN-3031 [forms/7.2.csv]");
    }

    @Test
    void everySingleFileIsGuarded() throws IOException {
        Path pack = seal("187");
        for (String name : entries(pack).keySet()) {
            Path changed =
                    change(
                            pack,
                            name,
                            content -> {
                                byte[] copy = content.clone();
                                copy[copy.length / 2] ^= 1;
                                return copy;
                            });

            PackCheck check = packs("1").check(changed);

            assertThat(check.accepted()).as(name).isFalse();
            if (!name.equals(SUMS)) {
                assertThat(check.findings().get(0).arguments()).as(name).contains(name);
            }
        }
    }

    @Test
    void oneCounterIsNamedWithItsCommune() throws IOException {
        Path pack = change(seal("187"), COUNTERS, SealedPacksTest::oneMoreInTheFirstCommune);

        assertThat(packs("1").check(pack).findings())
                .extracting(Issue::code)
                .containsExactly(IssueCode.PACK_FILE_CHANGED, IssueCode.PACK_COUNTER_CHANGED);
        assertThat(packs("1").check(pack).findings().get(1).arguments())
                .satisfies(
                        arguments -> {
                            assertThat(arguments.get(0)).isEqualTo(A);
                            assertThat(arguments.get(1)).startsWith("households/").contains("{");
                        });
    }

    @Test
    void counterIsFoundAlsoWhereTheListOfFilesWasMended() throws IOException {
        Path pack =
                mended(change(seal("187"), COUNTERS, SealedPacksTest::oneMoreInTheFirstCommune));

        assertThat(packs("1").check(pack).findings())
                .extracting(Issue::code)
                .contains(IssueCode.PACK_COUNTER_CHANGED)
                .doesNotContain(IssueCode.PACK_FILE_CHANGED);
    }

    @Test
    void oneHouseholdHashIsNamedWithItsLine() throws IOException {
        Path pack =
                mended(
                        change(
                                seal("187"),
                                "households/06505.txt",
                                content -> {
                                    byte[] copy = content.clone();
                                    int second = line(copy, 2);
                                    copy[second] = (byte) (copy[second] == '0' ? '1' : '0');
                                    return copy;
                                }));

        assertThat(found(pack)).containsExactly("HN-3035 [06505, 2]");
    }

    @Test
    void householdThatIsTakenAwayIsNoticed() throws IOException {
        Path pack =
                mended(
                        change(
                                seal("187"),
                                "households/06505.txt",
                                content -> {
                                    byte[] copy = new byte[line(content, 3)];
                                    System.arraycopy(content, 0, copy, 0, copy.length);
                                    return copy;
                                }));

        assertThat(found(pack)).containsExactly("HN-3035 [06505, 3]");
    }

    @Test
    void hashOfAUnitIsNamed() throws IOException {
        Path pack =
                mended(
                        change(
                                seal("187"),
                                PROOF,
                                content -> {
                                    String text = new String(content, StandardCharsets.UTF_8);
                                    int at = text.indexOf("\"sha256\"", text.indexOf("\"units\""));
                                    return (text.substring(0, at)
                                                    + "\"sha256\" : \""
                                                    + "f".repeat(64)
                                                    + text.substring(text.indexOf('"', at + 13)))
                                            .getBytes(StandardCharsets.UTF_8);
                                }));

        assertThat(found(pack)).containsExactly("HN-3036 [187]");
    }

    @Test
    void formThatTheCountersDoNotYieldIsNamedAlsoWhereTheListWasMended() throws IOException {
        Path pack = mended(change(seal("187"), "forms/7.1.csv", SealedPacksTest::flipLastDigit));

        assertThat(packs("1").check(pack).findings())
                .singleElement()
                .satisfies(
                        issue -> {
                            assertThat(issue.code()).isEqualTo(IssueCode.PACK_NOT_FROM_COUNTERS);
                            assertThat(issue.arguments().get(0)).isEqualTo("forms/7.1.csv");
                        });
    }

    @Test
    void fileTooMuchAndFileTooFewAreNamed() throws IOException {
        Map<String, byte[]> entries = entries(seal("187"));
        entries.remove("forms/7.3.csv");
        entries.put("forms/7.99.csv", new byte[0]);

        assertThat(found(write(entries)))
                .containsExactly("HN-3032 [forms/7.3.csv]", "HN-3033 [forms/7.99.csv]");
    }

    @Test
    void otherVersionChecksTheCellsAndSaysSo() throws IOException {
        Path pack = seal("187");

        PackCheck check = packs("2").check(pack);

        assertThat(check.accepted()).isTrue();
        assertThat(check.findings())
                .extracting(Issue::code)
                .containsExactly(IssueCode.PACK_NOT_RECOMPUTED);
        Path forged = mended(change(pack, "forms/7.1.csv", SealedPacksTest::flipLastDigit));
        assertThat(packs("2").check(forged).accepted()).isFalse();
    }

    @Test
    void whatIsNoPackIsAFindingNotAnException() throws IOException {
        Path text = folder.resolve("text.zip");
        Files.writeString(text, "nothing of the kind");
        Map<String, byte[]> other = new LinkedHashMap<>();
        other.put("a.txt", new byte[] {1});
        Map<String, byte[]> half = entries(seal("187"));
        half.put(COUNTERS, "unit\n".getBytes(StandardCharsets.UTF_8));
        Map<String, byte[]> strange = entries(seal("187"));
        strange.put(PROOF, "{\"format\": \"other\"}".getBytes(StandardCharsets.UTF_8));

        for (Path file : List.of(text, write(other), mended(write(half)), mended(write(strange)))) {
            PackCheck check = packs("1").check(file);
            assertThat(check.accepted()).isFalse();
            assertThat(check.findings())
                    .extracting(Issue::code)
                    .containsExactly(IssueCode.PACK_UNREADABLE);
        }
        assertThatThrownBy(() -> packs("1").compare(text, text))
                .isInstanceOf(RejectedRequestException.class)
                .satisfies(
                        e ->
                                assertThat(((RejectedRequestException) e).issue().code())
                                        .isEqualTo(IssueCode.PACK_UNREADABLE));
    }

    @Test
    void twoPacksAreComparedCellByCell() throws IOException {
        Path before = seal("187");
        world.household(B, "2", PovertyClass.POOR, 2, THREE);

        List<CellChange> changes = packs("1").compare(before, seal("187"));

        assertThat(changes)
                .contains(
                        new CellChange("7.1", "187", "", "3", "2", "3"),
                        new CellChange("7.1", B, "", "3", "1", "2"),
                        new CellChange("7.1", B, "", "9", "5", "7"))
                .noneMatch(it -> it.unit().equals(A));
        assertThat(packs("1").compare(before, before)).isEmpty();
    }

    private SnapshotSealedPacks packs(String software) {
        SnapshotSealedPacks packs = world.sealedPacks(software);
        packs.renderers = List.of(new Cells());
        return packs;
    }

    private Path seal(String unit) throws IOException {
        Path file = Files.createTempFile(folder, "pack", ".zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            packs("1").seal(World.ROUND, unit, Ruler.NATIONAL, out);
        }
        return file;
    }

    private List<String> found(Path pack) {
        return packs("1").check(pack).findings().stream()
                .map(it -> it.code().code() + " " + it.arguments())
                .toList();
    }

    private Path change(Path pack, String name, UnaryOperator<byte[]> change) throws IOException {
        Map<String, byte[]> entries = entries(pack);
        entries.compute(name, (any, content) -> change.apply(content));
        return write(entries);
    }

    /** As a forger would do who knows the format: the list of files is right again. */
    private Path mended(Path pack) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(entries(pack));
        entries.remove(SUMS);
        StringBuilder sums = new StringBuilder();
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            sums.append(sha256(entry.getValue())).append("  ").append(entry.getKey()).append('\n');
        }
        entries.put(SUMS, sums.toString().getBytes(StandardCharsets.UTF_8));
        return write(entries);
    }

    private Path write(Map<String, byte[]> entries) throws IOException {
        Path file = Files.createTempFile(folder, "changed", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private static Map<String, byte[]> entries(Path pack) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] flipLastDigit(byte[] content) {
        byte[] copy = content.clone();
        for (int i = copy.length - 1; i >= 0; i--) {
            if (copy[i] >= '0' && copy[i] <= '9') {
                copy[i] = (byte) (copy[i] == '9' ? '8' : copy[i] + 1);
                return copy;
            }
        }
        throw new IllegalStateException("no digit");
    }

    /** Adds one to the first counter that is not 0. */
    private static byte[] oneMoreInTheFirstCommune(byte[] content) {
        String[] lines = new String(content, StandardCharsets.UTF_8).split("\n");
        String[] fields = lines[1].split("\t");
        for (int i = 3; i < fields.length; i++) {
            if (!fields[i].equals("0") && lines[0].split("\t")[i].startsWith("households/")) {
                fields[i] = Long.toString(Long.parseLong(fields[i]) + 1);
                break;
            }
        }
        lines[1] = String.join("\t", fields);
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static int line(byte[] content, int number) {
        int at = 0;
        for (int line = 1; line < number; at++) {
            line += content[at] == '\n' ? 1 : 0;
        }
        return at;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A line a cell. */
    private static final class Cells implements FormRenderer {

        @Override
        public String format() {
            return "csv";
        }

        @Override
        public String mediaType() {
            return "text/csv";
        }

        @Override
        public void render(FormPack pack, StatutoryForm form, OutputStream out) throws IOException {
            for (FormRow row : form.rows()) {
                StringBuilder line = new StringBuilder(row.unit().code()).append(row.breakdown());
                row.cells().forEach(cell -> line.append(',').append(cell.text()));
                out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            }
        }

        @Override
        public void render(FormPack pack, OutputStream out) throws IOException {
            for (StatutoryForm form : pack.forms()) {
                render(pack, form, out);
            }
        }
    }
}
