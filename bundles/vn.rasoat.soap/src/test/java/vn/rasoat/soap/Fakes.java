package vn.rasoat.soap;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
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
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.classification.ClassificationSummary;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.classification.Explanation;
import vn.rasoat.api.classification.HouseholdExplainer;
import vn.rasoat.api.classification.LocalOutcome;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.classification.Recalculation;
import vn.rasoat.api.classification.Recalculations;
import vn.rasoat.api.classification.RoundClassifier;
import vn.rasoat.api.classification.RulerBridge;
import vn.rasoat.api.classification.RulerComparison;
import vn.rasoat.api.classification.RulerReport;
import vn.rasoat.api.classification.StandardInstallation;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.ImportMode;
import vn.rasoat.api.intake.ImportMonitor;
import vn.rasoat.api.intake.ImportRequest;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.RowReport;
import vn.rasoat.api.intake.SheetCounts;
import vn.rasoat.api.intake.SurveyImporter;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.register.RoundSnapshot;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormPackComposer;
import vn.rasoat.api.report.FormRenderer;
import vn.rasoat.api.report.LivingStandardList;
import vn.rasoat.api.report.LivingStandardLists;
import vn.rasoat.api.report.MeasureTable;
import vn.rasoat.api.report.PageRenderer;
import vn.rasoat.api.report.PovertyMeasures;
import vn.rasoat.api.report.Ratio;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundChange;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.ApplicationWindow;
import vn.rasoat.api.rules.B1Score;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.Distance;
import vn.rasoat.api.rules.FactStatus;
import vn.rasoat.api.rules.HouseholdScorer;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.InstalledText;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.api.rules.Reasons;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.ScoredIndicator;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.Screening;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.Step;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.rules.UnknownFact;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;

