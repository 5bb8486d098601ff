package vn.rasoat.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;
import vn.rasoat.intake.text.Aliases;
import vn.rasoat.intake.text.Data;
import vn.rasoat.intake.text.Folding;
import vn.rasoat.intake.text.Texts;

/**
 * Finds the commune a row means in the list that the round pins. Names repeat inside a province and
 * even inside a district, so nothing is chosen among several.
 */
final class Communes {

    private static final int CODE_LENGTH = 5;
    private static final int DISTRICT_CODE_LENGTH = 3;

    /** The commune, or why there is none. */
    private record Found(
            Optional<AdministrativeUnit> commune,
            Optional<IssueCode> problem,
            String path,
            String expected,
            List<String> arguments) {

        static Found of(AdministrativeUnit commune) {
            return new Found(Optional.of(commune), Optional.empty(), "", "", List.of());
        }

        static Found none(IssueCode code, String path, String expected, String... arguments) {
            return new Found(
                    Optional.empty(), Optional.of(code), path, expected, List.of(arguments));
        }
    }

    private final UnitList units;
    private final AdministrativeUnit submission;
    private final Set<String> inside;
    private final Map<String, String> areaByKind = new HashMap<>();
    private final Aliases<AdministrativeUnit> withKind = new Aliases<>();
    private final Aliases<AdministrativeUnit> bare = new Aliases<>();
    private final Map<String, Found> cache = new HashMap<>();
    private final Set<Integer> sheetsWithoutCommune = new LinkedHashSet<>();
    private final Set<String> surveyed = new HashSet<>();
    private boolean submissionNamed;

    Communes(UnitList units, AdministrativeUnit submission) {
        this.units = units;
        this.submission = submission;
        inside = units.communes(submission.code());
        Map<String, Object> data = Data.yaml("places.yaml", "kind-abbreviations", "area-by-kind");
        Data.map(data.get("area-by-kind"))
                .forEach((kind, area) -> areaByKind.put(kind, (String) area));
        Map<String, Object> abbreviations = Data.map(data.get("kind-abbreviations"));
        for (UnitLevel level : UnitLevel.values()) {
            units.all(level).forEach(unit -> addNames(unit, abbreviations));
        }
    }

    private void addNames(AdministrativeUnit unit, Map<String, Object> abbreviations) {
        withKind.add(unit.name(), unit);
        String kind = unit.kind();
        if (!kind.isEmpty() && unit.name().length() > kind.length()) {
            if (Folding.loose(unit.name()).startsWith(Folding.loose(kind) + " ")) {
                String name = unit.name().substring(kind.length()).strip();
                bare.add(name, unit);
                if (abbreviations.containsKey(kind)) {
                    Data.words(abbreviations.get(kind))
                            .forEach(shortKind -> withKind.add(shortKind + " " + name, unit));
                }
            }
        }
    }

    AdministrativeUnit submission() {
        return submission;
    }

    /** Whether a commune belongs to the unit of the submission. */
    boolean isInside(String commune) {
        return inside.contains(commune);
    }

    /** Rural or urban by the kind of the unit, empty for a kind of which that is not known. */
    String areaOf(AdministrativeUnit commune) {
        return areaByKind.getOrDefault(commune.kind(), "");
    }

    /** The commune of a row; what is wrong is logged. */
    Optional<AdministrativeUnit> locate(TableRow row, IssueLog log) {
        Layout layout = row.layout();
        if (!layout.has(Paths.COMMUNE)) {
            return fromSubmission(layout, log);
        }
        String commune = row.value(Paths.COMMUNE);
        if (commune.isEmpty()) {
            if (submission.level() == UnitLevel.COMMUNE) {
                return Optional.of(submission);
            }
            log.cell(
                    IssueCode.VALUE_MISSING,
                    row,
                    Paths.COMMUNE,
                    Texts.of("place.commune"),
                    layout.column(Paths.COMMUNE).orElseThrow().field().describe());
            return Optional.empty();
        }
        String province = row.value(Paths.PROVINCE);
        String district = row.value(Paths.DISTRICT);
        boolean households = layout.kind() == SheetKind.HOUSEHOLDS;
        Found found =
                cache.computeIfAbsent(
                        households + "\n" + province + '\n' + district + '\n' + commune,
                        key -> find(province, district, commune, !households));
        if (households) {
            found.commune().map(AdministrativeUnit::code).ifPresent(surveyed::add);
        }
        found.problem()
                .ifPresent(
                        code ->
                                log.cell(
                                        code,
                                        row,
                                        found.path(),
                                        found.expected(),
                                        found.arguments().toArray(String[]::new)));
        return found.commune();
    }

