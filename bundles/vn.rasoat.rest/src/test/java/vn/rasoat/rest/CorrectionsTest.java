package vn.rasoat.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.rest.RunningEndpoint.XLSX;
import static vn.rasoat.rest.RunningEndpoint.assertProblem;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {

    private static final String MARKED = "/receipts/r1/marked-workbook";

    @TempDir Path folder;

    private final Fakes fakes = new Fakes();
    private RunningEndpoint endpoint;

    @BeforeEach
    void start() throws Exception {
        endpoint = new RunningEndpoint(fakes, folder);
        fakes.open("20", 2024);
        endpoint.post("/rounds/20-2024/surveys?unit=187", XLSX, "12345");
        fakes.seenFiles.clear();
    }

    @AfterEach
    void stop() throws Exception {
        endpoint.close();
    }

    @Test
    void aWorkbookComesBackMarkedAndNeitherFileIsKept() throws Exception {
        String workbook = "x".repeat(300_000);

        HttpResponse<String> answer = endpoint.post(MARKED, XLSX, workbook);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(workbook + " marked by r1");
        assertThat(answer.headers().firstValue("Content-Type")).contains(XLSX);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"marked-r1.xlsx\"");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(fakes.seenFiles).hasSize(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aWorkbookWithMacrosStaysOne() throws Exception {
        endpoint.post("/rounds/20-2024/surveys?unit=187&fileName=M%C3%A1.XLSM", XLSX, "12345");

        HttpResponse<String> answer =
                endpoint.post("/receipts/r2/marked-workbook", MediaTypes.XLSM, "1");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase(MediaTypes.XLSM);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"marked-r2.xlsm\"");
    }

    @Test
    void aWorkbookThatIsNotMarkedIsRefusedAndLeavesNothing() throws Exception {
        assertProblem(endpoint.post(MARKED, XLSX, "?"), 400, "HN-2027");
        assertProblem(endpoint.post(MARKED, XLSX, "x".repeat(1024 * 1024 + 1)), 413, "HN-2009");
        assertProblem(endpoint.post(MARKED, "text/csv", "1"), 415, "HN-2008");
        fakes.failure = Optional.of(Fakes.storeDown());
        assertProblem(endpoint.post(MARKED, XLSX, "1"), 503, "HN-9001");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileForAnUnknownReceiptIsNotTakenIn() throws Exception {
        assertProblem(endpoint.post("/receipts/none/marked-workbook", XLSX, "1"), 404, "HN-2005");
        assertThat(fakes.seenFiles).isEmpty();
    }
}
