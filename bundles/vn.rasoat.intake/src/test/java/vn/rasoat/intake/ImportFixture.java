package vn.rasoat.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.intake.ImportMode;
import vn.rasoat.api.intake.ImportRequest;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.HeldReceipts;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundChange;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;

/** The importer among in-memory neighbours: the round of 2024 and a few units of Lạng Sơn. */
final class ImportFixture {

    static final Instant NOW = Instant.parse("2024-12-20T03:00:00Z");
    static final RoundKey ROUND = new RoundKey("20", 2024);
    static final RoundKey LAST_YEAR = new RoundKey("20", 2023);
    static final String DISTRICT = "187";
    static final long LIMIT = 64L << 20;

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 9, 1);

    final MemoryRegister register = new MemoryRegister();
    final List<String> profiles = new ArrayList<>();
    private final Path folder;
    private final FileSurveyImporter importer;
    private int files;

    ImportFixture(Path folder) {
        this(folder, LIMIT);
    }

    /** The importer on another store. */
    ImportFixture(
            SurveyRegister register,
            HeldReceipts heldReceipts,
            FileSurveyImporter.Reading reading,
            HeldFiles heldFiles) {
        folder = heldFiles.path("").getParent();
        importer =
                new FileSurveyImporter(
                        new OneRound(List.of(OneRound.OPEN)),
                        new OneProvince(),
                        new PointsClassifier(),
                        register,
                        heldReceipts,
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        reading,
                        heldFiles);
    }

    ImportFixture(Path folder, long limit) {
        this(folder, limit, Optional.empty());
    }

    /** With a file of the administrator that changes the rules. */
    ImportFixture(Path folder, long limit, Optional<Path> checksFile) {
        this(folder, limit, checksFile, new OneProvince());
    }

    ImportFixture(Path folder, long limit, Optional<Path> checksFile, UnitDirectory units) {
        this.folder = folder;
        importer =
                new FileSurveyImporter(
                        new OneRound(List.of(OneRound.BEFORE, OneRound.OPEN)),
                        units,
                        new PointsClassifier(),
                        register,
                        register,
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        new FileSurveyImporter.Reading(limit, OldBook.reader())
                                .with(() -> profiles)
                                .with(checksFile),
                        new HeldFiles(folder.resolve("held")));
    }

    Receipt importInto(String unit, Book book) {
        return importFile(unit, book.write(folder.resolve("survey-" + ++files + ".xlsx")));
    }

    Receipt importFile(String unit, Path file) {
        return importFile(unit, file, "");
    }

    Receipt importFile(String unit, Path file, String encoding) {
        return importer()
                .importSurvey(new ImportRequest(ROUND, unit, "survey.xlsx", file, encoding));
    }

    Receipt importFile(ImportMode mode, Path file) {
        return importer()
                .importSurvey(new ImportRequest(ROUND, DISTRICT, "survey.xlsx", file, mode));
    }

    FileSurveyImporter importer() {
        return importer;
    }

    static Rounds rounds() {
        return new OneRound(List.of(OneRound.BEFORE, OneRound.OPEN));
    }

    static List<Issue> issues(Receipt receipt, IssueCode code) {
        return receipt.issues().stream().filter(issue -> issue.code() == code).toList();
    }

    static Issue issue(Receipt receipt, IssueCode code) {
        List<Issue> issues = issues(receipt, code);
        if (issues.size() != 1) {
            throw new AssertionError(
                    "expected one " + code + ", got " + issues + " among " + receipt.issues());
        }
        return issues.get(0);
    }

    private static final class OneRound implements Rounds {

        private final List<Round> all;

        OneRound(List<Round> all) {
            this.all = all;
        }

        private static final Round OPEN =
                new Round(
                        ROUND,
                        FIRST_DAY,
                        LocalDate.of(2024, 12, 14),
                        FIRST_DAY,
                        new StandardRef("nd-07-2021", 1, "0"));

        private static final Round BEFORE =
                new Round(
                        LAST_YEAR,
                        FIRST_DAY.minusYears(1),
                        LocalDate.of(2023, 12, 14),
                        FIRST_DAY.minusYears(1),
                        new StandardRef("nd-07-2021", 1, "0"));

        @Override
        public Round open(String unit, int year) {
            return get(new RoundKey("20", year));
        }

        @Override
        public Round get(RoundKey key) {
            if (!key.equals(ROUND)) {
                throw new RejectedRequestException(IssueCode.ROUND_UNKNOWN, key.toString());
            }
            return OPEN;
        }

        @Override
        public List<Round> all() {
            return all;
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

    static final class OneProvince implements UnitDirectory {

        @Override
        public Optional<UnitList> units(String province, LocalDate day) {
            List<AdministrativeUnit> units = new ArrayList<>();
            units.add(unit("20", "Lạng Sơn", UnitLevel.PROVINCE, "Tỉnh", ""));
            units.add(unit("178", "Lạng Sơn", UnitLevel.DISTRICT, "Thành phố", "20"));
            units.add(unit("05983", "Chi Lăng", UnitLevel.COMMUNE, "Phường", "178"));
            units.add(unit("180", "Tràng Định", UnitLevel.DISTRICT, "Huyện", "20"));
            units.add(unit("06034", "Chi Lăng", UnitLevel.COMMUNE, "Xã", "180"));
            units.add(unit("184", "Văn Quan", UnitLevel.DISTRICT, "Huyện", "20"));
            units.add(unit("06300", "Hòa Bình", UnitLevel.COMMUNE, "Xã", "184"));
            units.add(unit(DISTRICT, "Chi Lăng", UnitLevel.DISTRICT, "Huyện", "20"));
            units.add(unit("06463", "Đồng Mỏ", UnitLevel.COMMUNE, "Thị trấn", DISTRICT));
            units.add(unit("06466", "Chi Lăng", UnitLevel.COMMUNE, "Thị trấn", DISTRICT));
            units.add(unit("06469", "Vân An", UnitLevel.COMMUNE, "Xã", DISTRICT));
            units.add(unit("06505", "Vạn Linh", UnitLevel.COMMUNE, "Xã", DISTRICT));
            units.add(unit("06508", "Hòa Bình", UnitLevel.COMMUNE, "Xã", DISTRICT));
            units.add(unit("06523", "Chi Lăng", UnitLevel.COMMUNE, "Xã", DISTRICT));
            return Optional.of(new UnitList(FIRST_DAY, units));
        }

        private static AdministrativeUnit unit(
                String code, String name, UnitLevel level, String kind, String parent) {
            return new AdministrativeUnit(
                    code,
                    kind + " " + name,
                    level,
                    kind,
                    parent,
                    LocalDate.MIN,
                    LocalDate.MAX,
                    List.of());
        }

        @Override
        public Optional<String> provinceOf(String unit, LocalDate day) {
            return Optional.of("20");
        }
    }
}
