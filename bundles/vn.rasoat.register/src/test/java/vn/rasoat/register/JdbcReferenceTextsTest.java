package vn.rasoat.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.CheckedText.Kind;
import vn.rasoat.api.rules.InstalledText;

class JdbcReferenceTextsTest {

    private static final Instant AT = Instant.parse("2026-02-03T04:05:06.123456789Z");
    private static final int RACES = 20;

    @TempDir Path folder;
    private StoreFixture fixture;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void textAndRecordComeBackAsTheyWereKept() {
        CheckedText text = table(1, "điểm: 10 # \ttab\n\n# end\n");
        InstalledText record = record(text, "Lý An");

        assertThat(fixture.texts.keep(text, record)).isEqualTo(record);
        fixture.close();
        fixture = new StoreFixture(folder);

        assertThat(fixture.texts.all()).containsExactly(record);
        assertThat(fixture.texts.standards())
                .hasEntrySatisfying(
                        "installed/b1_table/b1-test-1.yaml",
                        bytes ->
                                assertThat(bytes)
                                        .isEqualTo(
                                                text.canonical().getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    @Test
    void profilesAreGivenInTheirLastRevisionAndAreNoLaw() {
        for (int revision = 1; revision <= 2; revision++) {
            CheckedText text = profile("so-xa", revision);
            fixture.texts.keep(text, record(text, "Lý An"));
        }
        CheckedText other = profile("an-xa", 3);
        fixture.texts.keep(other, record(other, "Lý An"));
        CheckedText law = table(1, "điểm");
        fixture.texts.keep(law, record(law, "Lý An"));

        assertThat(fixture.texts.latest(Kind.MAPPING_PROFILE))
                .containsExactly("an-xa 3", "so-xa 2");
        assertThat(fixture.texts.latest(Kind.STANDARD)).isEmpty();
        assertThat(fixture.texts.standards()).containsOnlyKeys("installed/b1_table/b1-test-1.yaml");
        assertThat(fixture.texts.all()).hasSize(4);
    }

    private static CheckedText profile(String id, int revision) {
        String text = id + " " + revision;
        return new CheckedText(
                Kind.MAPPING_PROFILE,
                id,
                revision,
                Digest.sha256(text),
                text,
                List.of(),
                List.of());
    }

    @Test
    void storeWithoutTextsOffersNone() {
        assertThat(fixture.texts.all()).isEmpty();
        assertThat(fixture.texts.standards()).isEmpty();
    }

    @Test
    void sameTextAgainGivesTheFirstRecord() {
        CheckedText text = table(1, "a: 1\n");
        InstalledText first = record(text, "Lý An");
        fixture.texts.keep(text, first);
        InstalledText again =
                new InstalledText(
                        text.kind(),
                        text.id(),
                        text.revision(),
                        text.sha256(),
                        "other.csv",
                        "2".repeat(64),
                        "Hoàng Bình",
                        "elsewhere",
                        AT.plusSeconds(1));

        assertThat(fixture.texts.keep(text, again)).isEqualTo(first);

        assertThat(fixture.texts.all()).containsExactly(first);
    }

    @Test
    void sameRevisionWithOtherContentIsRefused() {
        CheckedText text = table(1, "a: 1\n");
        InstalledText first = keep(text);

        assertRefused(() -> keep(table(1, "a: 2\n")), "HN-2014", "b1-test revision 1");

        assertThat(fixture.texts.all()).containsExactly(first);
        assertThat(fixture.texts.standards().values())
                .containsExactly(text.canonical().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void laterRevisionStandsBesideTheEarlierOne() {
        InstalledText first = keep(table(1, "a: 1\n"));
        InstalledText tenth = keep(table(10, "a: 10\n"));
        InstalledText eleventh = keep(table(11, "a: 1\n"));

        assertThat(fixture.texts.all()).containsExactly(first, tenth, eleventh);
        assertThat(fixture.texts.standards()).hasSize(3);
    }

    @Test
    void olderRevisionIsRefusedUnlessItIsThereAlready() {
        InstalledText second = keep(table(2, "a: 2\n"));
        InstalledText fourth = keep(table(4, "a: 4\n"));

        assertRefused(() -> keep(table(3, "a: 3\n")), "HN-2014", "b1-test revision 4");
        assertRefused(() -> keep(table(1, "a: 4\n")), "HN-2014", "b1-test revision 4");
        assertThat(keep(table(2, "a: 2\n"))).isEqualTo(second);
        assertThat(fixture.texts.all()).containsExactly(second, fourth);
    }

    @Test
    void textsOfOtherKindsAndIdsDoNotTouchEachOther() {
        InstalledText table = keep(text(Kind.B1_TABLE, "same", 2, "a: 2\n"));
        InstalledText standard = keep(text(Kind.STANDARD, "same", 1, "a: 1\n"));
        InstalledText other = keep(text(Kind.STANDARD, "another", 1, "a: 3\n"));

        assertThat(fixture.texts.all())
                .as("by kind, id and revision")
                .containsExactly(other, standard, table);
        assertThat(fixture.texts.standards())
                .containsOnlyKeys(
                        "installed/b1_table/same-2.yaml",
                        "installed/standard/another-1.yaml",
                        "installed/standard/same-1.yaml");
    }

    @Test
    void textWithFaultsIsNotKept() {
        String canonical = "a: 1\n";
        CheckedText faulty =
                new CheckedText(
                        Kind.B1_TABLE,
                        "b1-test",
                        1,
                        Digest.sha256(canonical),
                        canonical,
                        List.of(),
                        List.of(Issue.of(IssueCode.TEXT_REFUSED, Place.FILE, "f", "1", "", "x")));

        assertNotKept(faulty, record(faulty, "Lý An"));
    }

    @Test
    void textThatIsNotTheOneOfItsHashIsNotKept() {
        CheckedText text =
                new CheckedText(
                        Kind.B1_TABLE,
                        "b1-test",
                        1,
                        Digest.sha256("a: 2\n"),
                        "a: 1\n",
                        List.of(),
                        List.of());

        assertNotKept(text, record(text, "Lý An"));
    }

    @Test
    void textWithoutIdOrRevisionIsNotKept() {
        CheckedText nameless = text(Kind.STANDARD, "", 1, "a: 1\n");
        CheckedText unnumbered = text(Kind.STANDARD, "x", 0, "a: 1\n");

        assertNotKept(nameless, record(nameless, "Lý An"));
        assertNotKept(unnumbered, record(unnumbered, "Lý An"));
    }

    @Test
    void recordAboutAnotherTextIsRefused() {
        CheckedText text = table(1, "a: 1\n");

        assertNotKept(text, record(text(Kind.STANDARD, "b1-test", 1, "a: 1\n"), "Lý An"));
        assertNotKept(text, record(text(Kind.B1_TABLE, "b1-other", 1, "a: 1\n"), "Lý An"));
        assertNotKept(text, record(table(2, "a: 1\n"), "Lý An"));
        assertNotKept(text, record(table(1, "a: 2\n"), "Lý An"));
    }

    private void assertNotKept(CheckedText text, InstalledText record) {
        assertThatThrownBy(() -> fixture.texts.keep(text, record))
                .isExactlyInstanceOf(IllegalArgumentException.class);
        assertThat(fixture.texts.all()).isEmpty();
    }

    @Test
    void textThatNobodyVouchesForIsRefused() {
        CheckedText text = table(1, "a: 1\n");

        assertRefused(() -> fixture.texts.keep(text, record(text, " ")), "HN-2020", "person");
        assertRefused(
                () ->
                        fixture.texts.keep(
                                text,
                                new InstalledText(
                                        text.kind(),
                                        text.id(),
                                        text.revision(),
                                        text.sha256(),
                                        "",
                                        "",
                                        "Lý An",
                                        "",
                                        AT)),
                "HN-2020",
                "source");
        assertRefused(
                () -> fixture.texts.keep(text, record(text, "Lý".repeat(501))), "HN-2008", "1002");
        assertThat(fixture.texts.all()).isEmpty();
    }

    @Test
    void longestTextIsKeptAndALongerOneIsRefused() {
        CheckedText longest = table(1, "ừ".repeat(1_000_000));
        keep(longest);

        assertThat(fixture.texts.standards().values())
                .containsExactly(longest.canonical().getBytes(StandardCharsets.UTF_8));
        assertRefused(() -> keep(table(2, "ừ".repeat(1_000_001))), "HN-2008", "1000001");
        assertRefused(
                () -> keep(text(Kind.STANDARD, "x".repeat(201), 1, "a: 1\n")), "HN-2008", "201");
    }

    @Test
    void sameTextInstalledTwiceAtOnceIsOneText() throws Exception {
        for (int revision = 1; revision <= RACES; revision++) {
            CheckedText text = table(revision, "a: " + revision + "\n");
            List<Future<InstalledText>> installs =
                    atOnce(
                            () -> fixture.texts.keep(text, record(text, "Lý An")),
                            () -> fixture.texts.keep(text, record(text, "Hoàng Bình")));

            InstalledText kept = fixture.texts.all().get(revision - 1);
            assertThat(installs.get(0).get()).isEqualTo(kept);
            assertThat(installs.get(1).get()).isEqualTo(kept);
        }
        assertThat(fixture.texts.all()).hasSize(RACES);
    }

    @Test
    void ofTwoTextsOfOneRevisionAtOnceOneIsRefused() throws Exception {
        for (int revision = 1; revision <= RACES; revision++) {
            CheckedText one = table(revision, "one: " + revision + "\n");
            CheckedText two = table(revision, "two: " + revision + "\n");
            List<InstalledText> kept = new ArrayList<>();
            List<Throwable> refused = new ArrayList<>();
            for (Future<InstalledText> install : atOnce(() -> keep(one), () -> keep(two))) {
                try {
                    kept.add(install.get());
                } catch (ExecutionException e) {
                    refused.add(e.getCause());
                }
            }

            assertThat(kept).containsExactly(fixture.texts.all().get(revision - 1));
            assertThat(refused)
                    .singleElement()
                    .isInstanceOf(RejectedRequestException.class)
                    .asString()
                    .contains("HN-2014");
        }
        assertThat(fixture.texts.all()).hasSize(RACES);
    }

    private static List<Future<InstalledText>> atOnce(
            Callable<InstalledText> one, Callable<InstalledText> two) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<InstalledText>> both = new ArrayList<>();
            for (Callable<InstalledText> install : List.of(one, two)) {
                both.add(
                        () -> {
                            start.await();
                            return install.call();
                        });
            }
            return threads.invokeAll(both, 30, TimeUnit.SECONDS);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void storeThatFailsIsUnavailableAndSaysNothingOfPeople() {
        keep(table(1, "a: 1\n"));
        fixture.execute("alter table reference_text add constraint broken check (revision < 2)");

        assertThatThrownBy(() -> keep(table(2, "a: 2\n")))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("HN-9001")
                .satisfies(
                        failure -> {
                            assertThat(failure.getCause().getMessage()).doesNotContain("Lý An");
                            assertThat(failure.getCause().getCause()).isNull();
                        });
        assertThat(fixture.texts.all()).hasSize(1);
    }

    @Test
    void closedStoreIsUnavailable() {
        fixture.close();

        assertUnavailable(() -> keep(table(1, "a: 1\n")));
        assertUnavailable(() -> fixture.texts.all());
        assertUnavailable(() -> fixture.texts.standards());
    }

    private static void assertUnavailable(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(UnavailableException.class).hasMessage("HN-9001");
    }

    private static void assertRefused(ThrowingCallable call, String code, String said) {
        assertThatThrownBy(call)
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith(code)
                .hasMessageContaining(said)
                .hasMessageNotContaining("Lý");
    }

    private InstalledText keep(CheckedText text) {
        return fixture.texts.keep(text, record(text, "Lý An"));
    }

    private static CheckedText table(int revision, String canonical) {
        return text(Kind.B1_TABLE, "b1-test", revision, canonical);
    }

    private static CheckedText text(Kind kind, String id, int revision, String canonical) {
        return new CheckedText(
                kind,
                id,
                revision,
                Digest.sha256(canonical),
                canonical,
                List.of(List.of("item", "points")),
                List.of());
    }

    private static InstalledText record(CheckedText text, String person) {
        return new InstalledText(
                text.kind(),
                text.id(),
                text.revision(),
                text.sha256(),
                "Phụ lục IV.xlsx",
                "1".repeat(64),
                person,
                "Công báo 1-2, tr. 3",
                AT);
    }
}
