package vn.rasoat.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.rasoat.api.classification.ClassificationSummary;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.classification.RoundClassifier;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.ImportRequest;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.SheetCounts;
import vn.rasoat.api.intake.SurveyImporter;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.register.RoundSnapshot;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormPackComposer;
import vn.rasoat.api.report.FormRenderer;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;

/** One district, one round: the services as the contract expects them. */
final class Fakes
        implements Rounds, SurveyImporter, SurveyRegister, RoundClassifier, FormPackComposer {

    static final StandardRef STANDARD = new StandardRef("nd-07-2021", 1, "ab".repeat(32));
    static final String EMPTY_FILE = "nothing in it";

    final Map<RoundKey, Round> rounds = new HashMap<>();
    final Map<String, Receipt> receipts = new HashMap<>();
    final List<Path> seenFiles = new ArrayList<>();
    Optional<RuntimeException> failure = Optional.empty();

    private static Optional<String> provinceOf(String unit) {
        return Set.of("20", "187", "06505").contains(unit) ? Optional.of("20") : Optional.empty();
    }

    @Override
    public Round open(String unit, int year) {
        RoundKey key =
                new RoundKey(
                        provinceOf(unit)
                                .orElseThrow(
                                        () ->
                                                new RejectedRequestException(
                                                        IssueCode.UNIT_UNKNOWN, unit, "")),
                        year);
        return rounds.computeIfAbsent(key, Fakes::round);
    }

    static Round round(RoundKey key) {
        LocalDate first = LocalDate.of(key.year(), 9, 1);
        return new Round(key, first, LocalDate.of(key.year(), 12, 14), first, STANDARD);
    }

    @Override
    public Round get(RoundKey key) {
        failure.ifPresent(
                thrown -> {
                    throw thrown;
                });
        return Optional.ofNullable(rounds.get(key))
                .orElseThrow(
                        () ->
                                new RejectedRequestException(
                                        IssueCode.ROUND_UNKNOWN, key.toString()));
    }

    @Override
    public List<Round> all() {
        return List.copyOf(rounds.values());
    }

    /** A file that says so gives nothing; any other gives one household for every byte. */
    @Override
    public Receipt importSurvey(ImportRequest request) {
        unit(request.unit());
        seenFiles.add(request.file());
        String content = content(request.file());
        boolean empty = content.equals(EMPTY_FILE);
        int taken = empty ? 0 : content.length();
        Receipt receipt =
                new Receipt(
                        "r" + (receipts.size() + 1),
                        request.round(),
                        request.unit(),
                        request.fileName(),
                        "0".repeat(64),
                        Instant.parse("2024-10-02T03:04:05Z"),
                        empty ? ImportState.NOTHING_IMPORTED : ImportState.IMPORTED,
                        new HouseholdCounts(taken + 3, taken, 0, 0, 3, 0, 0),
                        List.of(
                                new SheetCounts(
                                        "Ho", "households", taken + 3, taken, 0, 0, 3, 0, 0)),
                        List.of(
                                new Issue(
                                        IssueCode.COMMUNE_UNKNOWN,
                                        new Place("Ho", 17, "C"),
                                        "Xã Lạ",
                                        "",
                                        List.of("2024-09-01")),
                                Issue.of(IssueCode.NOTHING_ACCEPTED, Place.FILE)));
        receipts.put(receipt.id(), receipt);
        return receipt;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void unit(String unit) {
        if (!Set.of("20", "187", "06505").contains(unit)) {
            throw new RejectedRequestException(IssueCode.UNIT_UNKNOWN, unit, "2024-09-01");
        }
    }

    @Override
    public ChangeSet begin(RoundKey round) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Receipt> receipt(String id) {
        return Optional.ofNullable(receipts.get(id));
    }

    @Override
    public void saveOutcomes(RoundKey round, int lastChangeSet, Map<String, Outcome> outcomes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T read(RoundKey round, Set<String> communes, Function<RoundSnapshot, T> reader) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ClassificationSummary classify(RoundKey round) {
        get(round);
        return new ClassificationSummary(
                round, STANDARD, Map.of(PovertyClass.POOR, 268, PovertyClass.NEAR_POOR, 537), 4);
    }

    @Override
    public FormPack compose(RoundKey round, String unit) {
        unit(unit);
        return new FormPack(
                get(round),
                new AdministrativeUnit(
                        unit,
                        "Huyện Chi Lăng",
                        UnitLevel.DISTRICT,
                        "Huyện",
                        "20",
                        LocalDate.MIN,
                        LocalDate.MAX,
                        List.of()),
                "ỦY BAN NHÂN DÂN HUYỆN CHI LĂNG",
                true,
                List.of(),
                List.of(form("7.1"), form("7.11")));
    }

    private static StatutoryForm form(String number) {
        return new StatutoryForm(
                number, "key", "title", List.of(), List.of(), List.of(), List.of());
    }

    static UnavailableException storeDown() {
        return new UnavailableException(
                IssueCode.STORE_UNAVAILABLE, new IllegalStateException("jdbc:secret"));
    }

    /** Writes what it was asked for. */
    record EchoRenderer(String format, String mediaType) implements FormRenderer {
        @Override
        public void render(FormPack pack, StatutoryForm form, OutputStream out) throws IOException {
            out.write(("form " + form.number()).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void render(FormPack pack, OutputStream out) throws IOException {
            out.write(
                    ("{\"unit\":\"" + pack.unit().code() + "\"}").getBytes(StandardCharsets.UTF_8));
        }
    }
}
