package vn.rasoat.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.soap.RunningEndpoint.code;
import static vn.rasoat.soap.RunningEndpoint.sample;
import static vn.rasoat.soap.RunningEndpoint.text;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.contract.soap.v1.Document;
import vn.rasoat.contract.soap.v1.PageFormat;
import vn.rasoat.contract.soap.v1.ReviewPort;

class AnalysisOperationsTest {

    @TempDir Path folder;

    private final Fakes fakes = new Fakes();
    private RunningEndpoint endpoint;
    private ReviewPort port;

    @BeforeEach
    void start() throws Exception {
        endpoint = new RunningEndpoint(fakes, folder);
        port = endpoint.port(false, true);
        fakes.open("20", 2024);
    }

    @AfterEach
    void stop() throws Exception {
        endpoint.close();
    }

    @Test
    void aComparisonIsDataOrABridgeTable() throws Exception {
        endpoint.assertAnswer("compareStandards");

        Document bridge = port.getComparison("20-2024", "nd-351-2025", PageFormat.HTML);
        assertThat(bridge.getFileName()).isEqualTo("comparison-20-2024-nd-351-2025.html");
        assertThat(text(bridge)).isEqualTo("html bridge to nd-351-2025");
        assertThat(endpoint.post(false, sample("getComparison.xml")).statusCode()).isEqualTo(200);
        assertThat(code(() -> port.compareStandards("20-2024", "nd-1"))).isEqualTo("HN-2011");
    }

    @Test
    void measuresKeepTheirCountsBesideWhatIsPrinted() throws Exception {
        endpoint.assertAnswer("getMeasures");
        assertThat(code(() -> port.getMeasures("20-2024", "99999"))).isEqualTo("HN-2004");
    }
}
