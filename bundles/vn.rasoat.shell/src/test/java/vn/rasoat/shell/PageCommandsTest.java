package vn.rasoat.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.classification.Explanation;
import vn.rasoat.api.classification.HouseholdExplainer;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.classification.RulerBridge;
import vn.rasoat.api.classification.RulerReport;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.report.LivingStandardList;
import vn.rasoat.api.report.MeasureTable;
import vn.rasoat.api.report.PageRenderer;
import vn.rasoat.api.report.Ratio;
import vn.rasoat.api.rules.B1Score;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.Reasons;
import vn.rasoat.api.rules.Screening;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;

class PageCommandsTest {

    private static final List<PageRenderer> RENDERERS =
            List.of(new Fixture.NamingPages("pdf"), new Fixture.NamingPages("html"));

    @TempDir Path folder;
    private Fixture fixture;
    private final List<String> explained = new ArrayList<>();

    @BeforeEach
    void prepare() {
        fixture = new Fixture(folder);
        fixture.opened.add(Fixture.ROUND);
    }

    @Test
    void aHouseholdIsExplainedByItsIdOrByItsNumber() throws IOException {
        ExplainCommand byId = explaining("a.pdf");
        byId.household = "h1";
        byId.execute();
        ExplainCommand byNumber = explaining("b.HTML");
        byNumber.commune = "06505";
        byNumber.village = "thôn đồng mỏ";
        byNumber.number = "12";
        byNumber.execute();

        assertThat(explained).containsExactly("h1", "h1");
        assertThat(folder.resolve("a.pdf")).hasContent("pdf 1 explanations");
        assertThat(folder.resolve("b.HTML")).hasContent("html 1 explanations");
        assertThat(fixture.lines())
                .contains("Giải thích: 1 hộ", "Đã ghi " + folder.resolve("a.pdf"));
    }

