package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.intake.text.Data;

/** Surveys as XML by the schema of the contracts. */
class XmlFilesTest {

    private static final Path SCHEMA = Path.of("../../wsdl/src/wsdl/survey.xsd");

    private static final String AN =
            """
            <household>
              <text path="family.code">1</text>
              <text path="family.hostName">Vi Văn An</text>
              <number path="family.numberOfMembers">2</number>
              <code path="classify">poor</code>
              <number path="dwelling.floorArea">60.50</number>
              <date path="date">2024-09-06</date>
              <flag path="deprivation.nutrition">true</flag>
              <flag path="deprivation.cleanWater">false</flag>
              <member>
                <text path="member.fullName">Vi Văn An</text>
                <code path="member.relationshipToHost">head</code>
                <text path="member.birthDate">1980</text>
              </member>
              <member>
                <text path="member.fullName">Lô Thị Hoa</text>
                <code path="member.relationshipToHost">wife</code>
                <flag path="member.hasHealthInsurance">false</flag>
              </member>
            </household>
            """;

    private static final String BINH =
            """
            <household>
              <text path="family.code">2</text>
              <text path="family.hostName"><![CDATA[Vi Văn]]> B&#xEC;nh</text>
              <number path="family.numberOfMembers">1</number>
              <text path="classify">Hộ cận nghèo</text>
              <member><text path="member.fullName">Vi Văn Bình</text>
                <code path="member.relationshipToHost">head</code></member>
            </household>
            """;

    @TempDir private Path folder;
    private ImportFixture fixture;

    @BeforeEach
    void setUp() {
        fixture = new ImportFixture(folder);
    }

    private Receipt importText(String text) {
        return importText(text, StandardCharsets.UTF_8);
    }

