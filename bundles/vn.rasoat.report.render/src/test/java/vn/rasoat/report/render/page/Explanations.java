package vn.rasoat.report.render.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.classification.Explanation;
import vn.rasoat.api.classification.LocalOutcome;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.rules.B1Score;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.Distance;
import vn.rasoat.api.rules.FactStatus;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.Reasons;
import vn.rasoat.api.rules.ScoredIndicator;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.Screening;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.Step;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.rules.UnknownFact;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;

/** Made-up households with all that is said of them. */
final class Explanations {

    static final StandardRef STANDARD =
            new StandardRef("nd-07-2021", 2, "5fc1a97e03bd" + "0".repeat(52));
    static final StandardRef LOCAL =
            new StandardRef("made-up-20", 1, "abcdef012345" + "1".repeat(52));
    static final TableRef TABLE = new TableRef("b1-made-up", 1, "0a1b2c3d4e5f" + "2".repeat(52));
    static final Round ROUND =
            new Round(
                    new RoundKey("20", 2026),
                    LocalDate.of(2026, 9, 1),
                    LocalDate.of(2026, 12, 14),
                    LocalDate.of(2026, 9, 1),
                    STANDARD);
    static final AdministrativeUnit COMMUNE =
            new AdministrativeUnit(
                    "06505",
                    "Xã Vân Linh",
                    UnitLevel.COMMUNE,
                    "Xã",
                    "20",
                    LocalDate.MIN,
                    LocalDate.MAX,
                    List.of());

    static final String[][] INDICATORS = {
        {
            "employment",
            "Việc làm",
            "Có ít nhất một người không có việc làm (trong độ tuổi lao động, có khả năng lao động,"
                + " sẵn sàng hoặc mong muốn làm việc nhưng không tìm được việc), hoặc có việc làm"
                + " công ăn lương nhưng không có hợp đồng lao động"
        },
        {
            "dependents",
            "Người phụ thuộc trong hộ gia đình",
            "Tỷ lệ người phụ thuộc trong tổng số nhân khẩu lớn hơn 50%; người phụ thuộc là trẻ em"
                + " dưới 16 tuổi, người cao tuổi hoặc người khuyết tật đang hưởng trợ cấp xã hội"
                + " hàng tháng"
        },
        {
            "nutrition",
            "Dinh dưỡng",
            "Có ít nhất một trẻ em dưới 16 tuổi suy dinh dưỡng chiều cao theo tuổi hoặc suy dinh"
                    + " dưỡng cân nặng theo tuổi"
        },
        {
            "health_insurance",
            "Bảo hiểm y tế",
            "Có ít nhất một người từ đủ 6 tuổi trở lên hiện không có bảo hiểm y tế"
        },
        {
            "adult_education",
            "Trình độ giáo dục của người lớn",
            "Có ít nhất một người từ 16 đến 30 tuổi không tham gia đào tạo hoặc không có văn bằng,"
                + " chứng chỉ phù hợp với độ tuổi (từ 16 đến dưới 18 tuổi: trung học cơ sở; từ 18"
                + " đến 30 tuổi: trung học phổ thông, sơ cấp, trung cấp hoặc cao đẳng nghề)"
        },
        {
            "child_schooling",
            "Tình trạng đi học của trẻ em",
            "Có ít nhất một trẻ em từ 3 tuổi đến dưới 16 tuổi không được học đúng bậc, cấp học phù"
                    + " hợp với độ tuổi"
        },
        {
            "housing_quality",
            "Chất lượng nhà ở",
            "Nhà ở thuộc loại không bền chắc: ít nhất hai trong ba kết cấu chính (tường, cột, mái)"
                    + " làm bằng vật liệu không bền chắc"
        },
        {
            "housing_area",
            "Diện tích nhà ở bình quân đầu người",
            "Diện tích nhà ở bình quân đầu người nhỏ hơn 8m2"
        },
        {"water", "Nguồn nước sinh hoạt", "Không tiếp cận được nguồn nước sạch trong sinh hoạt"},
        {"toilet", "Nhà tiêu hợp vệ sinh", "Không sử dụng hố xí hoặc nhà tiêu hợp vệ sinh"},
        {
            "telecom",
            "Sử dụng dịch vụ viễn thông",
            "Không có thành viên nào sử dụng dịch vụ internet"
        },
        {
            "information_means",
            "Phương tiện phục vụ tiếp cận thông tin",
            "Không có phương tiện nào trong số các phương tiện phục vụ tiếp cận thông tin"
        },
    };

