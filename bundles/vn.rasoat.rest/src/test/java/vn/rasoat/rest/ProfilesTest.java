package vn.rasoat.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.rest.RunningEndpoint.BYTES;
import static vn.rasoat.rest.RunningEndpoint.assertProblem;
import static vn.rasoat.rest.RunningEndpoint.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {

    private static final String PROFILES = "/mapping-profiles";
    private static final String INSTALL = PROFILES + "?dryRun=false&fileName=so.yaml";

    @TempDir Path folder;

    private RunningEndpoint endpoint;

    @BeforeEach
    void start() throws Exception {
        endpoint = new RunningEndpoint(new Fakes(), folder);
    }

    @AfterEach
    void stop() throws Exception {
        endpoint.close();
    }

    @Test
    void aProfileIsOnlyCheckedUnlessItIsToBeInstalled() throws Exception {
        JsonNode good = json(endpoint.post(PROFILES + "?fileName=so.yaml", BYTES, "id: x"));
        JsonNode bad =
                json(endpoint.post(PROFILES + "?fileName=a/so.yaml", "application/yaml", "broken"));

        assertThat(good.path("accepted").asBoolean()).isTrue();
        assertThat(good.path("id").asText()).isEqualTo("so-theo-doi");
        assertThat(good.path("printed").get(0).get(1).asText()).isEqualTo("family.numberOfMembers");
        assertThat(bad.path("accepted").asBoolean()).isFalse();
        assertThat(bad.path("faults").get(0).path("code").asText()).isEqualTo("HN-2013");
        assertThat(bad.path("faults").get(0).path("messageEn").asText())
                .isEqualTo("so.yaml, line 3: wrong. Nothing was installed.");
        assertThat(json(endpoint.get(PROFILES)).path("profiles")).isEmpty();
    }

    @Test
    void anInstalledProfileIsListedWithWhoVouchesForIt() throws Exception {
        HttpResponse<String> answer =
                endpoint.post(INSTALL + "&person=Admin&source=District", BYTES, "id: x");

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode listed = json(endpoint.get(PROFILES)).path("profiles").get(0);
        assertThat(listed).isEqualTo(json(answer));
        assertThat(listed.path("kind").asText()).isEqualTo("mapping-profile");
        assertThat(listed.path("person").asText()).isEqualTo("Admin");
        assertThat(listed.path("installedAt").asText()).isEqualTo("2026-02-03T04:05:06Z");
    }

    @Test
    void nothingIsInstalledWithoutAllItNeeds() throws Exception {
        assertProblem(
                endpoint.post(INSTALL + "&person=A&source=B", BYTES, "broken"), 400, "HN-2013");
        assertProblem(endpoint.post(PROFILES, BYTES, "id: x"), 400, "HN-2008");
        assertThat(json(endpoint.get(PROFILES)).path("profiles")).isEmpty();
    }
}
