package vn.rasoat.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.soap.RunningEndpoint.assertSample;
import static vn.rasoat.soap.RunningEndpoint.code;
import static vn.rasoat.soap.RunningEndpoint.data;
import static vn.rasoat.soap.RunningEndpoint.sample;

import java.nio.file.Path;
import javax.activation.DataHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.contract.soap.v1.IndicatorSource;
import vn.rasoat.contract.soap.v1.ReviewPort;
import vn.rasoat.contract.soap.v1.Round;
import vn.rasoat.contract.soap.v1.StandardTextCheck;
import vn.rasoat.contract.soap.v1.TextName;

class LawOperationsTest {

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
    void theLawOfARoundIsSetAsAWholeAndTheChangeIsOnRecord() throws Exception {
        endpoint.assertAnswer("setRoundLaw");
        endpoint.assertAnswer("listRoundLawChanges");

        Round round =
                port.setRoundLaw(
                        "20-2024",
                        name("nd-07-2021", 1),
                        null,
                        null,
                        IndicatorSource.TICKED,
                        "A",
                        "B");

        assertThat(round.getB1Table()).isNull();
        assertThat(round.getLocalStandard()).isNull();
        assertThat(fakes.changes).hasSize(2);
    }

    @Test
    void aChangeOfLawWithoutAllItNeedsIsRefused() {
        assertThat(set(name("nd-07-2021", 9), null, "A")).isEqualTo("HN-2011");
        assertThat(set(name("nd-07-2021", 1), name("b1-nd-07-2021", 9), "A")).isEqualTo("HN-2012");
        assertThat(set(name("nd-07-2021", 1), null, " ")).isEqualTo("HN-2020");
        assertThat(set(name("nd-07-2021", 1), null, "")).as("schema").isEqualTo("HN-2008");
        assertThat(set(null, null, "A")).as("schema").isEqualTo("HN-2008");
        assertThat(fakes.changes).isEmpty();
    }

    private String set(TextName standard, TextName table, String person) {
        return code(
                () ->
                        port.setRoundLaw(
                                "20-2024",
                                standard,
                                null,
                                table,
                                IndicatorSource.COMPUTED,
                                person,
                                "reason"));
    }

    @Test
    void recalculationsAreListedAndDoneOnRequestOnly() throws Exception {
        endpoint.assertAnswer("listRecalculations");
        assertThat(fakes.changes).isEmpty();
        assertThat(code(() -> port.recalculateRound("20-2024", "A", " "))).isEqualTo("HN-2020");

        endpoint.assertAnswer("recalculateRound");

        assertThat(fakes.changes).hasSize(1);
        assertThat(fakes.get(new RoundKey("20", 2024)).pins()).isEqualTo(Fakes.latest());
    }

    @Test
    void everyStandardComesWithItsWindowsMeaningsAndUnknownFacts() throws Exception {
        endpoint.assertAnswer("listStandards");
    }

    @Test
    void aTextIsTriedOutAndNothingIsLeftBehind() throws Exception {
        assertSample(
                endpoint.multipart(sample("checkStandardText.xml"), "item,option"),
                "checkStandardText-answer.xml");

        StandardTextCheck broken =
                port.checkStandardText("phu-luc.csv", data(Fakes.EMPTY_FILE), null);
        assertThat(broken.isAccepted()).isFalse();
        assertThat(broken.getFaults().get(0).getCode()).isEqualTo("HN-2013");
        assertThat(broken.getEffect()).isNull();
        assertThat(fakes.installed).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anInstalledTextIsOnRecordWithPersonAndSource() throws Exception {
        fakes.catalogue.faults.add(
                Issue.of(IssueCode.TEXT_REFUSED, Place.FILE, "old.yaml", "3", "", "from ?"));

        assertSample(
                endpoint.multipart(sample("installStandardText.xml"), "12345"),
                "installStandardText-answer.xml");
        endpoint.assertAnswer("listStandardTexts");
    }

    @Test
    void aSubmissionThatIsNotAsTheContractSaysInstallsNothing() {
        assertThat(install("a.csv", data(Fakes.EMPTY_FILE), "A")).isEqualTo("HN-2013");
        assertThat(install("a.csv", data("1"), " ")).isEqualTo("HN-2020");
        assertThat(install("a.csv", data("1"), null)).isEqualTo("HN-2020");
        assertThat(install("a/", data("1"), "A")).isEqualTo("HN-2008");
        assertThat(install(null, data("1"), "A")).isEqualTo("HN-2008");
        assertThat(install("a.csv", null, "A")).isEqualTo("HN-2008");
        assertThat(code(() -> port.checkStandardText("a.csv", data("1"), "20-1999")))
                .isEqualTo("HN-2001");
        assertThat(fakes.installed).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aTextThatCannotBeReadIsTheFaultOfTheCaller() throws Exception {
        fakes.failure =
                java.util.Optional.of(new RejectedRequestException(IssueCode.FILE_ENCRYPTED));

        String answer = endpoint.multipart(sample("checkStandardText.xml"), "12345");

        assertThat(answer).contains("HN-1003").contains(":Client<");
    }

    private String install(String fileName, DataHandler content, String person) {
        return code(() -> port.installStandardText(fileName, content, person, "gazette"));
    }

    private static TextName name(String id, int revision) {
        TextName name = new TextName();
        name.setId(id);
        name.setRevision(revision);
        return name;
    }
}
