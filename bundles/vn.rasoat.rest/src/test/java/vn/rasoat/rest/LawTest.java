package vn.rasoat.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.rest.RunningEndpoint.BYTES;
import static vn.rasoat.rest.RunningEndpoint.JSON;
import static vn.rasoat.rest.RunningEndpoint.assertProblem;
import static vn.rasoat.rest.RunningEndpoint.assertSample;
import static vn.rasoat.rest.RunningEndpoint.json;
import static vn.rasoat.rest.RunningEndpoint.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.round.RoundKey;

class LawTest {

    private static final String LAW = "/rounds/20-2024/law";
    private static final String INSTALL =
            "/standard-texts?dryRun=false&fileName=phu-luc.xlsx&person=Administrator&source=";

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
    void theLawOfARoundIsSetAsAWholeAndTheChangeIsOnRecord() throws Exception {
        assertSample(
                endpoint.put(LAW, sample("setRoundLaw.json").toString()),
                "setRoundLaw-answer.json");
        assertSample(
                endpoint.get("/rounds/20-2024/law-changes"), "listRoundLawChanges-answer.json");

        ObjectNode without = law();
        without.remove("b1Table");
        without.remove("localStandard");
        HttpResponse<String> answer = endpoint.put(LAW, without.toString());

        assertThat(json(answer).path("b1Table").isNull()).isTrue();
        assertThat(json(answer).path("localStandard").isNull()).isTrue();
        assertThat(json(endpoint.get("/rounds/20-2024"))).isEqualTo(json(answer));
        assertThat(fakes.changes).hasSize(2);
    }

    @Test
    void theSameLawAgainRecordsNothing() throws Exception {
        endpoint.put(LAW, law().toString());
        endpoint.put(LAW, law().toString());

        assertThat(fakes.changes).hasSize(1);
    }

    @Test
    void onlyInstalledTextsCanBeSet() throws Exception {
        ObjectNode standard = law();
        standard.putObject("standard").put("id", "nd-07-2021").put("revision", 9);
        ObjectNode local = law();
        local.putObject("localStandard").put("id", "bn-2022").put("revision", 1);
        ObjectNode table = law();
        table.putObject("b1Table").put("id", "b1-nd-07-2021").put("revision", 2);

        assertProblem(endpoint.put(LAW, standard.toString()), 404, "HN-2011");
        assertProblem(endpoint.put(LAW, local.toString()), 404, "HN-2011");
        assertProblem(endpoint.put(LAW, table.toString()), 404, "HN-2012");
        assertProblem(endpoint.put("/rounds/20-1999/law", law().toString()), 404, "HN-2001");
        assertThat(fakes.changes).isEmpty();
    }

    @Test
    void aChangeOfLawWithoutAllItNeedsIsRefused() throws Exception {
        for (String field : new String[] {"standard", "indicatorSource"}) {
            ObjectNode request = law();
            request.remove(field);
            assertProblem(endpoint.put(LAW, request.toString()), 400, "HN-2008");
        }
        for (String field : new String[] {"person", "reason"}) {
            assertProblem(endpoint.put(LAW, law().put(field, " ").toString()), 400, "HN-2020");
            ObjectNode request = law();
            request.remove(field);
            assertProblem(endpoint.put(LAW, request.toString()), 400, "HN-2020");
        }
        assertProblem(
                endpoint.put(LAW, law().put("indicatorSource", "guessed").toString()),
                400,
                "HN-2008");
        assertProblem(
                endpoint.put(LAW, law().put("reason", "x".repeat(1001)).toString()),
                400,
                "HN-2008");
        ObjectNode nameless = law();
        nameless.putObject("b1Table").put("revision", 1);
        assertProblem(endpoint.put(LAW, nameless.toString()), 400, "HN-2008");
        assertProblem(endpoint.put(LAW, ""), 400, "HN-2008");
        assertThat(fakes.changes).isEmpty();
    }

