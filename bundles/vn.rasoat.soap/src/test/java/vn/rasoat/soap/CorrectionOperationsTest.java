package vn.rasoat.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.soap.RunningEndpoint.assertSample;
import static vn.rasoat.soap.RunningEndpoint.code;
import static vn.rasoat.soap.RunningEndpoint.sample;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.register.RowKind;
import vn.rasoat.contract.soap.v1.ReviewPort;
import vn.rasoat.contract.soap.v1.UndoPreview;

class CorrectionOperationsTest {

    @TempDir Path folder;

    private final Fakes fakes = new Fakes();
    private RunningEndpoint endpoint;
    private ReviewPort port;

    @BeforeEach
    void start() throws Exception {
        endpoint = new RunningEndpoint(fakes, folder);
        port = endpoint.port(false, true);
    }

    @AfterEach
    void stop() throws Exception {
        endpoint.close();
    }

    @Test
    void anUndoIsPreviewedThenDoneOnceAndRemembered() throws Exception {
        assertThat(port.previewUndo("r1").isPossible()).isTrue();
        assertThat(fakes.undo.done).isEmpty();

        assertSample(
                endpoint.post(false, sample("undoImport.xml")).body(), "undoImport-answer.xml");
        UndoPreview after = port.previewUndo("r1");

        assertThat(after.isPossible()).isFalse();
        assertThat(after.getUndone().getId()).isEqualTo("u1");
        assertThat(after.getConfirmedBy()).containsExactly("r4");
        assertThat(code(() -> port.undoImport("r1", "P", "R"))).isEqualTo("HN-2032");
        assertThat(endpoint.post(true, sample("undoImport.xml")).body()).contains("HN-2032");
    }

    @Test
    void whatStandsInTheWayIsNamedByVillageAndNumberAlone() throws Exception {
        endpoint.assertAnswer("previewUndo");

        assertThat(endpoint.post(false, sample("previewUndo.xml")).body()).doesNotContain("bí mật");
        assertThat(code(() -> port.undoImport("r2", "P", "R"))).isEqualTo("HN-2031");
    }

    @Test
    void nothingIsUndoneWithoutPersonAndReason() {
        assertThat(code(() -> port.undoImport("r1", "", "R"))).as("schema").isEqualTo("HN-2008");
        assertThat(code(() -> port.undoImport("r1", " ", "R"))).isEqualTo("HN-2020");
        assertThat(code(() -> port.undoImport("none", "P", "R"))).isEqualTo("HN-2005");
        assertThat(code(() -> port.previewUndo("none"))).isEqualTo("HN-2005");
        assertThat(fakes.undo.done).isEmpty();
    }

    @Test
    void everyKindOfRowHasItsWord() {
        assertThat(RowKind.values()).allSatisfy(kind -> UndoAnswers.kind(kind));
    }
}
