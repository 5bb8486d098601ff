package vn.rasoat.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.rest.RunningEndpoint.JSON;
import static vn.rasoat.rest.RunningEndpoint.assertProblem;
import static vn.rasoat.rest.RunningEndpoint.assertSample;
import static vn.rasoat.rest.RunningEndpoint.json;
import static vn.rasoat.rest.RunningEndpoint.sample;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.register.RowKind;

class UndoTest {

    @TempDir Path folder;

    private final Fakes fakes = new Fakes();
    private RunningEndpoint endpoint;

    @BeforeEach
    void start() throws Exception {
        endpoint = new RunningEndpoint(fakes, folder);
    }

    @AfterEach
    void stop() throws Exception {
        endpoint.close();
    }

    @Test
    void anUndoIsPreviewedThenDoneOnceAndRemembered() throws Exception {
        assertThat(json(endpoint.get("/receipts/r1/undo")).path("possible").asBoolean()).isTrue();
        assertThat(fakes.undo.done).isEmpty();

        HttpResponse<String> done =
                endpoint.post("/receipts/r1/undo", JSON, sample("undoImport.json").toString());
        assertSample(done, "undoImport-answer.json");
        HttpResponse<String> after = endpoint.get("/receipts/r1/undo");

        assertThat(json(after).path("undone")).isEqualTo(json(done));
        assertThat(json(after).path("possible").asBoolean()).isFalse();
        assertProblem(
                endpoint.post("/receipts/r1/undo", JSON, sample("undoImport.json").toString()),
                409,
                "HN-2032");
    }

    @Test
    void whatStandsInTheWayIsNamedByVillageAndNumberAlone() throws Exception {
        HttpResponse<String> preview = endpoint.get("/receipts/r2/undo");

        assertSample(preview, "previewUndo-answer.json");
        assertThat(preview.body()).doesNotContain("bí mật");
        assertProblem(
                endpoint.post("/receipts/r2/undo", JSON, sample("undoImport.json").toString()),
                409,
                "HN-2031");
    }

    @Test
    void nothingIsUndoneWithoutPersonAndReason() throws Exception {
        assertProblem(endpoint.post("/receipts/r1/undo", JSON, ""), 400, "HN-2008");
        assertProblem(endpoint.post("/receipts/r1/undo", JSON, "{}"), 400, "HN-2020");
        assertProblem(
                endpoint.post(
                        "/receipts/r1/undo",
                        JSON,
                        "{\"person\": \"P\", \"reason\": \"" + "x".repeat(1001) + "\"}"),
                400,
                "HN-2008");
        assertThat(fakes.undo.done).isEmpty();
    }

    @Test
    void anUnknownChangeIsNotFound() throws Exception {
        assertProblem(endpoint.get("/receipts/none/undo"), 404, "HN-2005");
        HttpResponse<String> endless = endpoint.get("/receipts/" + "x".repeat(65) + "/undo");
        assertProblem(endless, 404, "HN-2005");
        assertThat(endless.body()).doesNotContain("x".repeat(65));
    }

    @Test
    void everyKindOfRowHasItsWord() {
        assertThat(RowKind.values()).allSatisfy(kind -> UndoAnswers.kind(kind));
    }
}
