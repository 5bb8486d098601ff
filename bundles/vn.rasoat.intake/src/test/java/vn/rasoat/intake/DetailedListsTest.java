package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.SheetCounts;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.intake.marking.StreamingWorkbookMarker;

/** Reports 14 and 15 of the national software: heads and members in one table. */
class DetailedListsTest {

    private static final String COMMUNE = "06505";

    @TempDir private Path folder;

    private ImportFixture fixture;

    @BeforeEach
    void setUp() {
        fixture = new ImportFixture(folder);
    }

    /** Columns A to S; the header has three rows and merged cells, as the report prints it. */
    private static Object[][] header(String status) {
        return new Object[][] {
            {
                "STT chủ hộ",
                "STT thành viên hộ",
                "Họ tên chủ hộ và thành viên; thôn, bon, buôn, tổ dân phố",
                "Năm sinh",
                "",
                "Dân tộc",
                "Quan hệ với chủ hộ",
                "Phân loại hộ",
                "",
                "",
                "Hộ chính sách có công",
                "Hộ DTTC",
                "Không có khả năng lao động",
                "Nhu cầu hỗ trợ"
            },
            {
                "",
                "",
                "",
                "Nam",
                "Nữ",
                "",
                "",
                status + " mới",
                "Tái " + status,
                status + " cũ",
                "",
                "",
                "",
                "Y tế",
                "Giáo dục",
                "Sản xuất",
                "Vay vốn tín dụng",
                "Nhà ở",
                "Khác"
            },
        };
    }

