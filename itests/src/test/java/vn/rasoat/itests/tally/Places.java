package vn.rasoat.itests.tally;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tally's own tables: the communes of the district, and the ethnic groups by name. */
final class Places {

    private final String district;
    private final SortedMap<String, String> communes = new TreeMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();

    private Places(String district) {
        this.district = district;
    }

    /** Huyện Chi Lăng, Lạng Sơn, with its 20 communes of September 2024. */
    static Places chiLang() {
        Places places = new Places("187");
        for (String[] row : table("communes-187.csv")) {
            places.communes.put(row[0], row[1]);
            places.codes.put(fold(row[1]), row[0]);
        }
        for (String[] row : table("ethnic-groups.csv")) {
            places.groups.put(fold(row[0]), row[0]);
            for (String other : row.length > 1 ? row[1].split("\\|") : new String[0]) {
                places.groups.put(fold(other), row[0]);
            }
        }
        return places;
    }

    String district() {
        return district;
    }

    /** Name by code, in the order of the codes. */
    SortedMap<String, String> communes() {
        return communes;
    }

    Optional<String> commune(String name) {
        return Optional.ofNullable(codes.get(fold(name)));
    }

    Optional<String> ethnicGroup(String name) {
        return Optional.ofNullable(groups.get(fold(name)));
    }

    private static String fold(String name) {
        return PathTable.clean(name).toLowerCase(Locale.ROOT);
    }

    private static List<String[]> table(String file) {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Places.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