    private Receipt importText(String text, Charset charset) {
        try {
            return fixture.importFile(
                    "06505", Files.write(folder.resolve("file"), text.getBytes(charset)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String survey(String... households) {
        return "<survey xmlns='http://rasoat.vn/survey/v1'><households>\n"
                + String.join("", households)
                + "</households></survey>";
    }

    private SurveyedHousehold household(String number) {
        return fixture.register.households.values().stream()
                .filter(household -> household.key().number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static void validate(String xml) throws SAXException, IOException {
        Schema schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(SCHEMA.toFile());
        schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    @Test
    void answersOfEveryKindAreRead() throws Exception {
        String xml = survey(AN, BINH);
        validate(xml);
        Receipt receipt = importText(xml);
        assertThat(receipt.households()).isEqualTo(new HouseholdCounts(2, 2, 0, 0, 0, 0, 0));
        SurveyedHousehold an = household("1");
        assertThat(an.answers().text("classify")).contains("poor");
        assertThat(an.answers().text("dwelling.floorArea")).contains("60.5");
        assertThat(an.answers().text("date")).contains("2024-09-06");
        assertThat(an.answers().text("deprivation.nutrition")).contains("yes");
        assertThat(an.answers().text("deprivation.cleanWater")).contains("no");
        assertThat(an.members()).hasSize(2);
        assertThat(household("2").answers().text("family.hostName")).contains("Vi Văn Bình");
    }

    @Test
    void whatIsNotThereIsNotAnsweredAndAnEmptyBoxIsNo() {
        importText(
                survey(
                        AN,
                        BINH.replace("<member>", "<text path='deprivation.nutrition'/><member>")));
        assertThat(household("2").answers().text("deprivation.nutrition")).contains("no");
        assertThat(household("2").answers().text("deprivation.cleanWater")).isEmpty();
        assertThat(household("1").members().get(0).text("member.hasHealthInsurance")).isEmpty();
        assertThat(household("1").members().get(1).text("member.hasHealthInsurance"))
                .contains("no");
    }

    @Test
    void listsAreTablesOfTheirOwnInAnyOrder() throws Exception {
        String xml =
                "<survey xmlns='http://rasoat.vn/survey/v1'><residents><entry><text"
                    + " path='administrative.commune'>06505</text><number"
                    + " path='residents.households'>900</number><number"
                    + " path='residents.persons'>3500</number></entry></residents><openingList><entry><text"
                    + " path='family.code'>1</text><text path='family.hostName'>Vi Văn"
                    + " An</text><code path='transition.beginningClassify'>poor</code><number"
                    + " path='transition.beginningMembers'>3</number></entry></openingList><households>"
                        + AN
                        + "</households></survey>";
        validate(xml);
        Receipt receipt = importText(xml);
        assertThat(fixture.register.opening.values())
                .singleElement()
                .satisfies(entry -> assertThat(entry.persons()).isEqualTo(3));
        assertThat(fixture.register.residents.get("06505").households()).isEqualTo(900);
        assertThat(receipt.sheets())
                .extracting(sheet -> sheet.sheet() + "=" + sheet.kind())
                .containsExactly(
                        "residents=residents",
                        "openingList=opening-list",
                        "households=households",
                        "households.members=members");
    }

    @Test
    void placesNameTheRecordAndThePath() {
        Receipt receipt =
                importText(
                        survey(
                                BINH,
                                AN.replace(
                                                "<number"
                                                    + " path=\"dwelling.floorArea\">60.50</number>",
                                                "<text path='dwelling.floorArea'>rộng</text>")
                                        .replace(">1980<", ">31/02/1980<")));
        assertThat(ImportFixture.issue(receipt, IssueCode.VALUE_UNREADABLE).place())
                .isEqualTo(new Place("households", 2, "dwelling.floorArea"));
        assertThat(ImportFixture.issue(receipt, IssueCode.DATE_IMPOSSIBLE).place())
                .isEqualTo(new Place("households.members", 2, "[0].…ber.birthDate"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<text>An</text>",
                "<text path=''>An</text>",
                "<text path='a'>1</text><text path='a'>2</text>",
                "<text path='a'><b>1</b></text>",
                "<answer path='a'>1</answer>",
                "<text xmlns='' path='a'>1</text>",
                "<number path='a'>12,5</number>",
                "<number path='a'>1e9</number>",
                "<number path='a'>NaN</number>",
                "<date path='a'>06/09/2024</date>",
                "<date path='a'>2024-09-06Z</date>",
                "<flag path='a'>x</flag>",
                "<code path='a'/>",
                "<b/>Nghèo",
                "<member><member/></member>",
                "<member><text path='a'>1</text>x</member>"
            })
    void recordThatIsNotByTheSchemaDoesNotStopTheOthers(String fault) {
        String bad = "\n<household>\n" + fault + "</household>\n";
        assertThatThrownBy(() -> validate(survey(AN, bad, BINH))).isInstanceOf(SAXException.class);
        Receipt receipt = importText(survey(AN, bad, BINH));
        Issue issue = ImportFixture.issue(receipt, IssueCode.ROW_UNREADABLE);
        assertThat(issue.place()).isEqualTo(new Place("households", 2, ""));
        // The second line of the record, behind those of the root and of An.
        long line = AN.lines().count() + 4;
        assertThat(issue.arguments().get(0)).contains("line " + line);
        assertThat(issue.toString()).doesNotContain("Nghèo");
        assertThat(receipt.households()).isEqualTo(new HouseholdCounts(3, 2, 0, 0, 1, 0, 0));
    }

    @Test
    void moreMembersThanAHouseholdHasAreNotTaken() {
        String many = "<member><text path='member.fullName'>A</text></member>".repeat(1_000);
        Receipt receipt = importText(survey(AN, BINH.replaceAll("(?s)<member>.*</member>", many)));
        assertThat(ImportFixture.issues(receipt, IssueCode.ROW_UNREADABLE)).hasSize(1);
        assertThat(receipt.households().added()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<khao-sat xmlns='http://rasoat.vn/survey/v1'>",
                "<survey>",
                "<survey xmlns='http://rasoat.vn/survey/v9'>",
                "<survey xmlns='http://rasoat.vn/survey/v1'>\n<hộ/>",
                "<survey xmlns='http://rasoat.vn/survey/v1'>\n<households><entry/>",
                "<survey xmlns='http://rasoat.vn/survey/v1'>\n<residents><household/>",
                "<survey xmlns='http://rasoat.vn/survey/v1'>\n<households/>Vi Văn An<events/>"
            })
    void fileThatIsNotByTheSchemaIsRefusedWithItsLine(String xml) {
        Issue issue = ImportFixture.issue(importText(xml), IssueCode.XML_NO_SURVEY);
        assertThat(issue.arguments().get(0)).isEqualTo(xml.contains("\n") ? "2" : "1");
        assertThat(issue.toString()).doesNotContain("Văn");
        assertThat(fixture.register.households).isEmpty();
    }

    @Test
    void brokenXmlIsRefusedAsAWholeWithItsPlace() {
        Receipt receipt = importText(survey(AN, BINH).replace("</households>", "</household>"));
        assertThat(ImportFixture.issue(receipt, IssueCode.FILE_UNREADABLE).arguments().get(0))
                .contains("line " + (AN.lines().count() + BINH.lines().count() + 2));
        assertThat(fixture.register.households).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1", "windows-1258"})
    void encodingIsTheOneThatTheFileSays(String encoding) {
        String head = "<?xml version='1.0' encoding='" + encoding + "'?>";
        String ascii = AN.replace("ă", "&#x103;").replace("ô", "&#xF4;").replace("ị", "&#x1ECB;");
        importText(head + survey(ascii), Charset.forName(encoding));
        assertThat(household("1").answers().text("family.hostName")).contains("Vi Văn An");
    }

    @Test
    void repeatedRecordCountsOnceWithItsMembers() {
        Receipt receipt = importText(survey(AN, AN, BINH));
        assertThat(receipt.households()).isEqualTo(new HouseholdCounts(3, 2, 0, 0, 0, 1, 0));
        assertThat(receipt.sheets().get(1).duplicate()).isEqualTo(2);
    }

    @Test
    void pageOfTheWebUnderTheNameOfAWorkbookIsNamed() {
        ImportFixture.issue(
                importText("\n<!DOCTYPE html>\n<html><table><tr><td>1</td></tr></table></html>"),
                IssueCode.WEB_PAGE);
        ImportFixture.issue(
                importText(
                        "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?><Workbook/>"),
                IssueCode.WEB_PAGE);
        ImportFixture.issue(
                importText("\uFEFF<TABLE BORDER=1>", StandardCharsets.UTF_16LE),
                IssueCode.WEB_PAGE);
    }

    @Test
    void largeSampleIsByTheSchema() throws Exception {
        validate(Files.readString(new SampleSurvey(7, 50).xml(folder.resolve("x.xml"))));
    }

    /** The schema is for people who have no other list of the words. */
    @Test
    void closedListsOfTheSchemaAreThoseOfTheSurvey() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        NodeList types =
                factory.newDocumentBuilder()
                        .parse(SCHEMA.toFile())
                        .getElementsByTagNameNS("*", "simpleType");
        Set<List<String>> lists = new java.util.HashSet<>();
        for (int i = 0; i < types.getLength(); i++) {
            NodeList words = ((Element) types.item(i)).getElementsByTagNameNS("*", "enumeration");
            List<String> list = new ArrayList<>();
            for (int j = 0; j < words.getLength(); j++) {
                list.add(((Element) words.item(j)).getAttribute("value"));
            }
            if (!list.isEmpty()) {
                lists.add(List.copyOf(new TreeSet<>(list)));
            }
        }
        Map<String, Object> data =
                Data.yaml("fields.yaml", "missing", "expected", "flags", "values", "fields");
        Set<List<String>> ours = new java.util.HashSet<>();
        ((Map<?, ?>) data.get("values"))
                .values()
                .forEach(
                        list ->
                                ours.add(
                                        ((Map<?, ?>) list)
                                                .keySet().stream()
                                                        .map(String::valueOf)
                                                        .sorted()
                                                        .toList()));
        assertThat(lists).isEqualTo(ours);
    }
}
