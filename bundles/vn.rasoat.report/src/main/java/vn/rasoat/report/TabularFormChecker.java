package vn.rasoat.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.intake.TabularReader;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.report.FilledFile;
import vn.rasoat.api.report.FilledFormCheck;
import vn.rasoat.api.report.FilledFormChecker;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.report.check.FormComparison;

/** Checks forms in workbooks and CSV files. */
@Component(service = FilledFormChecker.class)
public final class TabularFormChecker implements FilledFormChecker {

    /** Forms are small: a province fills some hundred rows. */
    private static final int LARGEST_ZIP = 64 * 1024 * 1024;

    private static final int MOST_FILES = 100;

    private final Rounds rounds;
    private final RoundCubes cubes;
    private final TabularReader reader;

    /**
     * A checker.
     *
     * @param rounds finds the round
     * @param units the unit list that the round pins
     * @param register not asked for any household
     * @param standards the standard of the round, for its forms
     * @param reader reads the files
     */
    @Activate
    public TabularFormChecker(
            @Reference Rounds rounds,
            @Reference UnitDirectory units,
            @Reference SurveyRegister register,
            @Reference StandardCatalogue standards,
            @Reference TabularReader reader) {
        this.rounds = rounds;
        this.cubes = new RoundCubes(rounds, units, register, standards);
        this.reader = reader;
    }

    @Override
    public FilledFormCheck check(RoundKey key, List<FilledFile> files) {
        Round round = rounds.get(key);
        FormComparison comparison = new FormComparison(cubes.formSet(round, round.standard()));
        for (FilledFile file : unpacked(files)) {
            comparison.add(file.name(), reader.read(file.name(), file.content()));
        }
        return comparison.result();
    }

    private static List<FilledFile> unpacked(List<FilledFile> files) {
        List<FilledFile> all = new ArrayList<>();
        for (FilledFile file : files) {
            if (file.name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                all.addAll(unpack(file));
            } else {
                all.add(file);
            }
        }
        return all;
    }

    private static List<FilledFile> unpack(FilledFile zip) {
        List<FilledFile> files = new ArrayList<>();
        long left = LARGEST_ZIP;
        try (ZipInputStream in =
                new ZipInputStream(
                        new ByteArrayInputStream(zip.content()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] content = in.readNBytes((int) left + 1);
                left -= content.length;
                if (left < 0 || files.size() == MOST_FILES) {
                    throw new RejectedRequestException(IssueCode.FILE_TOO_LARGE, zip.name());
                }
                String name = entry.getName();
                files.add(new FilledFile(name.substring(name.lastIndexOf('/') + 1), content));
            }
        } catch (RejectedRequestException tooLarge) {
            throw tooLarge;
        } catch (IOException | IllegalArgumentException damaged) {
            throw new RejectedRequestException(IssueCode.FILE_UNREADABLE, zip.name());
        }
        if (files.isEmpty()) {
            throw new RejectedRequestException(IssueCode.FILE_UNREADABLE, zip.name());
        }
        return files;
    }
}