    static final Citation LINE = cite("Thông tư 07/2021/TT-BLĐTBXH", "Phiếu B1 khu vực nông thôn");
    static final Citation B2 = cite("Thông tư 07/2021/TT-BLĐTBXH", "Phiếu B2");
    static final Citation RULE = cite("Nghị định 07/2021/NĐ-CP", "Điều 3");
    static final Citation ANNEX =
            new Citation(
                    "Nghị định 07/2021/NĐ-CP",
                    "Phụ lục",
                    FactStatus.RECALLED,
                    "nhóm phát triển",
                    LocalDate.of(2026, 11, 1));

    private Explanations() {}

    private static Citation cite(String act, String at) {
        return new Citation(
                act, at, FactStatus.CONFIRMED, "nhóm phát triển", LocalDate.of(2026, 11, 1));
    }

    /** Poor, five persons, B1 of 133 added by hand, four deprivations. */
    static Explanation typical() {
        return new Maker().make();
    }

    /** Whatever a page may ever have to hold that is realistic. */
    static Explanation longest() {
        Maker maker = new Maker();
        maker.head = "Hoàng Thị Phương Nguyệt Khuê Bảo Trân Thiên Kim";
        maker.village = "Thôn Nà Pàn – Khuổi Kháo – Lũng Cà – khu tái định cư số 2";
        for (int i = 1; i <= 12; i++) {
            maker.members.add("Hoàng Văn Nguyễn Khánh Dương Thử " + i);
        }
        maker.table = Optional.of(TABLE);
        maker.b1 = new B1Score(OptionalInt.of(128), Optional.of(Span.exactly(133)));
        for (int i = 1; i <= 15; i++) {
            maker.items.add(
                    new ScoredItem(
                            "b1.item" + i,
                            "Mục thử số " + i + ": đồ dùng, đất sản xuất, vật nuôi",
                            i == 7 ? "" : "Phương án trả lời khá dài số " + i,
                            i == 7 ? new Span(0, 20) : Span.exactly(5 * i)));
        }
        maker.answer(5, Answer.YES, Answer.YES, Answer.YES);
        maker.answer(6, Answer.YES, Answer.YES, Answer.NO);
        maker.answer(7, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN);
        maker.local = Optional.of(PovertyClass.POOR);
        maker.decisive.addAll(
                List.of(
                        "deprivation.housing_quality",
                        "dwelling.floorArea",
                        "b1.item7",
                        "family.incomePerPersonMonth",
                        "something.nobody.named"));
        maker.questions.addAll(
                List.of(
                        "Tường, cột, mái của nhà ở làm bằng vật liệu gì?",
                        "Mục B1 số 7: gia đình có bao nhiêu đất trồng cây lâu năm?"));
        maker.facts.add(
                new UnknownFact(
                        "values.rural.b1Line",
                        "điểm B1 ứng với mức chuẩn của tỉnh",
                        new Citation(
                                "Nghị quyết của Hội đồng nhân dân tỉnh",
                                "Điều 2",
                                FactStatus.UNKNOWN,
                                "nhóm phát triển",
                                LocalDate.of(2026, 11, 1))));
        IssueCode[] codes = {
            IssueCode.CLASS_DIFFERS,
            IssueCode.B2_DIFFERS,
            IssueCode.INDICATOR_DIFFERS,
            IssueCode.INDICATOR_DIFFERS,
            IssueCode.B1_DIFFERS,
            IssueCode.POINTS_OUT_OF_RANGE,
            IssueCode.INCOME_DIFFERS,
            IssueCode.LIVING_STANDARD_CONTRADICTED
        };
        for (IssueCode code : codes) {
            maker.differences.add(
                    new Difference(code, "path", List.of("Hộ cận nghèo", "Hộ nghèo", "30", "40")));
        }
        return maker.make();
    }

    /** Collects what an explanation says, with the typical household to begin with. */
    static final class Maker {

        String id = "0b6f2a52-0000-4000-8000-000000000001";
        String head = "Hoàng Văn Thử";
        String village = "Thôn Nà Pàn";
        String number = "17";
        String title =
                "Chuẩn nghèo đa chiều giai đoạn 2022 - 2025 theo Nghị định 07/2021/NĐ-CP và Thông"
                        + " tư 07/2021/TT-BLĐTBXH, tiếp tục áp dụng năm 2026 theo Nghị định"
                        + " 351/2025/NĐ-CP";
        PovertyClass povertyClass = PovertyClass.POOR;
        ClassSource source = ClassSource.COMPUTED;
        Answer average = Answer.NO;
        Screening screening = Screening.NOT_SCREENED;
        Optional<PovertyClass> local = Optional.empty();
        Optional<TableRef> table = Optional.empty();
        B1Score b1 = new B1Score(OptionalInt.of(133), Optional.empty());
        final List<String> members = new ArrayList<>();
        final List<ScoredItem> items = new ArrayList<>();
        final List<String> decisive = new ArrayList<>(List.of("b1Point"));
        final List<String> questions = new ArrayList<>();
        final List<UnknownFact> facts = new ArrayList<>();
        final List<Difference> differences = new ArrayList<>();
        final List<ScoredIndicator> indicators = new ArrayList<>();

