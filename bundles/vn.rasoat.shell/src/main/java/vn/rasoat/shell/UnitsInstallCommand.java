package vn.rasoat.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import vn.rasoat.api.unit.UnitCatalogue;
import vn.rasoat.api.unit.UnitListChange;
import vn.rasoat.api.unit.UnitListFile;

/** Installs an official list of administrative units, or says what that would change. */
@Service
@Command(
        scope = "rasoat",
        name = "units-install",
        description =
                "Cài đặt danh mục đơn vị hành chính; mặc định chỉ xem trước / Installs a list of"
                        + " administrative units; by default only shows what would change")
public final class UnitsInstallCommand extends ReviewCommand {

    @Reference UnitCatalogue catalogue;

    @Argument(
            name = "FILE",
            required = true,
            description = "Danh mục (.xlsx, .csv), hai hoặc ba cấp / List, two or three tiers")
    @Completion(FileCompleter.class)
    String file;

    @Option(
            name = "--from",
            required = true,
            description = "Ngày đầu áp dụng (yyyy-MM-dd) / First day on which it holds")
    String from;

    @Option(
            name = "--map",
            description = "Bảng đối chiếu xã cũ - xã mới / Map of old communes to new ones")
    @Completion(FileCompleter.class)
    String map;

    @Option(name = "--yes", description = "Cài đặt / Install it")
    boolean yes;

    @Option(name = "--person", description = "Người cài đặt / Who vouches for it")
    String person = "";

    @Option(name = "--source", description = "Nguồn văn bản / Where it was taken from")
    String source = "";

    @Override
    void run(PrintStream out, Language language) throws IOException {
        LocalDate day = day(language);
        UnitListFile list = read(file, language);
        Optional<UnitListFile> successors =
                map == null ? Optional.empty() : Optional.of(read(map, language));
        UnitListChange change =
                yes
                        ? catalogue.install(list, successors, day, person, source)
                        : catalogue.plan(list, successors, day);
        change.provinces().forEach(province -> print(province, out, language));
        if (!change.faults().isEmpty()) {
            new IssuePrinter(out, language).print(change.faults());
            throw new IllegalArgumentException(language.refusal(change.faults().get(0)));
        }
        out.println(language.text(yes ? "units.installed" : "units.planned", day));
    }

    private static void print(
            UnitListChange.Province province, PrintStream out, Language language) {
        if (province.keptLater()) {
            out.println(language.text("units.kept", province.code(), province.name()));
            return;
        }
        out.println(
                language.text(
                        "units.province",
                        province.code(),
                        province.name(),
                        province.unchanged(),
                        province.changes().size()));
        for (UnitListChange.Unit unit : province.changes()) {
            String kind = unit.divided() ? "divided" : unit.kind().name().toLowerCase(Locale.ROOT);
            out.println(
                    language.text(
                            "units." + kind,
                            unit.code(),
                            unit.name(),
                            String.join(", ", unit.others())));
        }
    }

    private LocalDate day(Language language) {
        try {
            return LocalDate.parse(from);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(language.text("date.unreadable", from), e);
        }
    }

    private UnitListFile read(String name, Language language) throws IOException {
        Path path = path(name);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new IllegalArgumentException(language.text("file.unreadable", path));
        }
        return new UnitListFile(path.getFileName().toString(), Files.readAllBytes(path));
    }
}
