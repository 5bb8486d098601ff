package vn.rasoat.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.classification.StandardInstallation;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.ReferenceTexts;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.HouseholdScorer;
import vn.rasoat.api.rules.InstalledText;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.StandardTexts;
import vn.rasoat.api.survey.PovertyClass;

class RecordedStandardInstallationTest {

    private static final byte[] FILE = "item,points".getBytes(StandardCharsets.UTF_8);
    private static final String FILE_SHA256 =
            "194ac706fabf5863de2743634f758c72a332a4441e484641f1e318cb415ac6dc";
    private static final Instant NOW = Instant.parse("2026-03-01T02:03:04Z");

    private final World world = new World();
    private final Texts texts = new Texts();
    private final Store store = new Store();
    private final RecordedStandardInstallation installation =
            new RecordedStandardInstallation(
                    texts,
                    store,
                    world.catalogue,
                    world,
                    world,
                    world.classifier,
                    Clock.fixed(NOW, ZoneOffset.UTC));
    private TestStandard standard;

    @BeforeEach
    void roundWithALineOf140() {
        standard = world.catalogue.installPoints("national", 1, 140);
        world.open(RoundPins.of(standard.ref()));
    }

    @Test
    void acceptedFileIsKeptWithPersonSourceTimeAndHashAndReadAgain() {
        InstalledText installed =
                installation.install("b1.csv", FILE, " Nguyễn Văn A ", " Công báo số 1 ");

        assertThat(installed)
                .isEqualTo(
                        new InstalledText(
                                CheckedText.Kind.B1_TABLE,
                                "b1-national",
                                4,
                                "canonical-hash",
                                "b1.csv",
                                FILE_SHA256,
                                "Nguyễn Văn A",
                                "Công báo số 1",
                                NOW));
        assertThat(store.kept).containsExactly(texts.text);
        assertThat(world.catalogue.refreshed).isEqualTo(1);
        assertThat(installation.installed()).containsExactly(installed);
        assertThat(texts.fileName).isEqualTo("b1.csv");
        assertThat(texts.content).isEqualTo(FILE);
    }

    @Test
    void recordThatTheStoreKeepsIsTheOneThatIsGiven() {
        InstalledText first = installation.install("b1.csv", FILE, "A", "Công báo");

        assertThat(installation.install("again.csv", FILE, "B", "Nguồn khác")).isEqualTo(first);
    }

    @Test
    void installationWithoutPersonOrSourceIsRefusedBeforeTheFileIsRead() {
        refused("HN-2020", "person", () -> installation.install("b1.csv", FILE, " ", "x"));
        refused("HN-2020", "source", () -> installation.install("b1.csv", FILE, "A", ""));
        assertThat(texts.fileName).isEmpty();
        assertThat(store.kept).isEmpty();
        assertThat(world.catalogue.refreshed).isZero();
    }

    @Test
    void firstFaultOfTheFileRefusesIt() {
        texts.faults(
                Issue.of(IssueCode.TEXT_REFUSED, Place.FILE, "b1.csv", "7", "trùng mục", "twice"),
                Issue.of(IssueCode.TEXT_FOR_TESTS, Place.FILE, "b1-national"));

        assertThatThrownBy(() -> installation.install("b1.csv", FILE, "A", "x"))
                .isInstanceOfSatisfying(
                        RejectedRequestException.class,
                        refused -> {
                            assertThat(refused.issue().code()).isEqualTo(IssueCode.TEXT_REFUSED);
                            assertThat(refused.issue().arguments())
                                    .containsExactly("b1.csv", "7", "trùng mục", "twice");
                        });
        assertThat(store.kept).isEmpty();
        assertThat(world.catalogue.refreshed).isZero();
    }

    @Test
    void dryRunWithoutARoundOnlyReads() {
        StandardInstallation.DryRun run = installation.dryRun("b1.csv", FILE, Optional.empty());

        assertThat(run.text()).isEqualTo(texts.text);
        assertThat(run.effect()).isEmpty();
        assertThat(store.kept).isEmpty();
        assertThat(world.catalogue.refreshed).isZero();
    }

    @Test
    void dryRunSaysHowTheClassesOfARoundWouldMove() {
        Map<String, PovertyClass> then =
                Map.of(
                        "1", PovertyClass.NOT_POOR,
                        "2", PovertyClass.POOR,
                        "3", PovertyClass.UNDETERMINED,
                        "4", PovertyClass.NEAR_POOR);
        texts.trial =
                Optional.of(
                        ScriptedScorer.saying(
                                household ->
                                        Verdicts.of(then.get(household.key().number())).make()));
        world.surveyed("1", answers(140, 1, 2));
        world.surveyed("2", answers(140, 1, 2));
        world.surveyed("3", with(answers(140, 1, 2), "classify", "near-poor"));
        world.classify();
        world.surveyed("4", answers(150));

        StandardInstallation.Effect effect = effect();

        assertThat(effect.round()).isEqualTo(World.ROUND);
        assertThat(effect.households()).hasSize(4);
        assertThat(effect.households().get(PovertyClass.POOR))
                .isEqualTo(
                        Map.of(
                                PovertyClass.POOR, 1,
                                // by its stated class, as it would count then
                                PovertyClass.NEAR_POOR, 1,
                                PovertyClass.NOT_POOR, 1,
                                PovertyClass.UNDETERMINED, 0));
        // not classified yet: as what the round pins says
        assertThat(effect.households().get(PovertyClass.NOT_POOR))
                .containsEntry(PovertyClass.NEAR_POOR, 1);
        assertThat(texts.triedFor).isEqualTo(standard.ref());
        assertThat(texts.triedWith).isEqualTo(ScoringOptions.boxes("national"));
        assertThat(world.saved).isEqualTo(1);
        assertThat(store.kept).isEmpty();
    }

