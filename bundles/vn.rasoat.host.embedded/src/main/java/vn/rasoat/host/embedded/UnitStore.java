package vn.rasoat.host.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.unit.AdministrativeUnit;

/**
 * All dated units: those of the release, and in a file of the server's data folder those of lists
 * that were installed. The file is replaced whole or not at all.
 */
@Component(service = UnitStore.class)
public final class UnitStore {

    private static final String FOLDER = "/units/";
    private static final String DATA = "karaf.data";

    private final Path file;
    private final List<AdministrativeUnit> shipped = new ArrayList<>();
    private List<String> installed;
    private volatile DatedUnits units;

    /**
     * Reads the units.
     *
     * @param context tells the data folder of the server
     */
    @Activate
    public UnitStore(BundleContext context) {
        this(Path.of(context.getProperty(DATA), "rasoat", "units.csv"));
    }

    UnitStore(Path file) {
        this.file = file;
        for (String list : UnitFile.lines(FOLDER + "files.txt")) {
            if (!list.isBlank() && !list.startsWith("#")) {
                shipped.addAll(UnitFile.read(FOLDER + list, UnitFile.lines(FOLDER + list)));
            }
        }
        installed = lines(file);
        units = dated(installed);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private DatedUnits dated(List<String> lines) {
        List<AdministrativeUnit> all = new ArrayList<>(shipped);
        all.addAll(UnitFile.read(file.toString(), lines));
        return new DatedUnits(all);
    }

    DatedUnits units() {
        return units;
    }

    /**
     * Lays rows over those that are there.
     *
     * @param rows in the product's own format
     * @throws UnavailableException HN-9002 if the file cannot be written; nothing changed then
     */
    synchronized void add(List<String> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> all = new ArrayList<>(installed);
        if (all.isEmpty()) {
            all.add(UnitFile.HEADER);
        }
        all.addAll(rows);
        DatedUnits next = dated(all);
        try {
            Files.createDirectories(file.getParent());
            Path written = Files.createTempFile(file.getParent(), "units", ".csv");
            try {
                Files.write(written, all, StandardCharsets.UTF_8);
                Files.move(
                        written,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw new UnavailableException(IssueCode.DISK_FAILED, e);
        }
        installed = List.copyOf(all);
        units = next;
    }
}
