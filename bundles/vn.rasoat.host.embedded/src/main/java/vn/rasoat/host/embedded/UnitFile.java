package vn.rasoat.host.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;

/**
 * Reads the product's own format of administrative units: one row a unit and period, no quotes,
 * {@code #} begins a comment. A row that cannot be read is a fault of the release, so it stops the
 * bundle and names file and line.
 */
final class UnitFile {

    static final String HEADER =
            "code,name,level,kind,parent,valid_from,valid_to,predecessors,source";

    private UnitFile() {}

    static List<AdministrativeUnit> read(String resource, List<String> lines) {
        List<AdministrativeUnit> units = new ArrayList<>();
        boolean header = false;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!header) {
                if (!line.equals(HEADER)) {
                    throw new IllegalStateException(resource + " does not begin with " + HEADER);
                }
                header = true;
                continue;
            }
            try {
                units.add(unit(line));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new IllegalStateException(resource + " line " + number, e);
            }
        }
        return units;
    }

    static List<String> lines(String resource) {
        try (InputStream in = UnitFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in the bundle");
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    static AdministrativeUnit unit(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != HEADER.split(",").length || line.indexOf('"') >= 0) {
            throw new IllegalArgumentException("not the columns " + HEADER);
        }
        return new AdministrativeUnit(
                cells[0],
                cells[1],
                UnitLevel.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                cells[3],
                cells[4],
                cells[5].isEmpty() ? LocalDate.MIN : LocalDate.parse(cells[5]),
                cells[6].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[6]),
                cells[7].isEmpty() ? List.of() : List.of(cells[7].split(" ")));
    }

    /** The row of a unit; what it rests on has no comma, because the format knows no quotes. */
    static String row(AdministrativeUnit unit, String source) {
        return String.join(
                ",",
                unit.code(),
                unit.name(),
                unit.level().name().toLowerCase(Locale.ROOT),
                unit.kind(),
                unit.parent(),
                unit.validFrom().equals(LocalDate.MIN) ? "" : unit.validFrom().toString(),
                unit.validTo().equals(LocalDate.MAX) ? "" : unit.validTo().toString(),
                String.join(" ", unit.predecessors()),
                source.replaceAll("[,\"#\\p{Cntrl}]+", ";"));
    }
}