        Maker() {
            for (int i = 0; i < INDICATORS.length; i++) {
                String[] it = INDICATORS[i];
                indicators.add(
                        new ScoredIndicator(
                                new Indicator(i + 1, it[0], it[1], "deprivation." + it[0]),
                                "",
                                it[2],
                                Answer.NO,
                                Answer.NO,
                                Answer.NO,
                                0,
                                ANNEX));
            }
            answer(1, Answer.YES, Answer.YES, Answer.YES);
            answer(2, Answer.NO, Answer.NO, Answer.UNKNOWN);
            answer(4, Answer.YES, Answer.YES, Answer.YES);
            answer(9, Answer.YES, Answer.YES, Answer.NO);
            answer(10, Answer.YES, Answer.UNKNOWN, Answer.YES);
        }

        void answer(int number, Answer counted, Answer ticked, Answer computed) {
            ScoredIndicator it = indicators.get(number - 1);
            indicators.set(
                    number - 1,
                    new ScoredIndicator(
                            it.indicator(),
                            it.dimension(),
                            it.meaning(),
                            ticked,
                            computed,
                            counted,
                            counted == Answer.YES ? 10 : 0,
                            it.citation()));
        }

        Explanation make() {
            Map<String, String> answers = new HashMap<>();
            answers.put("administrative.areaType", "rural");
            answers.put("family.numberOfMembers", "5");
            answers.put("family.hostPersonalId", "020099000001");
            if (!head.isEmpty()) {
                answers.put("family.hostName", head);
            }
            List<Answers> rows =
                    members.stream()
                            .map(
                                    name ->
                                            Answers.of(
                                                    Map.of(
                                                            "member.fullName",
                                                            name,
                                                            "member.personalId",
                                                            "020099000002")))
                            .toList();
            Outcome outcome =
                    new Outcome(
                            povertyClass,
                            source,
                            Map.of(),
                            average,
                            Answer.NO,
                            steps(),
                            differences,
                            STANDARD,
                            table,
                            local.map(it -> new LocalOutcome(it, List.of(), LOCAL)));
            return new Explanation(
                    ROUND,
                    id,
                    COMMUNE,
                    new SurveyedHousehold(
                            new HouseholdKey("06505", village, number, ""),
                            Answers.of(answers),
                            rows),
                    outcome,
                    title,
                    reasons(140, "Hộ không nghèo"),
                    local.map(it -> reasons(165, "Hộ không nghèo")),
                    facts,
                    questions);
        }

        private List<Step> steps() {
            return List.of(
                    new Step("b2", "", "40", B2.text()),
                    new Step("income-line", "B1=133; line=140", "at-or-below", LINE.text()),
                    new Step("class", "", povertyClass.word(), RULE.text()));
        }

        private Reasons reasons(long line, String above) {
            int points = indicators.stream().mapToInt(ScoredIndicator::points).sum();
            int open =
                    (int) indicators.stream().filter(it -> it.counted() == Answer.UNKNOWN).count();
            Span b2 = new Span(points, points + 10 * open);
            int least = b1.counted().orElse(0);
            int most = b1.counted().orElse(400);
            return new Reasons(
                    new Verdict(
                            povertyClass,
                            Map.of(),
                            Map.of(),
                            b1,
                            b2,
                            screening,
                            OptionalLong.empty(),
                            OptionalLong.empty(),
                            Answer.UNKNOWN,
                            Answer.UNKNOWN,
                            Answer.UNKNOWN,
                            steps(),
                            List.of(),
                            List.of()),
                    items,
                    indicators,
                    List.of(
                            new Distance("b1", "Điểm B1", "điểm", least, most, line, above, LINE),
                            new Distance(
                                    "b2",
                                    "Điểm B2",
                                    "điểm",
                                    b2.least(),
                                    b2.most(),
                                    30,
                                    "Hộ cận nghèo",
                                    B2)),
                    decisive,
                    List.of(LINE, B2, RULE, ANNEX));
        }
    }
}
