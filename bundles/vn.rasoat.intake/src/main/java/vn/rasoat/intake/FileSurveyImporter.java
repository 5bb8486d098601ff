package vn.rasoat.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import vn.rasoat.api.classification.HouseholdClassifier;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.ImportRequest;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.SurveyImporter;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitList;
import vn.rasoat.intake.check.Calendar;
import vn.rasoat.intake.check.RuleTable;
import vn.rasoat.intake.delimited.TextEncoding;
import vn.rasoat.intake.field.FieldCatalogue;
import vn.rasoat.intake.old.OldWorkbooks;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.GuessedEncoding;
import vn.rasoat.intake.source.SurveySource;
import vn.rasoat.intake.source.UnreadableFileException;

/**
 * Imports survey files of any format it knows. A file that cannot be read at all also gets a
 * receipt.
 */
@Component(service = SurveyImporter.class, configurationPid = "vn.rasoat.intake")
@Designate(ocd = ImportLimits.class)
public final class FileSurveyImporter implements SurveyImporter {

    /** What an answer repeats of a request. */
    private static final int LONGEST_SHOWN = 40;

    /** Where the day of an import is counted. */
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Rounds rounds;
    private final UnitDirectory directory;
    private final HouseholdClassifier classifier;
    private final SurveyRegister register;
    private final OldWorkbooks oldWorkbooks;
    private final Clock clock;
    private final long unpackedLimit;
    private final FieldCatalogue fields = new FieldCatalogue();
    private final LayoutFinder finder = new LayoutFinder(fields);
    private final SkipRules skipRules = new SkipRules();
    private final RuleTable rules;

    /**
     * The importer as the container starts it.
     *
     * @param rounds open rounds
     * @param directory administrative units
     * @param classifier tells the class while importing, so that the receipt names contradictions
     * @param register where the change set goes
     * @param oldWorkbooks reads .xls, if the site has installed what can
     * @param limits bounds of what is read
     */
    @Activate
    public FileSurveyImporter(
            @Reference Rounds rounds,
            @Reference UnitDirectory directory,
            @Reference HouseholdClassifier classifier,
            @Reference SurveyRegister register,
            @Reference OldWorkbooks oldWorkbooks,
            ImportLimits limits) {
        this(
                rounds,
                directory,
                classifier,
                register,
                oldWorkbooks,
                Clock.systemUTC(),
                (long) limits.unpackedMegabytes() << 20,
                Optional.of(limits.checksFile()).filter(f -> !f.isBlank()).map(Path::of));
    }

    FileSurveyImporter(
            Rounds rounds,
            UnitDirectory directory,
            HouseholdClassifier classifier,
            SurveyRegister register,
            OldWorkbooks oldWorkbooks,
            Clock clock,
            long unpackedLimit,
            Optional<Path> checksFile) {
        this.rounds = rounds;
        this.directory = directory;
        this.classifier = classifier;
        this.register = register;
        this.oldWorkbooks = oldWorkbooks;
        this.clock = clock;
        this.unpackedLimit = unpackedLimit;
        rules = new RuleTable(fields, checksFile);
    }

    @Override
    public Receipt importSurvey(ImportRequest request) {
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
        SurveyFile survey =
                new SurveyFile(
                        round,
                        units,
                        new Communes(units, unit),
                        new Checks(rules, calendar(round), log),
                        new VillagePatterns(rules, register, lastYear(round), log),
                        log);
        try {
            String sha256 = sha256(request.file());
            read(request, survey, log);
            return store(request, survey, sha256, log);
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
    private void read(ImportRequest request, SurveyFile survey, IssueLog log) throws IOException {
        SourceOpener opener = new SourceOpener(oldWorkbooks, request.encoding());
        try (SurveySource source =
                opener.open(request.file(), request.fileName(), new Budget(unpackedLimit))) {
            EncodingQuestion question = new EncodingQuestion(finder, log);
            for (GuessedEncoding guess : source.guesses()) {
                question.ask(guess);
            }
            if (source.guesses().isEmpty()) {
                survey.read(source, fields, finder, skipRules);
            } else {
                survey.giveUp();
            }
        } catch (UnreadableFileException e) {
            log.file(e.part(), e.code(), e.arguments());
            survey.giveUp();
        }
    }

    private Receipt store(ImportRequest request, SurveyFile survey, String sha256, IssueLog log) {
        try (ChangeSet changes = register.begin(request.round())) {
            survey.store(changes, classifier);
            HouseholdCounts households = survey.counts();
            boolean imported = households.accepted() > 0;
            if (!imported) {
                log.file(IssueCode.NOTHING_ACCEPTED);
            }
            Receipt receipt =
                    new Receipt(
                            changes.id(),
                            request.round(),
                            request.unit(),
                            request.fileName(),
                            sha256,
                            clock.instant(),
                            imported ? ImportState.IMPORTED : ImportState.NOTHING_IMPORTED,
                            households,
                            survey.sheets(),
                            List.copyOf(log.inOrder()));
            // Also without households: the receipt must be there when it is asked for.
            changes.commit(receipt);
            return receipt;
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