    @Test
    void recalculationsAreListedAndDoneOnRequestOnly() throws Exception {
        assertSample(endpoint.get("/recalculations"), "listRecalculations-answer.json");
        assertThat(fakes.changes).isEmpty();
        assertProblem(
                endpoint.post("/rounds/20-2024/recalculation", JSON, "{\"person\":\"A\"}"),
                400,
                "HN-2020");

        HttpResponse<String> done =
                endpoint.post(
                        "/rounds/20-2024/recalculation",
                        JSON,
                        sample("recalculateRound.json").toString());

        assertSample(done, "classifyRound-answer.json");
        assertThat(fakes.changes).hasSize(1);
        assertThat(fakes.get(new RoundKey("20", 2024)).pins()).isEqualTo(Fakes.latest());
    }

    @Test
    void everyStandardComesWithItsWindowsMeaningsAndUnknownFacts() throws Exception {
        assertSample(endpoint.get("/standards"), "listStandards-answer.json");
    }

    @Test
    void aTextIsOnlyTriedOutUnlessInstallingWasAskedFor() throws Exception {
        HttpResponse<String> trial =
                endpoint.post(
                        "/standard-texts?fileName=C:%5Cme%5Cphu-luc.csv&round=20-2024",
                        "text/csv", "item,option");

        assertThat(trial.statusCode()).isEqualTo(200);
        assertSample(trial, "checkStandardText-answer.json");
        assertThat(fakes.installed).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theFaultsOfATextAreInTheAnswerOfADryRunAndRefuseAnInstallation() throws Exception {
        HttpResponse<String> trial =
                endpoint.post(
                        "/standard-texts?dryRun=true&fileName=phu-luc.csv",
                        BYTES,
                        Fakes.EMPTY_FILE);

        assertThat(json(trial).path("accepted").asBoolean(true)).isFalse();
        assertThat(json(trial).path("faults").get(0).path("code").asText()).isEqualTo("HN-2013");
        assertThat(json(trial).path("effect").isNull()).isTrue();
        assertProblem(endpoint.post(INSTALL + "gazette", BYTES, Fakes.EMPTY_FILE), 400, "HN-2013");
        assertThat(fakes.installed).isEmpty();
    }

    @Test
    void anInstalledTextIsOnRecordWithPersonAndSource() throws Exception {
        fakes.catalogue.faults.add(
                Issue.of(IssueCode.TEXT_REFUSED, Place.FILE, "old.yaml", "3", "", "from ?"));
        HttpResponse<String> done =
                endpoint.post(
                        INSTALL + RunningEndpoint.encoded("Công báo số 1, trang 2"),
                        RunningEndpoint.XLSX,
                        "12345");

        assertThat(done.statusCode()).isEqualTo(201);
        assertSample(done, "installStandardText-answer.json");
        assertSample(endpoint.get("/standard-texts"), "listStandardTexts-answer.json");
    }

    @Test
    void aSubmissionThatIsNotAsTheContractSaysInstallsNothing() throws Exception {
        assertProblem(endpoint.post(INSTALL, BYTES, "1"), 400, "HN-2020");
        assertProblem(
                endpoint.post("/standard-texts?dryRun=no&fileName=a.csv", BYTES, "1"),
                400,
                "HN-2008");
        assertProblem(endpoint.post("/standard-texts", BYTES, "1"), 400, "HN-2008");
        assertProblem(endpoint.post("/standard-texts?fileName=a/", BYTES, "1"), 400, "HN-2008");
        assertProblem(
                endpoint.post("/standard-texts?fileName=a.csv&round=20-1999", BYTES, "1"),
                404,
                "HN-2001");
        assertProblem(
                endpoint.post("/standard-texts?fileName=a.pdf", "application/pdf", "1"),
                415,
                "HN-2008");
        assertProblem(
                endpoint.post(
                        "/standard-texts?fileName=a.csv", BYTES, "x".repeat(8 * 1024 * 1024 + 1)),
                413,
                "HN-2009");
        assertThat(fakes.installed).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    private static ObjectNode law() throws Exception {
        return (ObjectNode) sample("setRoundLaw.json");
    }
}
