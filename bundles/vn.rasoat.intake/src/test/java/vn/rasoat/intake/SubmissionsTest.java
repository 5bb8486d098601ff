package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.SheetCounts;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Severity;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.intake.Submitted.Form;
import vn.rasoat.intake.Submitted.Question;
import vn.rasoat.intake.field.FieldCatalogue;
import vn.rasoat.intake.source.Cell;

/** Our XLSForm, filled in on phones, comes back from either server in each of its formats. */
class SubmissionsTest {

    private static final String COMMUNE = "06463";

    @TempDir private Path folder;

    private final FieldCatalogue fields = new FieldCatalogue();
    private TemplateFixture fixture;
    private List<Map<String, String>> choices;
    private Submitted submitted;

    @BeforeEach
    void writeTheForm() {
        fixture = new TemplateFixture(true, TemplateStandard.TICKS);
        Sheets sheets = new Sheets(fixture.xlsForm(), folder);
        choices = table(sheets.rows("choices"));
        submitted = new Submitted(table(sheets.rows("survey")));
        submitted.add(form("uuid:aa-1", "", 1, 3)).add(form("uuid:aa-2", "approved", 2, 1));
    }

    private static List<Map<String, String>> table(List<List<String>> rows) {
        List<Map<String, String>> table = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> values = new LinkedHashMap<>();
            IntStream.range(0, row.size())
                    .filter(i -> !row.get(i).isEmpty())
                    .forEach(i -> values.put(rows.get(0).get(i), row.get(i)));
            table.add(values);
        }
        return table;
    }

    private Form form(String uuid, String review, int number, int members) {
        List<Map<String, String>> each = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            Map<String, String> member = answers(true, number * 10 + i);
            member.put("member__relationshipToHost", i == 0 ? "head" : "child");
            member.put("member__orderInHousehold", "" + (i + 1));
            member.put("member__birthDate", i == 0 ? "1975-03-02" : "2009");
            each.add(member);
        }
        Map<String, String> household = answers(false, number);
        household.put("administrative__year", "2025");
        household.put("administrative__province", "20");
        household.put("administrative__commune", COMMUNE);
        household.put("administrative__village_or_group", "Thôn Nà \"Lìa\", Bản");
        household.put("administrative__areaType", "rural");
        household.put("family__code", "0" + number);
        household.put("family__numberOfMembers", "" + members);
        household.put("family__hostName", each.get(0).get("member__fullName"));
        household.put("family__hostGender", each.get(0).get("member__gender"));
        household.put("family__hostBirthDate", "1975-03-02");
        household.put("family__hostPersonalId", each.get(0).get("member__personalId"));
        household.put("family__ethnicity", each.get(0).get("member__ethnicity"));
        household.put("b1Point", "120");
        household.put("b2Point", "30");
        return new Form(uuid, review, household, each);
    }

    /** Something for every question, different ones for different forms. */
    private Map<String, String> answers(boolean repeat, int seed) {
        Map<String, String> answers = new LinkedHashMap<>();
        int position = seed;
        for (Question question : submitted.questions()) {
            position++;
            if (question.repeat() == repeat && !question.type().equals("calculate")) {
                answers.put(question.name(), answer(question, position));
            }
        }
        return answers;
    }

    private String answer(Question question, int position) {
        if (question.type().startsWith("select_one ")) {
            List<String> words =
                    choices.stream()
                            .filter(it -> it.get("list_name").equals(question.type().substring(11)))
                            .map(it -> it.get("name"))
                            .toList();
            return words.get(position % words.size());
        }
        return switch (question.type()) {
            case "integer" -> "" + (position % 40 + 1);
            case "decimal" -> position + ".5";
            case "date" -> "2025-09-1" + position % 10;
            default ->
                    question.name().endsWith("ersonalId")
                            ? "0200750%05d".formatted(position)
                            : "Nà Chữ " + "abcdefghij".charAt(position % 10);
        };
    }

    private Receipt importText(String text) throws IOException {
        return importBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private Receipt importBytes(byte[] bytes) {
        return fixture.importBack(COMMUNE, folder, bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Every answer to every question that is a path, read as the importer reads it, and no more.
     */
    private void assertAllAnswersBack(Receipt receipt, Form... forms) {
        assertThat(receipt.issues())
                .filteredOn(issue -> issue.severity() == Severity.ERROR)
                .isEmpty();
        for (IssueCode code :
                List.of(
                        IssueCode.COLUMN_UNKNOWN,
                        IssueCode.COLUMN_ABSENT,
                        IssueCode.SHEET_MISSING,
                        IssueCode.VALUE_UNREADABLE,
                        IssueCode.MEMBER_COUNT_DIFFERS)) {
            assertThat(ImportFixture.issues(receipt, code)).as(code.code()).isEmpty();
        }
        assertThat(receipt.households().accepted()).isEqualTo(forms.length);
        assertThat(fixture.now.households).hasSize(forms.length);
        for (Form form : forms) {
            SurveyedHousehold household = household(form.answers().get("family__code"));
            assertThat(household.answers().asMap())
                    .containsExactlyInAnyOrderEntriesOf(expected(form.answers()));
            assertThat(household.members()).hasSameSizeAs(form.members());
            for (int i = 0; i < form.members().size(); i++) {
                assertThat(household.members().get(i).asMap())
                        .containsExactlyInAnyOrderEntriesOf(expected(form.members().get(i)));
            }
        }
    }

    private SurveyedHousehold household(String number) {
        return fixture.now.households.values().stream()
                .filter(it -> it.key().number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> expected(Map<String, String> answers) {
        Map<String, String> expected = new LinkedHashMap<>();
        for (Question question : submitted.questions()) {
            String answer = answers.getOrDefault(question.name(), "");
            if (!question.helps() && !answer.isEmpty()) {
                var reading =
                        fields.reader()
                                .read(
                                        fields.path(question.path()).orElseThrow(),
                                        Cell.text(answer),
                                        false);
                assertThat(reading.problem()).as(question.path() + " " + answer).isEmpty();
                expected.put(question.path(), reading.value());
            }
        }
        return expected;
    }

    private Form[] both() {
        return new Form[] {form("uuid:aa-1", "", 1, 3), form("uuid:aa-2", "approved", 2, 1)};
    }

    @Test
    void zipOfCsvFromCentralComesBack() {
        byte[] zip =
                Zips.of(
                        Map.of(
                                "ra-soat.csv", utf8(submitted.centralCsv()),
                                "ra-soat-x_member.csv", utf8(submitted.centralMembersCsv())));

        assertAllAnswersBack(importBytes(zip), both());
    }

    @Test
    void expandedJsonFromCentralComesBack() throws IOException {
        assertAllAnswersBack(importText(submitted.centralJson(true)), both());
    }

    @Test
    void jsonOfSubmissionsAndOfMembersFromCentralAreJoined() {
        byte[] zip =
                Zips.of(
                        Map.of(
                                "Submissions.json", utf8(submitted.centralJson(false)),
                                "Submissions.x_member.json", utf8(submitted.centralMembersJson())));

        assertAllAnswersBack(importBytes(zip), both());
    }

    @Test
    void jsonFromKoboComesBack() throws IOException {
        Receipt receipt = importText(submitted.koboJson("null"));

        assertAllAnswersBack(receipt, both());
        assertThat(ImportFixture.issues(receipt, IssueCode.SUBMISSIONS_CONTINUED)).isEmpty();
    }

    @Test
    void workbookFromKoboComesBack() throws IOException {
        Path book = submitted.koboBook().write(folder.resolve("kobo.xlsx"));

        assertAllAnswersBack(importBytes(Files.readAllBytes(book)), both());
    }

    @Test
    void zipOfCsvFromKoboIsJoinedByIndexInsideEachExport() {
        Submitted other = new Submitted(formSurvey());
        other.add(form("uuid:bb-1", "", 3, 2));
        byte[] zip =
                Zips.of(
                        Map.of(
                                "nhom-1/phieu.csv", utf8(submitted.koboCsv(false)),
                                "nhom-1/x_member.csv", utf8(submitted.koboCsv(true)),
                                "nhom-2/phieu.csv", utf8(other.koboCsv(false)),
                                "nhom-2/x_member.csv", utf8(other.koboCsv(true))));

        assertAllAnswersBack(
                importBytes(zip),
                form("uuid:aa-1", "", 1, 3),
                form("uuid:aa-2", "approved", 2, 1),
                form("uuid:bb-1", "", 3, 2));
    }

    private List<Map<String, String>> formSurvey() {
        return table(new Sheets(fixture.xlsForm(), folder).rows("survey"));
    }

    @Test
    void rejectedSubmissionsAndTheirMembersAreCountedAndNotTaken() throws IOException {
        submitted.add(form("uuid:aa-3", "rejected", 3, 2));
        byte[] zip =
                Zips.of(
                        Map.of(
                                "ra-soat.csv", utf8(submitted.centralCsv()),
                                "ra-soat-x_member.csv", utf8(submitted.centralMembersCsv())));

        Receipt csv = importBytes(zip);
        assertAllAnswersBack(csv, both());
        assertThat(csv.households().skipped()).isEqualTo(1);
        assertThat(csv.sheets())
                .filteredOn(sheet -> sheet.kind().equals("members"))
                .extracting(SheetCounts::skipped)
                .containsExactly(2);
        assertThat(ImportFixture.issue(csv, IssueCode.SUBMISSION_NOT_ACCEPTED).place().row())
                .isEqualTo(4);

        Receipt json = importText(submitted.centralJson(true));
        assertThat(json.households().skipped()).isEqualTo(1);
        assertThat(json.households().unchanged()).isEqualTo(2);
        assertThat(ImportFixture.issue(json, IssueCode.SUBMISSION_NOT_ACCEPTED).arguments())
                .containsExactly("rejected");
    }

    @Test
    void statesOfKoboAreKnownTooAndDoubtIsSaid() throws IOException {
        submitted.add(form("uuid:aa-3", "validation_status_not_approved", 3, 2));
        submitted.add(form("uuid:aa-4", "validation_status_on_hold", 4, 1));

        Receipt receipt = importText(submitted.koboJson("\"https://kobo/api?start=3\""));

        assertThat(receipt.households().skipped()).isEqualTo(1);
        assertThat(receipt.households().added()).isEqualTo(3);
        assertThat(ImportFixture.issue(receipt, IssueCode.SUBMISSION_DOUBTED).place().row())
                .isEqualTo(4);
        ImportFixture.issue(receipt, IssueCode.SUBMISSIONS_CONTINUED);
    }

    @Test
    void membersThatAreOnlyLinkedAreMissed() throws IOException {
        Receipt receipt = importText(submitted.centralJson(false));

        ImportFixture.issue(receipt, IssueCode.SUBMISSION_MEMBERS_ABSENT);
        assertThat(fixture.now.households).hasSize(2);
    }

    @Test
    void whatWasNotAskedIsNotAnsweredAndNotNo() throws IOException {
        Form form = form("uuid:aa-5", "", 5, 1);
        form.answers().remove("deprivation__nutrition");
        form.answers().remove("dwelling__roof");
        Submitted only = new Submitted(formSurvey()).add(form);
        for (String text :
                List.of(only.centralCsv(), only.centralJson(true), only.koboJson("null"))) {
            importText(text);

            Answers answers = household("05").answers();
            assertThat(answers.text("deprivation.nutrition")).isEmpty();
            assertThat(answers.text("dwelling.roof")).isEmpty();
            assertThat(answers.text("deprivation.employment")).isPresent();
        }
    }

    @Test
    void questionOfSeveralChoicesIsReadWholeAndSplit() throws IOException {
        String head = "x_visit-family__code,family__numberOfMembers,b1Point,KEY,SubmissionDate,";
        Receipt whole =
                importText(
                        head
                                + "x_c-reason\n1,2,120,u1,d,lackCapital illnessOrAccident\n"
                                + "2,2,120,u2,d,\n3,2,120,u3,d,lackCapital lackLuck\n");

        assertThat(household("1").answers().text("reason.lackCapital")).contains("yes");
        assertThat(household("1").answers().text("reason.illnessOrAccident")).contains("yes");
        assertThat(household("1").answers().text("reason.lackLabor")).contains("no");
        assertThat(household("2").answers().text("reason.lackCapital")).isEmpty();
        assertThat(ImportFixture.issue(whole, IssueCode.SUBMISSION_CHOICE_UNKNOWN).arguments())
                .containsExactly("reason", "1");

        importText(
                head
                        + "x_c-reason,x_c-reason/lackCapital,x_c-reason/lackLabor\n"
                        + "4,2,120,u1,d,lackLabor,0,1\n5,2,120,u2,d,,,\n");

        assertThat(household("4").answers().text("reason.lackCapital")).contains("no");
        assertThat(household("4").answers().text("reason.lackLabor")).contains("yes");
        assertThat(household("4").answers().text("reason.other")).isEmpty();
        assertThat(household("5").answers().text("reason.lackLabor")).isEmpty();
    }

    @Test
    void questionThatNobodyKnowsIsNamedAndTheRestIsTaken() throws IOException {
        Receipt receipt =
                importText(
                        "family__code,family__numberOfMembers,b1Point,KEY,SubmissionDate,my_own\n"
                                + "1,2,120,u1,d,x\n");

        assertThat(ImportFixture.issue(receipt, IssueCode.COLUMN_UNKNOWN).arguments())
                .containsExactly("my_own");
        assertThat(receipt.households().added()).isEqualTo(1);
    }
}