/** One district, one round: the services as the contract expects them. */
final class Fakes
        implements Rounds,
                UnitDirectory,
                SurveyImporter,
                SurveyRegister,
                RoundClassifier,
                FormPackComposer,
                StandardInstallation,
                Recalculations,
                HouseholdExplainer,
                LivingStandardLists,
                RulerComparison,
                PovertyMeasures {

    static final StandardRef STANDARD = new StandardRef("nd-07-2021", 1, "ab".repeat(32));
    static final StandardRef NEXT_STANDARD = new StandardRef("nd-351-2025", 1, "cd".repeat(32));
    static final StandardRef LOCAL_STANDARD =
            new StandardRef("vi-du-dia-phuong", 1, "9a".repeat(32));
    static final TableRef TABLE = new TableRef("b1-nd-07-2021", 1, "ef".repeat(32));
    static final String VILLAGE = "Thôn Đồng Mỏ";
    static final HouseholdKey HOUSEHOLD = new HouseholdKey("06505", VILLAGE, "12", "");
    static final AdministrativeUnit COMMUNE =
            unit("06505", "Xã Vân Linh", UnitLevel.COMMUNE, "187");
    static final Citation ARTICLE =
            new Citation(
                    "Nghị định 07/2021/NĐ-CP",
                    "Điều 3",
                    FactStatus.CONFIRMED,
                    "Rà soát",
                    LocalDate.of(2026, 1, 5));
    static final UnknownFact UNKNOWN =
            new UnknownFact(
                    "indicators.digital_services",
                    "Ngưỡng thiếu hụt chỉ số dịch vụ số",
                    new Citation(
                            "Nghị định 351/2025/NĐ-CP",
                            "chưa rõ điều khoản",
                            FactStatus.UNKNOWN,
                            "Rà soát",
                            LocalDate.of(2026, 1, 5)));
    static final Indicator NUTRITION =
            new Indicator(3, "nutrition", "Dinh dưỡng", "deprivation.nutrition");
    static final String EMPTY_FILE = "nothing in it";

    final Map<RoundKey, Round> rounds = new HashMap<>();
    final Map<String, Receipt> receipts = new HashMap<>();
    final List<Path> seenFiles = new ArrayList<>();
    final List<RoundChange> changes = new ArrayList<>();
    final List<InstalledText> installed = new ArrayList<>();
    final List<Ruler> rulers = new ArrayList<>();
    final Catalogue catalogue = new Catalogue();
    final FakeUndo undo = new FakeUndo();
    Optional<RuntimeException> failure = Optional.empty();

    SoapEndpoint endpoint(SoapConfiguration configuration) {
        SoapEndpoint endpoint =
                new SoapEndpoint(
                        this,
                        this,
                        this,
                        this,
                        this,
                        catalogue,
                        this,
                        this,
                        this,
                        this,
                        this,
                        this,
                        this,
                        undo,
                        configuration);
        endpoint.renderers =
                List.of(
                        new EchoRenderer("json", "application/json"),
                        new EchoRenderer("csv", "text/csv; charset=UTF-8"),
                        new EchoRenderer("pdf", "application/pdf"),
                        new EchoRenderer("html", "text/html; charset=UTF-8"));
        endpoint.pageRenderers =
                List.of(
                        new EchoPages("html", "text/html; charset=UTF-8"),
                        new EchoPages("pdf", "application/pdf"));
        return endpoint;
    }

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

    @Override
    public Round repin(RoundKey key, RoundPins pins, String person, String reason) {
        Round before = get(key);
        recorded(person, reason);
        Round after = new Round(key, before.startsOn(), before.endsOn(), before.standardOn(), pins);
        if (!pins.equals(before.pins())) {
            rounds.put(key, after);
            changes.add(
                    new RoundChange(
                            key,
                            changes.size() + 1,
                            Instant.parse("2026-02-01T03:04:05Z"),
                            person,
                            reason,
                            before.pins(),
                            pins));
        }
        return after;
    }

    private static void recorded(String person, String reason) {
        if (person.isEmpty() || reason.isEmpty()) {
            throw new RejectedRequestException(
                    IssueCode.REASON_MISSING, person.isEmpty() ? "person" : "reason");
        }
    }

    @Override
    public List<RoundChange> changes(RoundKey key) {
        get(key);
        return List.copyOf(changes);
    }

    @Override
    public Optional<UnitList> units(String province, LocalDate day) {
        return Optional.of(
                new UnitList(
                        day,
                        List.of(
                                unit("20", "Tỉnh Lạng Sơn", UnitLevel.PROVINCE, ""),
                                unit("187", "Huyện Chi Lăng", UnitLevel.DISTRICT, "20"),
                                COMMUNE)));
    }

    @Override
    public Optional<String> provinceOf(String unit, LocalDate day) {
        return provinceOf(unit);
    }

    private static AdministrativeUnit unit(
            String code, String name, UnitLevel level, String parent) {
        return new AdministrativeUnit(
                code,
                name,
                level,
                name.substring(0, name.indexOf(' ')),
                parent,
                LocalDate.MIN,
                LocalDate.MAX,
                List.of());
    }

    /** A file that says so gives nothing; any other gives one household for every byte. */
    @Override
    public Receipt importSurvey(ImportRequest request, ImportMonitor monitor) {
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
                        request.mode(),
                        empty ? ImportState.NOTHING_IMPORTED : state(request.mode()),
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

    @Override
    public boolean rows(String receiptId, Consumer<RowReport> consumer) {
        throw new UnsupportedOperationException();
    }

    private static ImportState state(ImportMode mode) {
        return switch (mode) {
            case DRY_RUN -> ImportState.TRIED;
            case HOLD -> ImportState.HELD;
            default -> ImportState.IMPORTED;
        };
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
        RoundSnapshot snapshot =
                (RoundSnapshot)
                        Proxy.newProxyInstance(
                                Fakes.class.getClassLoader(),
                                new Class<?>[] {RoundSnapshot.class},
                                (proxy, method, arguments) -> {
                                    households().forEach(consumer(arguments[0]));
                                    return null;
                                });
        return reader.apply(snapshot);
    }

    @SuppressWarnings("unchecked")
    private static Consumer<RegisteredHousehold> consumer(Object argument) {
        return (Consumer<RegisteredHousehold>) argument;
    }

    private static List<RegisteredHousehold> households() {
        return List.of(
                new RegisteredHousehold(
                        "h1",
                        survey(HOUSEHOLD),
                        Optional.of(outcome(Optional.of(local(PovertyClass.POOR))))),
                new RegisteredHousehold(
                        "h2",
                        survey(new HouseholdKey("06505", VILLAGE, "13", "")),
                        Optional.empty()),
                new RegisteredHousehold(
                        "h3",
                        survey(new HouseholdKey("06505", "Thôn Lũng Cút", "12", "")),
                        Optional.of(outcome(Optional.empty()))));
    }

    private static SurveyedHousehold survey(HouseholdKey key) {
        return new SurveyedHousehold(
                key, Answers.of(Map.of("head.name", "Hoàng Văn Bí Mật")), List.of());
    }

    private static LocalOutcome local(PovertyClass povertyClass) {
        return new LocalOutcome(povertyClass, List.of(), LOCAL_STANDARD);
    }

    static Outcome outcome(Optional<LocalOutcome> local) {
        return new Outcome(
                PovertyClass.POOR,
                ClassSource.COMPUTED,
                Map.of("nutrition", Answer.YES),
                Answer.NO,
                Answer.UNKNOWN,
                List.of(),
                List.of(
                        new Difference(
                                IssueCode.INDICATOR_DIFFERS,
                                "deprivation.nutrition",
                                List.of("Dinh dưỡng", "có", "không"))),
                STANDARD,
                Optional.of(TABLE),
                local);
    }

    @Override
    public Explanation explain(RoundKey round, String householdId) {
        get(round);
        return switch (householdId) {
            case "h1" -> explanation(round, Optional.of(local(PovertyClass.POOR)));
            case "h2" ->
                    throw new RejectedRequestException(
                            IssueCode.NOT_CLASSIFIED_YET, "1", round.toString());
            default ->
                    throw new RejectedRequestException(
                            IssueCode.HOUSEHOLD_UNKNOWN, householdId, round.toString());
        };
    }

    @Override
    public List<Explanation> explainVillage(RoundKey round, String commune, String village) {
        get(round);
        unit(commune);
        if (!village.equalsIgnoreCase(VILLAGE)) {
            throw new RejectedRequestException(IssueCode.VILLAGE_UNKNOWN, village, commune);
        }
        return List.of(explanation(round, Optional.empty()));
    }

    private Explanation explanation(RoundKey round, Optional<LocalOutcome> local) {
        return new Explanation(
                get(round),
                "h1",
                COMMUNE,
                survey(HOUSEHOLD),
                outcome(local),
                "Chuẩn nghèo đa chiều theo Nghị định 07/2021/NĐ-CP",
                reasons(PovertyClass.POOR),
                local.map(outcome -> reasons(outcome.povertyClass())),
                List.of(UNKNOWN),
                List.of("Hộ có bao nhiêu trẻ em dưới 16 tuổi?"));
    }

    private static Reasons reasons(PovertyClass povertyClass) {
        Verdict verdict =
                new Verdict(
                        povertyClass,
                        Map.of("nutrition", Answer.YES),
                        Map.of("nutrition", Answer.NO),
                        new B1Score(OptionalInt.of(133), Optional.of(new Span(130, 133))),
                        new Span(30, 40),
                        Screening.NOT_SCREENED,
                        OptionalLong.of(1_450_000),
                        OptionalLong.empty(),
                        Answer.YES,
                        Answer.NO,
                        Answer.UNKNOWN,
                        List.of(
                                new Step("b1", "stated=133", "B1=133", ARTICLE.text()),
                                new Step("class", "B1<=140; B2>=30", "poor", ARTICLE.text())),
                        List.of("b1.assets"),
                        List.of(UNKNOWN.key()));
        return new Reasons(
                verdict,
                List.of(new ScoredItem("b1.assets", "Tài sản (ví dụ)", "", new Span(0, 3))),
                List.of(
                        new ScoredIndicator(
                                NUTRITION,
                                "Y tế",
                                "Có trẻ em dưới 16 tuổi suy dinh dưỡng",
                                Answer.YES,
                                Answer.NO,
                                Answer.YES,
                                10,
                                ARTICLE)),
                List.of(
                        new Distance(
                                "b1", "Điểm B1", "điểm", 130, 133, 140, "hộ không nghèo", ARTICLE)),
                List.of("deprivation.nutrition"),
                List.of(ARTICLE));
    }

    @Override
    public LivingStandardList list(RoundKey round, String commune) {
        unit(commune);
        return new LivingStandardList(
                get(round),
                COMMUNE,
                "ỦY BAN NHÂN DÂN XÃ VÂN LINH",
                List.of(
                        new LivingStandardList.Entry(
                                "h4",
                                new HouseholdKey("06505", VILLAGE, "40", ""),
                                "Chủ hộ A",
                                4,
                                OptionalLong.of(2_000_000)),
                        new LivingStandardList.Entry(
                                "h5",
                                new HouseholdKey("06505", VILLAGE, "41", ""),
                                "Chủ hộ B",
                                3,
                                OptionalLong.empty())),
                List.of(Issue.of(IssueCode.LIVING_STANDARD_STATED, Place.FILE)));
    }

    @Override
    public RulerReport compare(RoundKey round, String standard) {
        get(round);
        if (!standard.equals(NEXT_STANDARD.id())) {
            throw new RejectedRequestException(
                    IssueCode.STANDARD_UNKNOWN, standard, NEXT_STANDARD.id());
        }
        RulerBridge.LeftPoverty left = new RulerBridge.LeftPoverty(10, 3, 2, 4, 1);
        return new RulerReport(
                round,
                STANDARD,
                NEXT_STANDARD,
                List.of(new RulerBridge("06505", moves(), left)),
                new RulerBridge("", moves(), left),
                List.of(
                        new RulerReport.Change(
                                "h1",
                                HOUSEHOLD,
                                PovertyClass.POOR,
                                PovertyClass.NOT_POOR,
                                Optional.of(RulerReport.LeftBecause.RULER_CHANGED),
                                List.of("income-line: income=1450000 -> above")),
                        new RulerReport.Change(
                                "h3",
                                new HouseholdKey("06505", "Thôn Lũng Cút", "12", ""),
                                PovertyClass.POOR,
                                PovertyClass.NEAR_POOR,
                                Optional.empty(),
                                List.of())),
                List.of(new RulerReport.OpenFact(UNKNOWN, 1)),
                0);
    }

    private static Map<PovertyClass, Map<PovertyClass, Integer>> moves() {
        return Map.of(
                PovertyClass.POOR,
                Map.of(
                        PovertyClass.POOR,
                        4,
                        PovertyClass.NOT_POOR,
                        2,
                        PovertyClass.UNDETERMINED,
                        1),
                PovertyClass.NOT_POOR,
                Map.of(PovertyClass.NOT_POOR, 3));
    }

    @Override
    public MeasureTable measure(RoundKey round, String unit) {
        unit(unit);
        return new MeasureTable(
                get(round),
                List.of(NUTRITION),
                List.of(
                        new MeasureTable.Row(
                                COMMUNE,
                                2_000,
                                true,
                                new Ratio(54, 2_000),
                                new Ratio(3, 9),
                                new Ratio(86, 2_000),
                                List.of(new Ratio(20, 2_000)),
                                List.of(new Ratio(0, 0)),
                                5)));
    }

    @Override
    public List<Recalculation> due() {
        RoundPins pinned = RoundPins.of(STANDARD);
        return rounds.keySet().stream()
                .map(
                        key ->
                                new Recalculation(
                                        key,
                                        pinned,
                                        latest(),
                                        List.of("Bảng B1 b1-nd-07-2021, bản 1")))
                .toList();
    }

    static RoundPins latest() {
        return new RoundPins(
                STANDARD, Optional.empty(), Optional.of(TABLE), IndicatorSource.TICKED);
    }

    @Override
    public ClassificationSummary recalculate(RoundKey round, String person, String reason) {
        repin(round, latest(), person, reason);
        return classify(round);
    }

    @Override
    public DryRun dryRun(String fileName, byte[] content, Optional<RoundKey> round) {
        round.ifPresent(this::get);
        boolean broken = new String(content, StandardCharsets.UTF_8).equals(EMPTY_FILE);
        return new DryRun(
                new CheckedText(
                        CheckedText.Kind.B1_TABLE,
                        TABLE.id(),
                        TABLE.revision(),
                        TABLE.sha256(),
                        "",
                        List.of(
                                List.of("item", "option", "rural:red-river-delta", "urban"),
                                List.of("Ví dụ, không phải bảng pháp lý", "Mức 1", "0", "0")),
                        broken ? List.of(refusal(fileName)) : List.of()),
                round.filter(key -> !broken).map(key -> new Effect(key, moves(), 7, 2)));
    }

    private static Issue refusal(String fileName) {
        return Issue.of(IssueCode.TEXT_REFUSED, Place.FILE, fileName, "3", "", "mekong-delta ?");
    }

    @Override
    public InstalledText install(String fileName, byte[] content, String person, String source) {
        if (dryRun(fileName, content, Optional.empty()).text().faults().size() > 0) {
            throw new RejectedRequestException(
                    IssueCode.TEXT_REFUSED, refusal(fileName).arguments().toArray(String[]::new));
        }
        recorded(person, source);
        InstalledText text =
                new InstalledText(
                        CheckedText.Kind.B1_TABLE,
                        TABLE.id(),
                        TABLE.revision(),
                        TABLE.sha256(),
                        fileName,
                        "0".repeat(64),
                        person,
                        source,
                        Instant.parse("2026-02-01T03:04:05Z"));
        installed.add(text);
        return text;
    }

    @Override
    public List<InstalledText> installed() {
        return List.copyOf(installed);
    }

    @Override
    public ClassificationSummary classify(RoundKey round) {
        get(round);
        return new ClassificationSummary(
                round, STANDARD, Map.of(PovertyClass.POOR, 268, PovertyClass.NEAR_POOR, 537), 4);
    }

    @Override
    public FormPack compose(RoundKey round, String unit, Ruler ruler) {
        unit(unit);
        rulers.add(ruler);
        if (ruler == Ruler.LOCAL && get(round).pins().localStandard().isEmpty()) {
            throw new RejectedRequestException(IssueCode.NO_LOCAL_STANDARD, round.toString());
        }
        return new FormPack(
                get(round),
                unit(unit, "Huyện Chi Lăng", UnitLevel.DISTRICT, "20"),
                ruler,
                STANDARD,
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

    /** Says what it was asked to write. */
    record EchoPages(String format, String mediaType) implements PageRenderer {
        @Override
        public void explanations(List<Explanation> explanations, OutputStream out)
                throws IOException {
            write(explanations.size() + " explanations", out);
        }

        @Override
        public void livingStandard(LivingStandardList list, OutputStream out) throws IOException {
            write("list of " + list.commune().code(), out);
        }

        @Override
        public void bridge(RulerReport report, OutputStream out) throws IOException {
            write("bridge to " + report.other().id(), out);
        }

        private void write(String text, OutputStream out) throws IOException {
            out.write((format + " " + text).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Two standards, the second with an unknown fact and without a B1 table. */
    static final class Catalogue implements StandardCatalogue {

        final List<Issue> faults = new ArrayList<>();

        @Override
        public Optional<Standard> inForce(LocalDate day) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Standard> inForce(LocalDate day, String province, Ruler ruler) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Standard> find(StandardRef ref) {
            return all().stream().filter(standard -> standard.ref().equals(ref)).findFirst();
        }

        @Override
        public List<Standard> all() {
            return List.of(
                    new FakeStandard(
                            STANDARD,
                            "Chuẩn nghèo đa chiều theo Nghị định 07/2021/NĐ-CP",
                            List.of()),
                    new FakeStandard(
                            NEXT_STANDARD,
                            "Chuẩn nghèo đa chiều theo Nghị định 351/2025/NĐ-CP",
                            List.of(UNKNOWN)),
                    new FakeStandard(LOCAL_STANDARD, "Chuẩn riêng của tỉnh (ví dụ)", List.of()));
        }

        @Override
        public List<ApplicationWindow> windows() {
            return List.of(
                    national(STANDARD, 2022, 2026),
                    national(NEXT_STANDARD, 2027, 2030),
                    window(LOCAL_STANDARD, Ruler.LOCAL, "20", 2024, 2025));
        }

        private static ApplicationWindow national(StandardRef ref, int from, int to) {
            return window(ref, Ruler.NATIONAL, ApplicationWindow.NATION, from, to);
        }

        private static ApplicationWindow window(
                StandardRef ref, Ruler ruler, String territory, int from, int to) {
            return new ApplicationWindow(
                    ref.id(),
                    ruler,
                    territory,
                    LocalDate.of(from, 1, 1),
                    LocalDate.of(to, 12, 31),
                    ARTICLE);
        }

        @Override
        public Optional<TableRef> b1Table(StandardRef standard) {
            return standard.equals(STANDARD) ? Optional.of(TABLE) : Optional.empty();
        }

        @Override
        public HouseholdScorer scorer(StandardRef standard, ScoringOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Issue> faults() {
            return List.copyOf(faults);
        }

        @Override
        public void refresh() {
            throw new UnsupportedOperationException();
        }
    }

    private record FakeStandard(StandardRef ref, String title, List<UnknownFact> unknownFacts)
            implements Standard {
        @Override
        public List<Indicator> indicators() {
            return List.of(NUTRITION);
        }

        @Override
        public int leastDeprivationsOfPoor() {
            return 3;
        }

        @Override
        public PointScale b1() {
            return new PointScale("b1Point", 0, Integer.MAX_VALUE, 1);
        }

        @Override
        public PointScale b2() {
            return new PointScale("b2Point", 0, 120, 10);
        }

        @Override
        public List<ScoredIndicator> meanings() {
            return List.of(
                    new ScoredIndicator(
                            NUTRITION,
                            "Y tế",
                            "Có trẻ em dưới 16 tuổi suy dinh dưỡng",
                            Answer.UNKNOWN,
                            Answer.UNKNOWN,
                            Answer.UNKNOWN,
                            0,
                            ARTICLE));
        }

        @Override
        public List<ScoredItem> formA() {
            return List.of(
                    new ScoredItem("quickReview.item1", "Mục 1 của Phiếu A", "", new Span(1, 1)));
        }
    }
}
