package vn.rasoat.report.render.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.api.classification.RulerBridge;
import vn.rasoat.api.classification.RulerReport;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.FactStatus;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.UnknownFact;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;

/** Made-up bridge tables. */
final class Bridges {

    private static final StandardRef OTHER =
            new StandardRef("nd-351-2025", 1, "9e8d7c6b5a49" + "3".repeat(52));

    private Bridges() {}

    static RulerReport report(int communes) {
        List<RulerBridge> bridges = new ArrayList<>();
        for (int i = 0; i < communes; i++) {
            bridges.add(
                    bridge(
                            i == 0 ? "06505" : String.format("%05d", 10000 + i),
                            new int[][] {
                                {12, 3, 1, 0}, {2, 20, 5, 4}, {0, 1, 1230, 7}, {0, 0, 0, 6}
                            },
                            new RulerBridge.LeftPoverty(30, 8, 3, 17, 2)));
        }
        return new RulerReport(
                Explanations.ROUND.key(),
                Explanations.STANDARD,
                OTHER,
                bridges,
                bridge(
                        "",
                        new int[][] {
                            {12 * communes, 3 * communes, communes, 0},
                            {2 * communes, 20 * communes, 5 * communes, 4 * communes},
                            {0, communes, 1230 * communes, 7 * communes},
                            {0, 0, 0, 6 * communes}
                        },
                        new RulerBridge.LeftPoverty(
                                30 * communes,
                                8 * communes,
                                3 * communes,
                                17 * communes,
                                2 * communes)),
                List.of(
                        new RulerReport.Change(
                                "0b6f2a52-0000-4000-8000-000000000001",
                                new HouseholdKey(
                                        "06505", "Thôn Nà Pàn", "17", "hoang van thu 1970"),
                                PovertyClass.POOR,
                                PovertyClass.NEAR_POOR,
                                Optional.of(RulerReport.LeftBecause.RULER_CHANGED),
                                List.of("b2: 40 -> 20"))),
                List.of(
                        fact("indicators.waste", "ngưỡng thiếu hụt của chỉ số xử lý rác thải", 17),
                        fact("values.rural.b1Line", "điểm B1 ứng với mức chuẩn nông thôn", 11)),
                5);
    }

    private static RulerReport.OpenFact fact(String key, String about, int households) {
        return new RulerReport.OpenFact(
                new UnknownFact(
                        key,
                        about,
                        new Citation(
                                "Nghị định 351/2025/NĐ-CP",
                                "Phụ lục",
                                FactStatus.UNKNOWN,
                                "nhóm phát triển",
                                LocalDate.of(2026, 11, 1))),
                households);
    }

    private static RulerBridge bridge(
            String commune, int[][] households, RulerBridge.LeftPoverty left) {
        PovertyClass[] classes = PovertyClass.values();
        Map<PovertyClass, Map<PovertyClass, Integer>> matrix = new EnumMap<>(PovertyClass.class);
        for (int own = 0; own < classes.length; own++) {
            Map<PovertyClass, Integer> row = new EnumMap<>(PovertyClass.class);
            for (int other = 0; other < classes.length; other++) {
                row.put(classes[other], households[own][other]);
            }
            matrix.put(classes[own], row);
        }
        return new RulerBridge(commune, matrix, left);
    }
}