    private static Object[] numbering() {
        return new Object[] {"A", "B", "C", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    }

    private static Book book(String status, Object[]... rows) {
        Book book = new Book().sheet("BaoCao");
        book.row("UBND XÃ VẠN LINH").row("DANH SÁCH CHI TIẾT").row();
        for (Object[] row : header(status)) {
            book.row(row);
        }
        book.row(numbering());
        for (Object[] row : rows) {
            book.row(row);
        }
        return book;
    }

    private static Object[] village(String name) {
        return new Object[] {"", "", name};
    }

    private Receipt twoVillages() {
        return fixture.importInto(COMMUNE, bookOfTwoVillages());
    }

    private static Book bookOfTwoVillages() {
        List<Object[]> rows = new ArrayList<>();
        rows.add(village("Thôn Nà Lìa"));
        rows.add(
                new Object[] {
                    1,
                    1,
                    "Vi Văn An",
                    1980,
                    "",
                    "Tày",
                    "Chủ hộ",
                    "",
                    "",
                    "x",
                    "x",
                    "",
                    "",
                    "x",
                    "",
                    "",
                    "x"
                });
        rows.add(new Object[] {"", 2, "Lô Thị Hoa", "", 1982, "Nùng", "Vợ"});
        for (Object[] row : header("Nghèo")) {
            rows.add(row);
        }
        rows.add(numbering());
        rows.add(new Object[] {"", 3, "Vi Thị Nhàn", "", "12/05/2010", "Tày", "Con"});
        rows.add(village("Thôn Bản Thí"));
        rows.add(
                new Object[] {
                    2, 1, "Lô Thị Sao", "", "1951", "Tày", "Chủ hộ", "", "x", "", "", "x", "x"
                });
        rows.add(new Object[] {3, 1, "Nông Văn Lý", 1975, "", "Kinh", "Chủ hộ", "x"});
        rows.add(new Object[] {"", 2, "Nông Văn Tý", 2001, "", "Kinh", "Con"});
        rows.add(new Object[] {"Tổng cộng", "", "", 3, 3, "", "", 1, 1, 1, 1, 1, 1, 1, "", "", 1});
        rows.add(new Object[] {"", "", "Người lập biểu"});
        return book("Nghèo", rows.toArray(Object[][]::new));
    }

    private SurveyedHousehold household(String head) {
        return fixture.register.households.values().stream()
                .filter(it -> it.answers().text("family.hostName").orElse("").equals(head))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void headsBecomeHouseholdsAndTheRowsBelowThemTheirMembers() {
        Receipt receipt = twoVillages();

        assertThat(fixture.register.households).hasSize(3);
        SurveyedHousehold an = household("Vi Văn An");
        assertThat(an.key().village()).isEqualTo("Thôn Nà Lìa");
        assertThat(an.key().number()).isEmpty();
        assertThat(an.size()).isEqualTo(3);
        assertThat(an.members())
                .extracting(member -> member.text("member.fullName").orElseThrow())
                .containsExactly("Vi Văn An", "Lô Thị Hoa", "Vi Thị Nhàn");
        assertThat(an.members())
                .extracting(member -> member.text("member.relationshipToHost").orElseThrow())
                .containsExactly("head", "wife", "child");
        assertThat(household("Lô Thị Sao").key().village()).isEqualTo("Thôn Bản Thí");
        assertThat(receipt.sheets())
                .extracting(SheetCounts::kind, SheetCounts::read, SheetCounts::added)
                .containsExactly(tuple("households", 11, 3), tuple("members", 6, 6));
    }

    @Test
    void columnOfTheBirthYearTellsTheSex() {
        twoVillages();

        assertThat(household("Vi Văn An").members())
                .extracting(member -> member.text("member.gender").orElseThrow())
                .containsExactly("male", "female", "female");
        assertThat(household("Vi Văn An").members())
                .extracting(member -> member.text("member.birthDate").orElseThrow())
                .containsExactly("1980", "1982", "2010-05-12");
        assertThat(household("Lô Thị Sao").answers().text("family.hostGender")).contains("female");
        assertThat(household("Lô Thị Sao").answers().text("family.hostBirthDate")).contains("1951");
    }

    @Test
    void classIsThatOfTheListAndTheOpeningClassOnlyWhereTheColumnSaysIt() {
        twoVillages();

        Answers old = household("Vi Văn An").answers();
        Answers relapsed = household("Lô Thị Sao").answers();
        Answers fresh = household("Nông Văn Lý").answers();
        for (Answers each : List.of(old, relapsed, fresh)) {
            assertThat(each.text("classify")).contains("poor");
        }
        assertThat(old.text("transition.beginningClassify")).contains("poor");
        assertThat(relapsed.text("transition.beginningClassify")).isEmpty();
        assertThat(fresh.text("transition.beginningClassify")).isEmpty();
        assertThat(old.text("transition.relapsed")).contains("no");
        assertThat(relapsed.text("transition.relapsed")).contains("yes");
        assertThat(old.text("family.hasRevolutionMeritPolicy")).contains("yes");
        assertThat(old.text("support.health")).contains("yes");
        assertThat(old.text("support.credit")).contains("yes");
        assertThat(old.text("support.education")).contains("no");
        assertThat(relapsed.text("family.coDanTocTaiCho")).contains("yes");
        assertThat(relapsed.text("family.hasNoLaborCapacity")).contains("yes");
        assertThat(old.text("family.ethnicity")).contains("Tày");
    }

    @Test
    void everyRowThatIsNoHouseholdIsCountedAndNamed() {
        Receipt receipt = twoVillages();

        // numbering, village, two header rows, numbering, village, totals, signature, 3 households
        assertThat(receipt.households()).isEqualTo(new HouseholdCounts(11, 3, 0, 0, 0, 0, 8));
        assertThat(ImportFixture.issues(receipt, IssueCode.HEADER_REPEATED)).hasSize(2);
        assertThat(
                        ImportFixture.issues(receipt, IssueCode.LIST_ROW_PASSED).stream()
                                .map(issue -> issue.place().row() + issue.arguments().get(0))
                                .collect(Collectors.joining("\n")))
                .containsSubsequence("6", "(numbers", "7", "(name", "12", "(numbers", "14")
                .contains("(totals)");
        assertThat(ImportFixture.issues(receipt, IssueCode.COLUMN_ABSENT)).isEmpty();
        assertThat(ImportFixture.issues(receipt, IssueCode.SHEET_MISSING)).isEmpty();
    }

    @Test
    void totalsThatDoNotAddUpAreNamedByColumn() {
        Receipt right = twoVillages();
        Receipt wrong =
                fixture.importInto(
                        COMMUNE,
                        book(
                                "Nghèo",
                                village("Thôn Nà Lìa"),
                                new Object[] {
                                    1, 1, "Vi Văn An", 1980, "", "Tày", "Chủ hộ", "", "", "x"
                                },
                                new Object[] {"", "", "Tổng cộng", 2, "", "", "", "", "", 1}));

        assertThat(ImportFixture.issues(right, IssueCode.LIST_TOTAL_DIFFERS)).isEmpty();
        assertThat(ImportFixture.issue(wrong, IssueCode.LIST_TOTAL_DIFFERS).arguments())
                .containsExactly("Nam", "2", "1");
    }

    @Test
    void listOfNearPoorHouseholdsIsKnownByItsColumnsWhateverItsTitle() {
        fixture.importInto(
                COMMUNE,
                book(
                        "Cận nghèo",
                        village("Thôn Nà Lìa"),
                        new Object[] {1, 1, "Vi Văn An", 1980, "", "Tày", "Chủ hộ", "", "", "x"}));

        Answers answers = fixture.register.only().answers();
        assertThat(answers.text("classify")).contains("near-poor");
        assertThat(answers.text("transition.beginningClassify")).contains("near-poor");
    }

    @Test
    void columnsThatExcludeEachOtherAreNamedAndNoneIsUsed() {
        Receipt receipt =
                fixture.importInto(
                        COMMUNE,
                        book(
                                "Nghèo",
                                village("Thôn Nà Lìa"),
                                new Object[] {
                                    1, 1, "Vi Văn An", 1980, 1981, "Tày", "Chủ hộ", "x", "", "x"
                                }));

        assertThat(ImportFixture.issues(receipt, IssueCode.LIST_COLUMNS_CONTRADICT))
                .extracting(Issue::arguments)
                .containsExactly(List.of("Nam, Nữ"), List.of("Nghèo mới, Nghèo cũ"));
        Answers answers = fixture.register.only().answers();
        assertThat(answers.text("family.hostGender")).isEmpty();
        assertThat(answers.text("family.hostBirthDate")).isEmpty();
        assertThat(answers.text("transition.beginningClassify")).isEmpty();
        assertThat(answers.text("classify")).contains("poor");
    }

    @Test
    void listOfADistrictTakesTheCommuneFromTheRowAboveTheVillages() {
        Receipt receipt =
                fixture.importInto(
                        ImportFixture.DISTRICT,
                        book(
                                "Nghèo",
                                village("Xã Vạn Linh"),
                                village("Thôn Nà Lìa"),
                                new Object[] {
                                    1, 1, "Vi Văn An", 1980, "", "Tày", "Chủ hộ", "", "", "x"
                                },
                                village("Xã Vân An"),
                                village("Thôn Nà Lìa"),
                                new Object[] {
                                    2, 1, "Vi Văn An", 1980, "", "Tày", "Chủ hộ", "", "", "x"
                                }));

        assertThat(receipt.households().added()).isEqualTo(2);
        assertThat(fixture.register.households.keySet())
                .extracting(key -> key.commune() + key.village())
                .containsExactlyInAnyOrder("06505Thôn Nà Lìa", "06469Thôn Nà Lìa");
        assertThat(ImportFixture.issues(receipt, IssueCode.COLUMN_ABSENT)).isEmpty();
    }

    @Test
    void personBeforeTheFirstHeadBelongsToNobody() {
        Receipt receipt =
                fixture.importInto(
                        COMMUNE,
                        book(
                                "Nghèo",
                                village("Thôn Nà Lìa"),
                                new Object[] {"", 2, "Lô Thị Hoa", "", 1982, "Nùng", "Vợ"},
                                new Object[] {
                                    1, 1, "Vi Văn An", 1980, "", "Tày", "Chủ hộ", "", "", "x"
                                }));

        assertThat(ImportFixture.issue(receipt, IssueCode.MEMBER_WITHOUT_HOUSEHOLD).place().row())
                .isEqualTo(8);
        assertThat(fixture.register.only().size()).isEqualTo(1);
    }

    @Test
    void theSameListAsCsvGivesTheSameHouseholds() throws Exception {
        twoVillages();
        ImportFixture other = new ImportFixture(folder);
        other.importFile(
                COMMUNE, Files.writeString(folder.resolve("list.csv"), bookOfTwoVillages().csv()));

        assertThat(other.register.households).isEqualTo(fixture.register.households);
    }

    @Test
    void markedListComesBackWithTheSameHouseholds() throws Exception {
        Receipt first = twoVillages();
        Path marked = folder.resolve("marked.xlsx");
        try (OutputStream out = Files.newOutputStream(marked)) {
            new StreamingWorkbookMarker(OldBook.noReader(), limits())
                    .mark(folder.resolve("survey-1.xlsx"), first, out);
        }

        Receipt again = fixture.importFile(COMMUNE, marked);

        assertThat(again.households()).isEqualTo(new HouseholdCounts(11, 0, 0, 3, 0, 0, 8));
        assertThat(again.issues()).isEqualTo(first.issues());
    }

    private static ImportLimits limits() {
        return new ImportLimits() {
            @Override
            public int unpackedMegabytes() {
                return 64;
            }

            @Override
            public String checksFile() {
                return "";
            }

            @Override
            public String heldFolder() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Class<ImportLimits> annotationType() {
                return ImportLimits.class;
            }
        };
    }

    /** As many rows as a province prints: one household is held at a time. */
    @Test
    void listOfAProvinceIsReadThrough() throws Exception {
        StringBuilder csv = new StringBuilder(book("Nghèo", village("Thôn 1")).csv());
        for (int i = 1; i <= 7000; i++) {
            csv.append(i + ",1,Vi Văn An,19" + (10 + i % 90) + ",,Tày,Chủ hộ,,,x");
            csv.append(",".repeat(9)).append("\n");
            csv.append(",2,Lô Thị Hoa " + i + ",,1982,Nùng,Vợ");
            csv.append(",".repeat(12)).append("\n");
            if (i % 30 == 0) {
                csv.append(",,Thôn " + i).append(",".repeat(16)).append("\n");
            }
        }

        Receipt receipt =
                fixture.importFile(
                        COMMUNE, Files.writeString(folder.resolve("list.csv"), csv.toString()));

        assertThat(receipt.households().added()).isEqualTo(7000);
        assertThat(receipt.households().skipped()).isEqualTo(2 + 7000 / 30);
        assertThat(receipt.sheets().get(1).added()).isEqualTo(14_000);
    }
}