    @Test
    void storedClassIsTheClassOfNow() {
        world.surveyed("1", answers(140, 1, 2));
        world.classify();
        world.repin(
                World.ROUND,
                RoundPins.of(world.catalogue.installPoints("national", 2, 100).ref()),
                "A",
                "x");
        texts.trial = Optional.of(ScriptedScorer.saying(Verdicts.plain(PovertyClass.NOT_POOR)));

        assertThat(effect().households().get(PovertyClass.POOR))
                .containsEntry(PovertyClass.NOT_POOR, 1);
    }

    @Test
    void dryRunCountsTotalsThatDifferAndItemsThatAreMissing() {
        Map<String, Verdicts> then =
                Map.of(
                        "1", Verdicts.of(PovertyClass.POOR).b1(140).table(140, 140),
                        "2", Verdicts.of(PovertyClass.POOR).b1(141).table(140, 140),
                        "3", Verdicts.of(PovertyClass.POOR).b1(139).table(140, 140),
                        "4", Verdicts.of(PovertyClass.POOR).b1(139).table(140, 150),
                        "5", Verdicts.of(PovertyClass.POOR).table(140, 150),
                        "6", Verdicts.of(PovertyClass.POOR).table(140, 141),
                        "7", Verdicts.of(PovertyClass.POOR).b1(140));
        texts.trial =
                Optional.of(
                        ScriptedScorer.saying(
                                household -> then.get(household.key().number()).make()));
        then.keySet().forEach(number -> world.surveyed(number, answers(140, 1, 2)));

        StandardInstallation.Effect effect = effect();

        assertThat(effect.totalsDiffer()).isEqualTo(2);
        assertThat(effect.itemsMissing()).isEqualTo(3);
    }

    @Test
    void textThatDoesNotTouchTheStandardOfTheRoundHasNoEffectOnIt() {
        texts.trial = Optional.empty();

        assertThat(installation.dryRun("b1.csv", FILE, Optional.of(World.ROUND)).effect())
                .isEmpty();
        assertThat(texts.triedFor).isEqualTo(standard.ref());
    }

    @Test
    void brokenTextIsNotTriedOut() {
        texts.faults(Issue.of(IssueCode.TEXT_FOR_TESTS, Place.FILE, "b1-national"));

        StandardInstallation.DryRun run =
                installation.dryRun("b1.csv", FILE, Optional.of(World.ROUND));

        assertThat(run.text().faults()).hasSize(1);
        assertThat(run.effect()).isEmpty();
        assertThat(texts.triedFor).isNull();
    }

    @Test
    void dryRunOnAnUnknownRoundIsRefused() {
        refused(
                "HN-2001",
                "20-2020",
                () -> installation.dryRun("b1.csv", FILE, Optional.of(new RoundKey("20", 2020))));
    }

    @Test
    void clockOfThePlatformIsTakenWhereNoneIsGiven() {
        Instant before = Instant.now();

        InstalledText installed =
                new RecordedStandardInstallation(
                                texts, store, world.catalogue, world, world, world.classifier)
                        .install("b1.csv", FILE, "A", "x");

        assertThat(installed.installedAt()).isBetween(before, Instant.now());
    }

    private static void refused(
            String code, String word, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith(code)
                .hasMessageContaining(word);
    }

    private StandardInstallation.Effect effect() {
        return installation.dryRun("b1.csv", FILE, Optional.of(World.ROUND)).effect().orElseThrow();
    }

    private Map<String, String> answers(int b1, Integer... ticked) {
        return with(Surveys.boxes(standard, ticked), "b1Point", Integer.toString(b1));
    }

    private static Map<String, String> with(
            Map<String, String> answers, String path, String value) {
        Map<String, String> all = new TreeMap<>(answers);
        all.put(path, value);
        return all;
    }

    /** Reads every file as the same text. */
    private static final class Texts implements StandardTexts {

        private CheckedText text = text(List.of());
        private Optional<HouseholdScorer> trial = Optional.empty();
        private String fileName = "";
        private byte[] content = {};
        private StandardRef triedFor;
        private ScoringOptions triedWith;

        void faults(Issue... faults) {
            text = text(List.of(faults));
        }

        private static CheckedText text(List<Issue> faults) {
            return new CheckedText(
                    CheckedText.Kind.B1_TABLE,
                    "b1-national",
                    4,
                    "canonical-hash",
                    "id: b1-national",
                    List.of(List.of("Mục", "Điểm")),
                    faults);
        }

        @Override
        public CheckedText check(String name, byte[] bytes) {
            fileName = name;
            content = bytes;
            return text;
        }

        @Override
        public Optional<HouseholdScorer> trial(
                CheckedText tried, StandardRef standard, ScoringOptions options) {
            assertThat(tried).isEqualTo(text);
            triedFor = standard;
            triedWith = options;
            return trial;
        }
    }

    /** Keeps the first record of a text. */
    private static final class Store implements ReferenceTexts {

        private final List<CheckedText> kept = new ArrayList<>();
        private final List<InstalledText> records = new ArrayList<>();

        @Override
        public InstalledText keep(CheckedText text, InstalledText installed) {
            if (records.isEmpty()) {
                kept.add(text);
                records.add(installed);
            }
            return records.get(0);
        }

        @Override
        public List<String> latest(CheckedText.Kind kind) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<InstalledText> all() {
            return records;
        }
    }
}
