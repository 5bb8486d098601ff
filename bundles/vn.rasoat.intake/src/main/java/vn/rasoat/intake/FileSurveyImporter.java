package vn.rasoat.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import vn.rasoat.api.classification.HouseholdClassifier;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.intake.HeldImports;
import vn.rasoat.api.intake.HeldRelease;
import vn.rasoat.api.intake.ImportMode;
import vn.rasoat.api.intake.ImportMonitor;
import vn.rasoat.api.intake.ImportRequest;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.SurveyImporter;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.register.HeldReceipt;
import vn.rasoat.api.register.HeldReceipts;
import vn.rasoat.api.register.ReferenceTexts;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitList;
import vn.rasoat.intake.check.Calendar;
import vn.rasoat.intake.check.RuleTable;
import vn.rasoat.intake.delimited.TextEncoding;
import vn.rasoat.intake.field.FieldCatalogue;
import vn.rasoat.intake.old.OldWorkbooks;
import vn.rasoat.intake.profile.Profiles;
import vn.rasoat.intake.shape.Shapes;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.GuessedEncoding;
import vn.rasoat.intake.source.SurveySource;
import vn.rasoat.intake.source.UnreadableFileException;

/**
 * Imports survey files of any format it knows. A file that cannot be read at all also gets a
 * receipt. Releases held files by importing them again.
 */
@Component(
        service = {SurveyImporter.class, HeldImports.class},
        configurationPid = "vn.rasoat.intake")
@Designate(ocd = ImportLimits.class)
public final class FileSurveyImporter implements SurveyImporter, HeldImports {

    private static final int CHUNK_ROWS = 1000;

    /** Opens a file as tables. */
    @FunctionalInterface
    interface Opener {
        SurveySource open(ImportRequest request, Budget budget)
                throws UnreadableFileException, IOException;
    }

    /** What is done with a file that was read. */
    @FunctionalInterface
    private interface Use<T> {
        T with(SurveyFile survey, ImportEnd end) throws IOException;
    }

    /**
     * How a file is read.
     *
     * @param unpackedLimit bytes that it may hold when unpacked
     * @param chunkRows rows of a chunk
     * @param opener opens it
     * @param profiles the mapping profiles that administrators installed
     * @param checksFile changes the rules about the data
     */
    record Reading(
            long unpackedLimit,
            int chunkRows,
            Opener opener,
            Supplier<List<String>> profiles,
            Optional<Path> checksFile) {

        Reading(long unpackedLimit, int chunkRows, Opener opener) {
            this(unpackedLimit, chunkRows, opener, List::of, Optional.empty());
        }

        Reading(long unpackedLimit, OldWorkbooks oldWorkbooks) {
            this(
                    unpackedLimit,
                    CHUNK_ROWS,
                    (request, budget) ->
                            new SourceOpener(oldWorkbooks, request.encoding())
                                    .open(request.file(), request.fileName(), budget));
        }

        Reading with(Supplier<List<String>> installed) {
            return new Reading(unpackedLimit, chunkRows, opener, installed, checksFile);
        }

        Reading with(Optional<Path> changes) {
            return new Reading(unpackedLimit, chunkRows, opener, profiles, changes);
        }
    }

    /** What an answer repeats of a request. */
    private static final int LONGEST_SHOWN = 40;

    /** Where the day of an import is counted. */
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Rounds rounds;
    private final UnitDirectory directory;
    private final HouseholdClassifier classifier;
    private final SurveyRegister register;
    private final HeldReceipts heldReceipts;
    private final Clock clock;
    private final Reading reading;
    private final HeldFiles heldFiles;
    private final FieldCatalogue fields = new FieldCatalogue();
    private final LayoutFinder finder = new LayoutFinder(fields);
    private final SkipRules skipRules = new SkipRules();
    private final RuleTable rules;
    private final Shapes shapes = new Shapes(fields);