    private Optional<AdministrativeUnit> fromSubmission(Layout layout, IssueLog log) {
        boolean commune = submission.level() == UnitLevel.COMMUNE;
        if (commune && !submissionNamed) {
            submissionNamed = true;
            log.add(
                    layout.sheetIndex(),
                    IssueCode.COMMUNE_FROM_REQUEST,
                    Place.sheet(layout.sheet()),
                    submission.name() + " (" + submission.code() + ")");
        }
        if (!commune && sheetsWithoutCommune.add(layout.sheetIndex())) {
            log.add(layout.sheetIndex(), IssueCode.COMMUNE_NOT_GIVEN, Place.sheet(layout.sheet()));
        }
        return commune ? Optional.of(submission) : Optional.empty();
    }

    /**
     * @param besideHouseholds true for the other sheets: they seldom name the district, and speak
     *     of the communes that the list of households, read before, has named
     */
    private Found find(String province, String district, String commune, boolean besideHouseholds) {
        if (!province.isEmpty() && !isProvince(province)) {
            return Found.none(
                    IssueCode.COMMUNE_OUTSIDE_UNIT,
                    Paths.PROVINCE,
                    Texts.of("place.province"),
                    commune,
                    submission.code());
        }
        List<AdministrativeUnit> candidates = candidates(commune, UnitLevel.COMMUNE, CODE_LENGTH);
        boolean coded = isCode(commune);
        if (!coded && !district.isEmpty() && !units.all(UnitLevel.DISTRICT).isEmpty()) {
            Set<String> districts =
                    candidates(district, UnitLevel.DISTRICT, DISTRICT_CODE_LENGTH).stream()
                            .map(AdministrativeUnit::code)
                            .collect(Collectors.toSet());
            if (districts.isEmpty()) {
                return unknown(Paths.DISTRICT);
            }
            candidates = candidates.stream().filter(c -> districts.contains(c.parent())).toList();
        }
        if (candidates.size() > 1) {
            List<AdministrativeUnit> here =
                    candidates.stream().filter(c -> inside.contains(c.code())).toList();
            if (here.size() > 1 && besideHouseholds && district.isEmpty()) {
                List<AdministrativeUnit> known =
                        here.stream().filter(c -> surveyed.contains(c.code())).toList();
                here = known.isEmpty() ? here : known;
            }
            if (here.size() != 1) {
                return Found.none(
                        IssueCode.COMMUNE_AMBIGUOUS,
                        Paths.COMMUNE,
                        Texts.of("place.commune"),
                        listed(here.isEmpty() ? candidates : here));
            }
            candidates = here;
        }
        if (candidates.isEmpty()) {
            return unknown(Paths.COMMUNE);
        }
        AdministrativeUnit only = candidates.get(0);
        if (!inside.contains(only.code())) {
            return Found.none(
                    IssueCode.COMMUNE_OUTSIDE_UNIT,
                    Paths.COMMUNE,
                    Texts.of("place.inside"),
                    only.name() + " (" + only.code() + ")",
                    submission.code());
        }
        return Found.of(only);
    }

    private Found unknown(String path) {
        return Found.none(
                IssueCode.COMMUNE_UNKNOWN, path, Texts.of("place.commune"), units.day().toString());
    }

    private boolean isProvince(String text) {
        return !candidates(text, UnitLevel.PROVINCE, 2).isEmpty();
    }

    private static boolean isCode(String text) {
        return text.matches("[0-9]{1,5}(\\.0+)?");
    }

    private List<AdministrativeUnit> candidates(String text, UnitLevel level, int codeLength) {
        if (isCode(text)) {
            String digits = text.split("\\.")[0];
            String code = "0".repeat(Math.max(0, codeLength - digits.length())) + digits;
            return units.find(code).filter(unit -> unit.level() == level).stream().toList();
        }
        List<AdministrativeUnit> found = atLevel(withKind.find(text), level);
        return found.isEmpty() ? atLevel(bare.find(text), level) : found;
    }

    private static List<AdministrativeUnit> atLevel(
            Set<AdministrativeUnit> found, UnitLevel level) {
        return found.stream().filter(unit -> unit.level() == level).toList();
    }

    /** Codes with districts, so that the officer can choose. */
    private String listed(List<AdministrativeUnit> candidates) {
        List<String> shown = new ArrayList<>();
        for (AdministrativeUnit candidate : candidates) {
            String parent = units.find(candidate.parent()).map(AdministrativeUnit::name).orElse("");
            shown.add(candidate.code() + " " + candidate.name() + " (" + parent + ")");
        }
        return String.join("; ", new TreeSet<>(shown));
    }
}
