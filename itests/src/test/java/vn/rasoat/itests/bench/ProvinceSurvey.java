package vn.rasoat.itests.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * The survey of a whole province: the households of the sample district, drawn again and again for
 * every commune with other names, numbers and personal numbers, so that scores, classes, ages and
 * sizes stand to each other as they do there. The same in every run.
 */
final class ProvinceSurvey {

    /** The province of the sample. */
    static final String PROVINCE = "20";

    private static final long SEED = 2024;
    private static final int HOUSEHOLDS_OF_A_VILLAGE = 90;
    private static final int PERSONAL_NUMBERS = 1_000_000;

    private static final String COMMUNE = "administrative.commune";
    private static final String DISTRICT = "administrative.district";
    private static final String VILLAGE = "administrative.village_or_group";
    private static final String NUMBER = "family.code";
    private static final String HEAD = "family.hostName";
    private static final String HEAD_ID = "family.hostPersonalId";
    private static final String SIZE = "family.numberOfMembers";
    private static final String MEMBER = "member.fullName";
    private static final String MEMBER_ID = "member.personalId";

    private static final String[] FAMILIES = {
        "Nguyễn", "Hoàng", "Nông", "Lương", "Vi", "Triệu", "Đặng", "Bế", "Lâm", "Chu", "Hà", "Mã"
    };
    private static final String[] MIDDLES = {
        "Văn", "Thị", "Đức", "Ngọc", "Hữu", "Thuý", "Quỳnh", "Xuân", "Minh", "Thanh", "Đình"
    };
    private static final String[] GIVEN = {
        "Hoà", "Bình", "Thắng", "Yến", "Sáng", "Kỷ", "Trường", "Phượng", "Diễm", "Vượng", "Ý",
        "Tuấn", "Lan", "Hải", "Đào", "Khánh", "Liên", "Mẫn", "Ngà", "Oanh"
    };

    /**
     * A household and the rows of its members.
     *
     * @param row in the order of {@link #householdColumns}
     * @param members in the order of {@link #memberColumns}
     */
    record Family(String[] row, List<String[]> members) {}

    private final SampleSheet households;
    private final SampleSheet members;
    private final List<Family> drawn = new ArrayList<>();
    private final List<String[]> communes;

    /**
     * A survey.
     *
     * @param sample the workbook of the sample district
     * @param units the unit list of the province
     */
    ProvinceSurvey(Path sample, Path units) throws IOException {
        households = SampleSheet.read(sample, "xl/worksheets/sheet1.xml");
        members = SampleSheet.read(sample, "xl/worksheets/sheet2.xml");
        communes = communes(units);
        Map<String, List<String[]>> people = new LinkedHashMap<>();
        for (String[] row : members.rows()) {
            people.computeIfAbsent(name(members, row), key -> new ArrayList<>()).add(row);
        }
        Map<String, Integer> names = new HashMap<>();
        households.rows().forEach(row -> names.merge(name(households, row), 1, Integer::sum));
        for (String[] row : households.rows()) {
            String name = name(households, row);
            List<String[]> list = people.getOrDefault(name, List.of());
            // a number that two households bear, or a list that is not complete, is not drawn
            String size = Integer.toString(list.size());
            if (names.get(name) == 1 && size.equals(row[households.column(SIZE)])) {
                drawn.add(new Family(row, list));
            }
        }
    }

    private static String name(SampleSheet sheet, String[] row) {
        return String.join(
                "|",
                row[sheet.column(COMMUNE)],
                row[sheet.column(VILLAGE)],
                row[sheet.column(NUMBER)]);
    }

    /** Code and name of the district of the communes that were there in the round of 2024. */
    private static List<String[]> communes(Path units) throws IOException {
        Map<String, String> districts = new HashMap<>();
        List<String[]> communes = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(units, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] unit = line.split(",", -1);
                if (line.startsWith("#") || unit.length < 7) {
                    continue;
                }
                boolean thenThere = unit[5].isEmpty() && unit[6].compareTo("2024-11") > 0;
                if (unit[2].equals("district")) {
                    districts.put(unit[0], unit[1]);
                } else if (unit[2].equals("commune") && thenThere) {
                    communes.add(new String[] {unit[0], unit[4]});
                }
            }
        }
        communes.forEach(commune -> commune[1] = districts.get(commune[1]));
        communes.removeIf(commune -> commune[1] == null);
        return communes;
    }

    String[] householdColumns() {
        return households.columns();
    }

    String[] memberColumns() {
        return members.columns();
    }

    /** Commune after commune, as a province puts its file together. */
    void forEach(int count, Consumer<Family> consumer) {
        Random random = new Random(SEED);
        int inCommune = (count + communes.size() - 1) / communes.size();
        for (int i = 0; i < count; i++) {
            Family model = drawn.get(random.nextInt(drawn.size()));
            consumer.accept(like(model, communes.get(i / inCommune), i % inCommune, random));
        }
    }

    private Family like(Family model, String[] commune, int ordinal, Random random) {
        String village = "Thôn " + (1 + ordinal / HOUSEHOLDS_OF_A_VILLAGE);
        String number = Integer.toString(1 + ordinal % HOUSEHOLDS_OF_A_VILLAGE);
        String[] row = model.row().clone();
        row[households.column(COMMUNE)] = commune[0];
        row[households.column(DISTRICT)] = commune[1];
        row[households.column(VILLAGE)] = village;
        row[households.column(NUMBER)] = number;
        row[households.column(HEAD)] = name(random);
        String head = row[households.column(HEAD_ID)];
        row[households.column(HEAD_ID)] = personalId(head, random);
        List<String[]> people = new ArrayList<>();
        for (String[] person : model.members()) {
            String[] member = person.clone();
            boolean isHead = people.isEmpty();
            member[members.column(COMMUNE)] = commune[0];
            member[members.column(VILLAGE)] = village;
            member[members.column(NUMBER)] = number;
            member[members.column(MEMBER)] = isHead ? row[households.column(HEAD)] : name(random);
            member[members.column(MEMBER_ID)] =
                    isHead
                            ? row[households.column(HEAD_ID)]
                            : personalId(member[members.column(MEMBER_ID)], random);
            people.add(member);
        }
        return new Family(row, people);
    }

    private static String name(Random random) {
        return pick(FAMILIES, random) + " " + pick(MIDDLES, random) + " " + pick(GIVEN, random);
    }

    private static String pick(String[] choices, Random random) {
        return choices[random.nextInt(choices.length)];
    }

    /** Province, sex and year of birth stay: they agree with the other columns. */
    private static String personalId(String model, Random random) {
        return model.length() == 12
                ? model.substring(0, 6) + String.format("%06d", random.nextInt(PERSONAL_NUMBERS))
                : model;
    }

    /** For lambdas that write. */
    @FunctionalInterface
    interface Write {

        /** Writes. */
        void run() throws IOException;

        /** The failure of a disk inside a lambda. */
        static void unchecked(Write write) {
            try {
                write.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