    /**
     * The importer as the container starts it.
     *
     * @param rounds open rounds
     * @param directory administrative units
     * @param classifier tells the class while importing, so that the receipt names contradictions
     * @param register where the change set goes
     * @param oldWorkbooks reads .xls, if the site has installed what can
     * @param heldReceipts what is held
     * @param texts the mapping profiles that administrators installed
     * @param limits bounds of what is read
     * @param context gives the properties that folders name
     */
    @Activate
    public FileSurveyImporter(
            @Reference Rounds rounds,
            @Reference UnitDirectory directory,
            @Reference HouseholdClassifier classifier,
            @Reference SurveyRegister register,
            @Reference OldWorkbooks oldWorkbooks,
            @Reference HeldReceipts heldReceipts,
            @Reference ReferenceTexts texts,
            ImportLimits limits,
            BundleContext context) {
        this(
                rounds,
                directory,
                classifier,
                register,
                heldReceipts,
                Clock.systemUTC(),
                new Reading((long) limits.unpackedMegabytes() << 20, oldWorkbooks)
                        .with(() -> texts.latest(CheckedText.Kind.MAPPING_PROFILE))
                        .with(
                                Optional.of(limits.checksFile())
                                        .filter(f -> !f.isBlank())
                                        .map(Path::of)),
                new HeldFiles(Folders.resolve(limits.heldFolder(), context::getProperty)));
        sweep();
    }

    FileSurveyImporter(
            Rounds rounds,
            UnitDirectory directory,
            HouseholdClassifier classifier,
            SurveyRegister register,
            HeldReceipts heldReceipts,
            Clock clock,
            Reading reading,
            HeldFiles heldFiles) {
        this.rounds = rounds;
        this.directory = directory;
        this.classifier = classifier;
        this.register = register;
        this.heldReceipts = heldReceipts;
        this.clock = clock;
        this.reading = reading;
        this.heldFiles = heldFiles;
        rules = new RuleTable(fields, reading.checksFile());
    }

    /** Deletes what a crash left of files whose receipt never came about. */
    void sweep() {
        Set<String> pending =
                heldReceipts.pending().stream().map(HeldReceipt::id).collect(Collectors.toSet());
        try {
            heldFiles.sweep(pending);
        } catch (IOException e) {
            throw new UnavailableException(IssueCode.DISK_FAILED, e);
        }
    }

    @Override
    public Receipt importSurvey(ImportRequest request, ImportMonitor monitor) {
        return run(request, monitor, (survey, end) -> end.byMode(survey));
    }

    private <T> T run(ImportRequest request, ImportMonitor monitor, Use<T> use) {
        requireKnown(request.encoding());
        Round round = rounds.get(request.round());
        UnitList units = units(round);
        AdministrativeUnit unit =
                units.find(request.unit())
                        .orElseThrow(
                                () ->
                                        new RejectedRequestException(
                                                IssueCode.UNIT_UNKNOWN,
                                                request.unit(),
                                                units.day().toString()));
        IssueLog log = new IssueLog(rules);
        try (RowStore rows = new RowStore()) {
            ImportWatch watch =
                    new ImportWatch(
                            monitor, reading.chunkRows(), ImportWatch.expected(request.file()));
            watch.border();
            SurveyFile survey =
                    new SurveyFile(
                            round,
                            units,
                            new Communes(units, unit),
                            new Checks(rules, calendar(round), log),
                            new VillagePatterns(rules, register, lastYear(round), log),
                            rows,
                            log,
                            watch);
            String sha256 = HeldFiles.sha256(request.file());
            read(request, survey, log, watch);
            return use.with(
                    survey,
                    new ImportEnd(
                            new ImportEnd.Neighbours(
                                    register, classifier, heldReceipts, heldFiles, clock),
                            request,
                            sha256,
                            log,
                            watch));
        } catch (IOException e) {
            throw new UnavailableException(IssueCode.DISK_FAILED, e);
        }
    }

    private static void requireKnown(String encoding) {
        if (!encoding.isEmpty() && TextEncoding.named(encoding).isEmpty()) {
            String shown =
                    encoding.length() <= LONGEST_SHOWN
                            ? encoding
                            : encoding.substring(0, LONGEST_SHOWN) + "…";
            throw new RejectedRequestException(
                    IssueCode.ENCODING_UNKNOWN,
                    "\"" + shown.replaceAll("\\p{Cntrl}", "") + "\"",
                    String.join(", ", TextEncoding.words()));
        }
    }

