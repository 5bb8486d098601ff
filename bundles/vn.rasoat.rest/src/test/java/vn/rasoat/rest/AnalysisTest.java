package vn.rasoat.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.rest.RunningEndpoint.assertProblem;
import static vn.rasoat.rest.RunningEndpoint.assertSample;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisTest {

    private static final String COMPARISON = "/rounds/20-2024/comparison";

    @TempDir Path folder;

    private final Fakes fakes = new Fakes();
    private RunningEndpoint endpoint;

    @BeforeEach
    void start() throws Exception {
        endpoint = new RunningEndpoint(fakes, folder);
        fakes.open("20", 2024);
    }

    @AfterEach
    void stop() throws Exception {
        endpoint.close();
    }

    @Test
    void aComparisonIsDataOrABridgeTable() throws Exception {
        String path = COMPARISON + "?standard=nd-351-2025";

        assertSample(endpoint.get(path), "compareStandards-answer.json");
        assertThat(endpoint.get(path + "&format=html").body())
                .isEqualTo("html bridge to nd-351-2025");
        assertThat(endpoint.get(path + "&format=pdf").headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"comparison-20-2024-nd-351-2025.pdf\"");
    }

    @Test
    void onlyAnInstalledStandardCanBeComparedWith() throws Exception {
        assertProblem(endpoint.get(COMPARISON), 400, "HN-2008");
        assertProblem(endpoint.get(COMPARISON + "?standard="), 400, "HN-2008");
        assertProblem(endpoint.get(COMPARISON + "?standard=nd-1"), 404, "HN-2011");
        assertProblem(endpoint.get(COMPARISON + "?standard=" + "x".repeat(201)), 400, "HN-2008");
        assertProblem(
                endpoint.get(COMPARISON + "?standard=nd-351-2025&format=xlsx"), 400, "HN-2007");
    }

    @Test
    void measuresKeepTheirCountsBesideWhatIsPrinted() throws Exception {
        assertSample(
                endpoint.get("/rounds/20-2024/units/06505/measures"), "getMeasures-answer.json");
        assertProblem(endpoint.get("/rounds/20-2024/units/99999/measures"), 404, "HN-2004");
    }
}
