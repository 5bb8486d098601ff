package vn.rasoat.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;

/** Communes of the former district of Chi Lăng before and after 1 July 2025, and one divided. */
final class TemplateUnits implements UnitDirectory {

    private static final LocalDate CHANGE = LocalDate.of(2025, 7, 1);
    private static final String BEFORE =
            """
            06463 Thị trấn Đồng Mỏ|06466 Thị trấn Chi Lăng|06469 Xã Vân An|06472 Xã Vân Thủy\
            |06475 Xã Gia Lộc|06478 Xã Bắc Thủy|06481 Xã Chiến Thắng|06484 Xã Mai Sao\
            |06487 Xã Bằng Hữu|06490 Xã Thượng Cường|06493 Xã Bằng Mạc|06496 Xã Nhân Lý\
            |06499 Xã Lâm Sơn|06502 Xã Liên Sơn|06505 Xã Vạn Linh|06508 Xã Hòa Bình\
            |06514 Xã Hữu Kiên|06517 Xã Quan Sơn|06520 Xã Y Tịch|06523 Xã Chi Lăng\
            """;

    /** 06517 was not divided in truth; here a part of it went to 06505. */
    private static final String AFTER =
            """
            06463 Xã Chi Lăng=06463,06466,06523|06475 Xã Bằng Mạc=06475,06487,06490,06493\
            |06481 Xã Chiến Thắng=06469,06472,06481,06502|06496 Xã Nhân Lý=06478,06484,06496,06499\
            |06505 Xã Vạn Linh=06505,06508,06520,06517|06517 Xã Quan Sơn=06514,06517\
            """;

    private final boolean reformed;

    /**
     * The lists of these years.
     *
     * @param reformed false for a country in which nothing changed
     */
    TemplateUnits(boolean reformed) {
        this.reformed = reformed;
    }

    @Override
    public Optional<UnitList> units(String province, LocalDate day) {
        if (!province.equals("20")) {
            return Optional.empty();
        }
        boolean after = reformed && !day.isBefore(CHANGE);
        List<AdministrativeUnit> units = new ArrayList<>();
        units.add(unit("20", "Tỉnh Lạng Sơn", UnitLevel.PROVINCE, "", false, List.of()));
        if (!after) {
            units.add(unit("187", "Huyện Chi Lăng", UnitLevel.DISTRICT, "20", false, List.of()));
        }
        for (String line : (after ? AFTER : BEFORE).split("\\|")) {
            String[] halves = line.split("=");
            units.add(
                    unit(
                            halves[0].substring(0, 5),
                            halves[0].substring(6),
                            UnitLevel.COMMUNE,
                            after ? "20" : "187",
                            after,
                            after ? List.of(halves[1].split(",")) : List.of()));
        }
        return Optional.of(new UnitList(day, units));
    }

    private AdministrativeUnit unit(
            String code,
            String name,
            UnitLevel level,
            String parent,
            boolean after,
            List<String> predecessors) {
        String kind = name.startsWith("Thị trấn") ? "Thị trấn" : name.split(" ")[0];
        boolean ended = reformed && !after && level != UnitLevel.PROVINCE;
        return new AdministrativeUnit(
                code,
                name,
                level,
                kind,
                parent,
                after ? CHANGE : LocalDate.MIN,
                ended ? CHANGE.minusDays(1) : LocalDate.MAX,
                predecessors);
    }

    @Override
    public Optional<String> provinceOf(String unit, LocalDate day) {
        return units("20", day).flatMap(list -> list.find(unit)).map(found -> "20");
    }
}