    private Calendar calendar(Round round) {
        return new Calendar(
                round.startsOn(), round.endsOn(), LocalDate.ofInstant(clock.instant(), VIET_NAM));
    }

    private Optional<RoundKey> lastYear(Round round) {
        RoundKey before = new RoundKey(round.key().province(), round.key().year() - 1);
        return rounds.all().stream().map(Round::key).filter(before::equals).findFirst();
    }

    private UnitList units(Round round) {
        String province = round.key().province();
        return directory
                .units(province, round.startsOn())
                .orElseThrow(
                        () ->
                                new RejectedRequestException(
                                        IssueCode.NO_UNIT_LIST,
                                        province,
                                        round.startsOn().toString()));
    }

    /** What cannot be read is an issue of the file, not a failure of the service. */
    private void read(ImportRequest request, SurveyFile survey, IssueLog log, ImportWatch watch)
            throws IOException {
        Budget budget = new Budget(reading.unpackedLimit(), watch::bytesRead);
        try (SurveySource source = reading.opener().open(request, budget)) {
            EncodingQuestion question = new EncodingQuestion(finder, log);
            for (GuessedEncoding guess : source.guesses()) {
                question.ask(guess);
            }
            if (source.guesses().isEmpty()) {
                survey.read(
                        shapes.of(source),
                        fields,
                        finder,
                        Profiles.of(reading.profiles().get(), fields, finder::isSheet),
                        skipRules);
            } else {
                survey.giveUp();
            }
        } catch (UnreadableFileException e) {
            log.file(e.part(), e.code(), e.arguments());
            survey.giveUp();
        }
    }

    @Override
    public List<HeldReceipt> pending(RoundKey round) {
        rounds.get(round);
        return heldReceipts.pending().stream().filter(held -> held.round().equals(round)).toList();
    }

    @Override
    public HeldReceipt find(String receiptId) {
        return heldReceipts
                .find(receiptId)
                .orElseThrow(
                        () ->
                                new RejectedRequestException(
                                        register.receipt(receiptId).isPresent()
                                                ? IssueCode.NOT_HELD
                                                : IssueCode.RECEIPT_UNKNOWN,
                                        receiptId));
    }

    @Override
    public HeldRelease release(
            String receiptId, String person, String reason, boolean acceptDifferences) {
        requirePending(receiptId);
        Receipt held = register.receipt(receiptId).orElseThrow();
        requireWhole(held);
        ImportRequest request =
                new ImportRequest(
                        held.round(),
                        held.unit(),
                        held.fileName(),
                        heldFiles.path(receiptId),
                        heldFiles.encoding(receiptId),
                        ImportMode.HOLD);
        HeldRelease release =
                run(
                        request,
                        ImportMonitor.NONE,
                        (survey, end) ->
                                end.release(
                                        survey,
                                        new ImportEnd.Release(
                                                held, person, reason, acceptDifferences)));
        if (release.receipt().isPresent()) {
            heldFiles.drop(receiptId);
        }
        return release;
    }

    private void requirePending(String receiptId) {
        if (find(receiptId).state() != HeldReceipt.State.PENDING) {
            throw new RejectedRequestException(IssueCode.NOT_HELD, receiptId);
        }
    }

    private void requireWhole(Receipt held) {
        try {
            if (!heldFiles.isWhole(held.id(), held.sha256())) {
                throw new RejectedRequestException(IssueCode.HELD_FILE_LOST, held.id());
            }
        } catch (IOException e) {
            throw new UnavailableException(IssueCode.DISK_FAILED, e);
        }
    }

    @Override
    public HeldReceipt discard(String receiptId, String person, String reason) {
        requirePending(receiptId);
        HeldReceipt discarded = heldReceipts.discard(receiptId, person, reason);
        heldFiles.drop(receiptId);
        return discarded;
    }
}
