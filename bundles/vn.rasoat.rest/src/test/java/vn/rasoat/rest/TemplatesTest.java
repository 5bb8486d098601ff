package vn.rasoat.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.rest.RunningEndpoint.assertProblem;
import static vn.rasoat.rest.RunningEndpoint.encoded;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {

    private static final String TEMPLATE = "/rounds/20-2025/units/06505/template";

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
    void aWorkbookIsForACommuneOrAVillageAndIsNotKept() throws Exception {
        HttpResponse<String> filled = endpoint.get(TEMPLATE + "?previous=20-2024");

        assertThat(filled.body()).isEqualTo("20-2025 20-2024 06505 -");
        assertThat(filled.headers().firstValue("Content-Type")).contains(MediaTypes.XLSX);
        assertThat(filled.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"template-20-2025-06505.xlsx\"");
        assertThat(filled.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(endpoint.get(TEMPLATE).body()).isEqualTo("20-2025 - 06505 -");
        String village = Normalizer.normalize(FakeTemplates.VILLAGE, Normalizer.Form.NFD);
        assertThat(endpoint.get(TEMPLATE + "?village=" + encoded(" " + village)).body())
                .isEqualTo("20-2025 - 06505 [" + FakeTemplates.VILLAGE + "]");
        assertThat(endpoint.get(TEMPLATE + "?village=").body()).isEqualTo("20-2025 - 06505 []");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsRefusedHalfWayIsAProblemAndLeavesNothing() throws Exception {
        assertProblem(endpoint.get(TEMPLATE + "?previous=20-2025"), 400, "HN-2008");
        assertProblem(endpoint.get(TEMPLATE + "?previous=twenty"), 404, "HN-2001");
        assertProblem(endpoint.get(TEMPLATE + "?village=x"), 404, "HN-2019");
        assertProblem(endpoint.get("/rounds/20-2025/xlsform"), 503, "HN-9002");
        assertProblem(endpoint.get("/rounds/twenty/xlsform"), 404, "HN-2001");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theFormForPhonesIsOfTheRound() throws Exception {
        HttpResponse<String> form = endpoint.get("/rounds/20-2024/xlsform");

        assertThat(form.body()).isEqualTo("form of 20-2024");
        assertThat(form.headers().firstValue("Content-Type")).contains(MediaTypes.XLSX);
        assertThat(form.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"xlsform-20-2024.xlsx\"");
    }
}
