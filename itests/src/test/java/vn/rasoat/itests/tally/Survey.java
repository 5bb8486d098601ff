package vn.rasoat.itests.tally;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the five sheets say, still without any rule of the law. Rows whose commune is not in the
 * table of communes are not taken.
 *
 * @param households sheet Ho
 * @param residents sheet DanCu, by commune
 * @param events sheet BienDong
 * @param openingList sheet DauKy; empty where the file has no such sheet
 */
record Survey(
        Map<Name, Household> households,
        Map<String, Residents> residents,
        List<Event> events,
        Optional<Map<Name, Opening>> openingList) {

    /** A household is named by commune, village and number. */
    record Name(String commune, String village, String number) {}

    /** A surveyed household. */
    record Household(
            Name name,
            boolean rural,
            Optional<LocalDate> visited,
            Optional<String> ethnicity,
            int size,
            OptionalInt b1,
            OptionalInt b2,
            List<YesNo> deprived,
            List<YesNo> causes,
            YesNo withoutLabour,
            YesNo merit,
            YesNo livingStandardStated,
            OptionalInt income,
            Optional<Klass> beginning,
            boolean beginningAsked,
            OptionalInt beginningSize,
            boolean relapsed,
            Optional<Klass> stated,
            List<Member> members) {}

    /** A member; age counts on the day of the visit. */
    record Member(Optional<LocalDate> born, YesNo insured, YesNo malnourished, YesNo notInSchool) {}

    /** Resident households and persons of a commune. */
    record Residents(int households, int persons) {}

    /** Something that happened during the year; the size is 0 where the row does not say. */
    record Event(Name name, String kind, Optional<Klass> klass, int size) {
        boolean departure() {
            return Set.of("moved-out", "deceased", "merged").contains(kind);
        }

        boolean arrival() {
            return Set.of("moved-in", "split").contains(kind);
        }
    }

    /** A row of the recognised closing list of the year before; 0 where the size is blank. */
    record Opening(Klass klass, int size) {}

    private static final List<String> INDICATORS =
            List.of(
                    "employment",
                    "dependentPerson",
                    "nutrition",
                    "healthInsurance",
                    "adultEducation",
                    "childSchoolAttendance",
                    "housingQuality",
                    "housingArea",
                    "cleanWater",
                    "hygienicToilet",
                    "telecommunication",
                    "informationAccessAssets");

    private static final List<String> CAUSES =
            List.of(
                    "lackProductionLand",
                    "lackCapital",
                    "lackLabor",
                    "lackProductionTools",
                    "lackProductionKnowledge",
                    "lackLaborSkill",
                    "illnessOrAccident",
                    "other");

    static Survey read(Path file, Places places) throws IOException {
        Workbook workbook = Workbook.read(file);
        return new Survey(
                households(workbook, places),
                residents(workbook, places),
                events(workbook, places),
                openingList(workbook, places));
    }

    private static Map<Name, Household> households(Workbook workbook, Places places) {
        Map<Name, List<Member>> members = members(workbook, places);
        Map<Name, Household> households = new LinkedHashMap<>();
        for (PathTable.Row row : new PathTable(workbook, "Ho").rows()) {
            name(row, places)
                    .ifPresent(
                            name -> {
                                Household read =
                                        household(
                                                name,
                                                row,
                                                places,
                                                members.getOrDefault(name, List.of()));
                                Household before = households.putIfAbsent(name, read);
                                if (before != null && !before.equals(read)) {
                                    throw new IllegalStateException(
                                            "row " + row.number() + " contradicts another row");
                                }
                            });
        }
        return households;
    }

    private static Household household(
            Name name, PathTable.Row row, Places places, List<Member> members) {
        return new Household(
                name,
                switch (row.required("administrative.areaType")) {
                    case "Nông thôn" -> true;
                    case "Thành thị" -> false;
                    default -> throw new IllegalStateException("row " + row.number() + ": area");
                },
                row.date("date"),
                row.text("family.ethnicity").flatMap(places::ethnicGroup),
                row.number("family.numberOfMembers").orElse(members.size()),
                row.number("b1Point"),
                row.number("b2Point"),
                INDICATORS.stream().map(key -> row.flag("deprivation." + key)).toList(),
                CAUSES.stream().map(key -> row.flag("reason." + key)).toList(),
                row.flag("family.hasNoLaborCapacity"),
                row.flag("family.hasRevolutionMeritPolicy"),
                row.flag("family.isAgricultureForestryFisherySaltMediumLivingStandard"),
                row.number("family.incomePerPersonMonth"),
                row.text("transition.beginningClassify").flatMap(Klass::printedAs),
                row.text("transition.beginningClassify").isPresent(),
                row.number("transition.beginningMembers"),
                row.flag("transition.relapsed") == YesNo.YES,
                row.text("classify").flatMap(Klass::printedAs),
                members);
    }

    private static Map<Name, List<Member>> members(Workbook workbook, Places places) {
        Map<Name, List<Member>> members = new LinkedHashMap<>();
        for (PathTable.Row row : rows(workbook, "ThanhVien").toList()) {
            name(row, places)
                    .ifPresent(
                            name ->
                                    members.computeIfAbsent(name, key -> new ArrayList<>())
                                            .add(
                                                    new Member(
                                                            row.date("member.birthDate"),
                                                            row.flag("member.hasHealthInsurance"),
                                                            row.flag("member.nutritionDeprived"),
                                                            row.flag(
                                                                    "member.schoolAttendanceDeprived"))));
        }
        return members;
    }

    private static Map<String, Residents> residents(Workbook workbook, Places places) {
        Map<String, Residents> residents = new LinkedHashMap<>();
        for (PathTable.Row row : rows(workbook, "DanCu").toList()) {
            OptionalInt households = row.number("residents.households");
            OptionalInt persons = row.number("residents.persons");
            if (households.orElse(0) > 0 && persons.orElse(0) > 0) {
                places.commune(row.required("administrative.commune"))
                        .ifPresent(
                                code ->
                                        residents.putIfAbsent(
                                                code,
                                                new Residents(
                                                        households.getAsInt(),
                                                        persons.getAsInt())));
            }
        }
        return residents;
    }

    private static List<Event> events(Workbook workbook, Places places) {
        List<Event> events = new ArrayList<>();
        for (PathTable.Row row : rows(workbook, "BienDong").toList()) {
            name(row, places)
                    .ifPresent(
                            name ->
                                    events.add(
                                            new Event(
                                                    name,
                                                    row.required("event.kind"),
                                                    row.text("transition.beginningClassify")
                                                            .flatMap(Klass::printedAs),
                                                    row.number("transition.beginningMembers")
                                                            .orElse(0))));
        }
        return events;
    }

    private static Optional<Map<Name, Opening>> openingList(Workbook workbook, Places places) {
        if (!workbook.has("DauKy")) {
            return Optional.empty();
        }
        Map<Name, Opening> list = new LinkedHashMap<>();
        for (PathTable.Row row : rows(workbook, "DauKy").toList()) {
            Optional<Name> name = name(row, places);
            Optional<Klass> klass =
                    row.text("transition.beginningClassify").flatMap(Klass::printedAs);
            if (name.isPresent() && klass.filter(Klass::listed).isPresent()) {
                list.putIfAbsent(
                        name.get(),
                        new Opening(
                                klass.get(), row.number("transition.beginningMembers").orElse(0)));
            }
        }
        return Optional.of(list);
    }

    private static Stream<PathTable.Row> rows(Workbook workbook, String sheet) {
        return workbook.has(sheet)
                ? new PathTable(workbook, sheet).rows().stream()
                : Stream.empty();
    }

    private static Optional<Name> name(PathTable.Row row, Places places) {
        String number = row.required("family.code").replaceFirst("\\.0+$", "");
        return places.commune(row.required("administrative.commune"))
                .map(
                        code ->
                                new Name(
                                        code,
                                        row.required("administrative.village_or_group"),
                                        number));
    }
}
