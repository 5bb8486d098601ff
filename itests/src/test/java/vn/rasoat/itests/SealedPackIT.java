package vn.rasoat.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.itests.support.OverHttp;
import vn.rasoat.itests.support.Rest;
import vn.rasoat.itests.support.Samples;

/**
 * A commune takes its sealed pack, anybody checks it; the commune hands it in and is frozen,
 * reopens, corrects and hands in again.
 */
@OverHttp
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SealedPackIT {

    private static final String ROUND = "rounds/20-2024/";
    private static final String SURVEYS = ROUND + "surveys?unit=06505&mode=good-only";

    private static final String ONE_MORE =
            "{\"family.code\":\"9999\",\"family.hostName\":\"Vi Văn An\","
                    + "\"family.numberOfMembers\":2,\"b1Point\":120,\"b2Point\":30}\n";

    @TempDir static Path folder;

    private static byte[] pack;
    private static String first;

    @Test
    @Order(1)
    void thePackHasEveryFormInEveryFormatAndIsAccepted(URI base) throws Exception {
        Rest rest = new Rest(base);
        rest.post("rounds", Map.of("unit", "20", "year", 2024));
        rest.upload(SURVEYS, Samples.RAW_EXPORT);
        rest.post(ROUND + "classification");

        Rest.Answer answer = rest.get(ROUND + "units/06505/sealed-pack");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        pack = answer.body();
        Map<String, byte[]> entries = entries(pack);
        assertThat(entries.keySet())
                .contains("SHA256SUMS", "proof.json", "counters.tsv", "households/06505.txt");
        for (String format : new String[] {"pdf", "xlsx", "html", "csv", "json"}) {
            assertThat(entries.keySet()).contains("forms/7.1." + format, "forms/7.11." + format);
        }
        assertThat(rest.get(ROUND + "units/06505/sealed-pack").body())
                .as("the same data give the same bytes")
                .isEqualTo(pack);
        JsonNode check = check(rest, pack);
        assertThat(check.path("findings")).as(check.toString()).isEmpty();
        assertThat(check.path("accepted").asBoolean()).isTrue();
    }

    @Test
    @Order(2)
    void oneByteOfAFormACounterOrAHouseholdHashIsNamed(URI base) throws Exception {
        Rest rest = new Rest(base);

        for (String name : new String[] {"forms/7.2.pdf", "counters.tsv", "households/06505.txt"}) {
            JsonNode check = check(rest, with(name, SealedPackIT::flip));

            assertThat(check.path("accepted").asBoolean()).as(name).isFalse();
            assertThat(check.path("findings").get(0).path("code").asText()).isEqualTo("HN-3031");
            assertThat(check.path("findings").get(0).path("message").asText()).contains(name);
        }
    }

    @Test
    @Order(3)
    void theCommuneHandsInAndIsFrozen(URI base) throws Exception {
        Rest rest = new Rest(base);

        Rest.Answer submitted =
                rest.post(ROUND + "submissions", Map.of("unit", "06505", "person", "IT"));

        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        first = submitted.tree().path("id").asText();
        assertThat(rest.get("submissions/" + first + "/pack").body()).isEqualTo(pack);
        assertThat(rest.upload(SURVEYS, Samples.RAW_EXPORT).status())
                .as("a file that changes nothing is taken")
                .isEqualTo(200);
        Rest.Answer other = rest.uploadText(SURVEYS + "&fileName=one-more.jsonl", ONE_MORE);
        assertThat(other.status()).as(other.text()).isEqualTo(409);
        assertThat(other.tree().path("code").asText()).isEqualTo("HN-2071");
    }

    @Test
    @Order(4)
    void reopenedWithAReasonItChangesAgain(URI base) throws Exception {
        Rest rest = new Rest(base);

        rest.post("submissions/" + first + "/reopening", Map.of("person", "IT", "reason", "sai"));

        Rest.Answer taken = rest.uploadText(SURVEYS + "&fileName=one-more.jsonl", ONE_MORE);
        assertThat(taken.tree().path("new").asInt()).as(taken.text()).isEqualTo(1);
        rest.post(ROUND + "classification");
        Rest.Answer again =
                rest.post(ROUND + "submissions", Map.of("unit", "06505", "person", "IT"));
        String second = again.tree().path("id").asText();
        JsonNode changes = rest.get("submissions/" + second + "/changes?since=" + first).tree();
        assertThat(changes.path("changes")).as(again.text()).isNotEmpty();
        assertThat(changes.path("changes").get(0).path("form").asText()).isEqualTo("7.1");
        rest.post("submissions/" + second + "/reopening", Map.of("person", "IT", "reason", "hết"));
    }

    @Test
    @Order(5)
    void ownFormsPassTheCheckOfForms(URI base) throws Exception {
        Rest rest = new Rest(base);
        rest.post("rounds", Map.of("unit", "20", "year", 2023));
        rest.upload("rounds/20-2023/surveys?unit=187&mode=good-only", Samples.DISTRICT);
        rest.post("rounds/20-2023/classification");
        Map<String, byte[]> forms = new LinkedHashMap<>();
        entries(rest.get("rounds/20-2023/units/187/sealed-pack").body())
                .forEach(
                        (name, content) -> {
                            if (name.startsWith("forms/") && name.endsWith(".xlsx")) {
                                forms.put(name, content);
                            }
                        });

        JsonNode check =
                rest.upload(
                                "rounds/20-2023/form-checks?fileName=forms.zip",
                                Files.write(folder.resolve("forms.zip"), zip(forms)))
                        .tree();

        assertThat(check.path("forms")).as(check.toString()).hasSize(11);
        assertThat(check.path("findings")).as(check.toString()).isEmpty();
    }

    private static JsonNode check(Rest rest, byte[] zip) throws Exception {
        return rest.upload("pack-checks", Files.write(folder.resolve("checked.zip"), zip)).tree();
    }

    private static byte[] with(String name, UnaryOperator<byte[]> change) throws IOException {
        Map<String, byte[]> entries = entries(pack);
        entries.compute(name, (any, content) -> change.apply(content));
        return zip(entries);
    }

    private static byte[] flip(byte[] content) {
        byte[] copy = content.clone();
        int at = copy.length - 2;
        copy[at] = (byte) (copy[at] == '1' ? '2' : '1');
        return copy;
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in =
                new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