    @Test
    void aNumberThatSeveralHouseholdsHaveIsNotGuessed() {
        ExplainCommand command = explaining("a.pdf");
        command.commune = "06505";
        command.number = "12";

        assertThatThrownBy(command::execute).hasMessageStartingWith("Có 2 hộ");
        assertThat(fixture.lines())
                .containsExactly("h1: Thôn Đồng Mỏ, số 12", "h2: Thôn Lũng Cút, số 12");
        command.number = "99";
        assertThatThrownBy(command::execute).hasMessageStartingWith("HN-2017 ");
        assertThat(explained).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aVillageIsExplainedAsAWhole() {
        ExplainCommand command = explaining("a.pdf");
        command.commune = "06505";
        command.village = "Thôn Đồng Mỏ";

        command.execute();

        assertThat(explained).containsExactly("06505 Thôn Đồng Mỏ");
        assertThat(folder.resolve("a.pdf")).hasContent("pdf 2 explanations");
    }

    @Test
    void aHouseholdOrAVillageIsNamedNotBothAndNotNeither() {
        ExplainCommand nothing = explaining("a.pdf");
        ExplainCommand both = explaining("a.pdf");
        both.household = "h1";
        both.village = "Thôn Đồng Mỏ";
        ExplainCommand communeAlone = explaining("a.pdf");
        communeAlone.commune = "06505";
        ExplainCommand format = explaining("a.docx");
        format.household = "h1";

        for (ExplainCommand command : List.of(nothing, both, communeAlone)) {
            assertThatThrownBy(command::execute).hasMessageStartingWith("Nêu mã hộ");
        }
        assertThatThrownBy(format::execute)
                .hasMessageContaining("HN-2007")
                .hasMessageContaining("html, pdf");
        assertThat(explained).isEmpty();
    }

    @Test
    void theBridgeIsPrintedWithoutHouseholdsAndWrittenOnRequest() {
        comparing("").execute();

        assertThat(fixture.lines())
                .containsExactly(
                        "Kỳ rà soát 20-2024: nd-07-2021@1 so với nd-351-2025@1",
                        "  Số hộ từ (dòng) sang (cột):",
                        "    | Hộ nghèo | Hộ cận nghèo | Hộ không nghèo | Chưa xác định",
                        "    Hộ nghèo | 4 | 0 | 2 | 0",
                        "    Hộ cận nghèo | 0 | 0 | 0 | 0",
                        "    Hộ không nghèo | 0 | 0 | 3 | 0",
                        "    Chưa xác định | 0 | 0 | 0 | 0",
                        "Hộ nghèo đầu kỳ: 10 = đời sống thay đổi 3 + chuẩn thay đổi 2 + vẫn nghèo"
                                + " 4 + chưa rõ 1",
                        "Hộ đổi kết quả: 1",
                        "Chưa rõ trong chuẩn kia: Ngưỡng điểm B1 nông thôn (values.rural.b1Line),"
                                + " 1200 hộ phải chờ",
                        "Thiếu câu trả lời: 0 hộ");
        assertThat(folder).isEmptyDirectory();

        comparing("bridge.html").execute();
        assertThat(folder.resolve("bridge.html")).hasContent("html bridge to nd-351-2025");
    }

    @Test
    void measuresArePrintedAsOnTheForms() {
        MeasuresCommand command = new MeasuresCommand();
        command.session = fixture.session();
        command.measures = (round, unit) -> measures();
        command.round = "20-2024";
        command.unit = "06505";

        command.execute();

        assertThat(fixture.lines())
                .containsExactly(
                        "Kỳ rà soát 20-2024: chỉ số nghèo đa chiều (Alkire-Foster), theo nhân"
                                + " khẩu",
                        "06505 Xã Vân Linh: dân số 2000 (toàn bộ nhân khẩu); H = 2.7 %, A = 33.33"
                                + " %, M0 = 0.0430; thiếu thông tin 5 người",
                        "  3 Dinh dưỡng: thiếu hụt trong người nghèo 1 %, đóng góp -");
    }

    @Test
    void theDraftOfTheDecisionIsWrittenWithWhatIsOpen() {
        LivingStandardCommand command = new LivingStandardCommand();
        command.session = fixture.session();
        command.renderers = RENDERERS;
        command.lists = (round, commune) -> list();
        command.round = "20-2024";
        command.commune = "06505";
        command.file = "draft.pdf";

        command.execute();

        assertThat(folder.resolve("draft.pdf")).hasContent("pdf list of 06505");
        assertThat(fixture.lines())
                .startsWith("Kỳ rà soát 20-2024, Xã Vân Linh: 1 hộ có mức sống trung bình")
                .anySatisfy(line -> assertThat(line).startsWith("  HN-1707"))
                .noneSatisfy(line -> assertThat(line).contains("Bí Mật"));
    }

    private ExplainCommand explaining(String file) {
        ExplainCommand command = new ExplainCommand();
        command.session = fixture.session();
        command.rounds = fixture;
        command.units = fixture;
        command.register =
                Fixture.register(
                        Fixture.household("h1", "Thôn Đồng Mỏ", "12"),
                        Fixture.household("h2", "Thôn Lũng Cút", "12"));
        command.explainer =
                Fixture.answering(
                        HouseholdExplainer.class,
                        Map.of(
                                "explain",
                                arguments -> {
                                    explained.add((String) arguments.get(1));
                                    return explanation();
                                },
                                "explainVillage",
                                arguments -> {
                                    explained.add(arguments.get(1) + " " + arguments.get(2));
                                    return Stream.of(1, 2).map(n -> explanation()).toList();
                                }));
        command.renderers = RENDERERS;
        command.round = "20-2024";
        command.file = file;
        return command;
    }

    private CompareCommand comparing(String file) {
        CompareCommand command = new CompareCommand();
        command.session = fixture.session();
        command.renderers = RENDERERS;
        command.comparison = (round, standard) -> report();
        command.round = "20-2024";
        command.standard = "nd-351-2025";
        command.file = file;
        return command;
    }

    private static RulerReport report() {
        return new RulerReport(
                Fixture.KEY,
                Fixture.STANDARD,
                Fixture.NEXT,
                List.of(),
                new RulerBridge("", Fixture.MOVES, new RulerBridge.LeftPoverty(10, 3, 2, 4, 1)),
                List.of(
                        new RulerReport.Change(
                                "h1",
                                new HouseholdKey("06505", "Thôn Đồng Mỏ", "12", ""),
                                PovertyClass.POOR,
                                PovertyClass.NOT_POOR,
                                Optional.empty(),
                                List.of())),
                List.of(new RulerReport.OpenFact(Fixture.UNKNOWN, 1200)),
                0);
    }

    private static MeasureTable measures() {
        return new MeasureTable(
                Fixture.ROUND,
                List.of(new Indicator(3, "nutrition", "Dinh dưỡng", "deprivation.nutrition")),
                List.of(
                        new MeasureTable.Row(
                                Fixture.COMMUNE,
                                2_000,
                                true,
                                new Ratio(54, 2_000),
                                new Ratio(3, 9),
                                new Ratio(86, 2_000),
                                List.of(new Ratio(20, 2_000)),
                                List.of(new Ratio(0, 0)),
                                5)));
    }

    private static LivingStandardList list() {
        return new LivingStandardList(
                Fixture.ROUND,
                Fixture.COMMUNE,
                "",
                List.of(
                        new LivingStandardList.Entry(
                                "h4",
                                new HouseholdKey("06505", "Thôn Đồng Mỏ", "40", ""),
                                "Hoàng Văn Bí Mật",
                                4,
                                OptionalLong.empty())),
                List.of(Issue.of(IssueCode.LIVING_STANDARD_STATED, Place.FILE)));
    }

    private static Explanation explanation() {
        Verdict verdict =
                new Verdict(
                        PovertyClass.POOR,
                        Map.of(),
                        Map.of(),
                        new B1Score(OptionalInt.empty(), Optional.empty()),
                        Span.exactly(30),
                        Screening.NOT_SCREENED,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        Answer.UNKNOWN,
                        Answer.UNKNOWN,
                        Answer.UNKNOWN,
                        List.of(),
                        List.of(),
                        List.of());
        return new Explanation(
                Fixture.ROUND,
                "h1",
                Fixture.COMMUNE,
                Fixture.household("h1", "Thôn Đồng Mỏ", "12").survey(),
                new Outcome(
                        PovertyClass.POOR,
                        ClassSource.COMPUTED,
                        Map.of(),
                        Answer.UNKNOWN,
                        Answer.UNKNOWN,
                        List.of(),
                        List.of(),
                        Fixture.STANDARD,
                        Optional.empty(),
                        Optional.empty()),
                "",
                new Reasons(verdict, List.of(), List.of(), List.of(), List.of(), List.of()),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
