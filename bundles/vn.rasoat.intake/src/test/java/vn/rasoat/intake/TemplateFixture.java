package vn.rasoat.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.intake.ImportRequest;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.RowReport;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.register.RoundSnapshot;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundChange;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.Residents;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.intake.template.SpreadsheetTemplates;

/** Two rounds, the sample of 2024 in the first, and templates for the second. */
final class TemplateFixture {

    static final RoundKey BEFORE = new RoundKey("20", 2024);
    static final RoundKey NOW = new RoundKey("20", 2025);
    static final Path SAMPLE =
            Path.of("../../features/distribution/src/main/demo/chi-lang-2024.xlsx");

    private final MemoryRegister before;
    final MemoryRegister now = new MemoryRegister();
    final TemplateUnits units;
    private final TemplateStandard standard;

    private TemplateFixture(boolean reformed, List<String> ticks, MemoryRegister before) {
        this.before = before;
        units = new TemplateUnits(reformed);
        standard = new TemplateStandard(ticks);
    }

    /** With nothing in the round before. */
    TemplateFixture(boolean reformed, List<String> ticks) {
        this(reformed, ticks, new MemoryRegister());
    }

    /** With the sample imported into the round before. */
    static TemplateFixture withSample() {
        TemplateFixture fixture = new TemplateFixture(false, TemplateStandard.TICKS);
        Receipt receipt = fixture.importInto(BEFORE, "187", SAMPLE);
        if (receipt.households().added() < 2000) {
            throw new AssertionError(receipt.households().toString());
        }
        return fixture;
    }

    /** The same round before, and nothing in the round to be surveyed. */
    TemplateFixture again(boolean reformed) {
        return new TemplateFixture(reformed, TemplateStandard.TICKS, before);
    }

    SpreadsheetTemplates templates() {
        return new SpreadsheetTemplates(new TwoRounds(), units, standard, new Readable());
    }

    byte[] workbook(String commune, Optional<String> village) {
        return workbook(NOW, Optional.of(BEFORE), commune, village);
    }

    byte[] workbook(
            RoundKey round, Optional<RoundKey> previous, String commune, Optional<String> village) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            templates().workbook(round, previous, commune, village, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    byte[] xlsForm() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            templates().xlsForm(NOW, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    Receipt importBack(String unit, Path folder, byte[] workbook) {
        try {
            return importInto(NOW, unit, Files.write(folder.resolve("back.xlsx"), workbook));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Receipt importInto(RoundKey round, String unit, Path file) {
        MemoryRegister register = round.equals(BEFORE) ? before : now;
        return new FileSurveyImporter(
                        new TwoRounds(),
                        units,
                        new PointsClassifier(),
                        register,
                        register,
                        Clock.fixed(ImportFixture.NOW, ZoneOffset.UTC),
                        new FileSurveyImporter.Reading(ImportFixture.LIMIT, OldBook.reader()),
                        new HeldFiles(file.resolveSibling("held")))
                .importSurvey(new ImportRequest(round, unit, "back.xlsx", file));
    }

    List<SurveyedHousehold> householdsBefore(Set<String> communes) {
        return before.households.values().stream()
                .filter(survey -> communes.contains(survey.key().commune()))
                .sorted(
                        Comparator.comparing((SurveyedHousehold it) -> it.key().commune())
                                .thenComparing(it -> it.key().village())
                                .thenComparing(it -> it.key().number())
                                .thenComparing(it -> it.key().discriminator()))
                .toList();
    }

    /** The round of 2026 pins a standard that is gone, that of 2027 a B1 table. */
    static Round round(RoundKey key) {
        RoundPins pins =
                new RoundPins(
                        key.year() == 2026
                                ? new StandardRef("nd-gone", 1, "00")
                                : TemplateStandard.REF,
                        Optional.empty(),
                        key.year() == 2027
                                ? Optional.of(new TableRef("b1", 1, "00"))
                                : Optional.empty(),
                        IndicatorSource.TICKED);
        return new Round(
                key,
                LocalDate.of(key.year(), 9, 1),
                LocalDate.of(key.year(), 12, 14),
                LocalDate.of(key.year(), 9, 1),
                pins);
    }

    private static final class TwoRounds implements Rounds {

        @Override
        public Round open(String unit, int year) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Round get(RoundKey key) {
            if (key.year() < 2024 || key.year() > 2027) {
                throw new RejectedRequestException(IssueCode.ROUND_UNKNOWN, key.toString());
            }
            return round(key);
        }

        @Override
        public List<Round> all() {
            return List.of();
        }

        @Override
        public Round repin(RoundKey key, RoundPins pins, String person, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<RoundChange> changes(RoundKey key) {
            throw new UnsupportedOperationException();
        }
    }

    /** The round before, as a register shows it. */
    private final class Readable implements SurveyRegister {

        @Override
        public <T> T read(RoundKey round, Set<String> communes, Function<RoundSnapshot, T> reader) {
            if (!round.equals(BEFORE) || communes.isEmpty()) {
                throw new AssertionError(round + " " + communes);
            }
            return reader.apply(new Snapshot(householdsBefore(communes)));
        }

        @Override
        public ChangeSet begin(RoundKey round) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Receipt> receipt(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean rows(String receiptId, Consumer<RowReport> consumer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void saveOutcomes(RoundKey round, int last, Map<String, Outcome> outcomes) {
            throw new UnsupportedOperationException();
        }
    }

    private record Snapshot(List<SurveyedHousehold> households) implements RoundSnapshot {

        @Override
        public void forEachHousehold(Consumer<RegisteredHousehold> consumer) {
            PointsClassifier classifier = new PointsClassifier();
            for (SurveyedHousehold survey : households) {
                consumer.accept(
                        new RegisteredHousehold(
                                survey.key().toString(),
                                survey,
                                Optional.of(classifier.classify(round(BEFORE), survey))));
            }
        }

        @Override
        public Optional<RegisteredHousehold> household(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<OpeningEntry> openingList() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<String> openingListCommunes() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<HouseholdEvent> events() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Residents> residents() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int lastChangeSet() {
            return 1;
        }
    }
}
