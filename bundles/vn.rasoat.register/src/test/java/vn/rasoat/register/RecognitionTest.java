package vn.rasoat.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.people.Agreement;
import vn.rasoat.api.people.HouseholdIdentity;
import vn.rasoat.api.people.MatchCase;
import vn.rasoat.api.people.MatchChoice;
import vn.rasoat.api.people.MatchFindings;
import vn.rasoat.api.people.MatchPage;
import vn.rasoat.api.people.MatchQuery;
import vn.rasoat.api.people.MatchSummary;
import vn.rasoat.api.people.Standing;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.SurveyedHousehold;

class RecognitionTest {

    private static final RoundKey LAST = new RoundKey("20", 2024);
    private static final RoundKey THIS = new RoundKey("20", 2025);
    private static final String AN = "Nông Văn An|1950-03-02|male|020050000001|head";
    private static final String BINH = "Hoàng Thị Bình|1952-05-06|female||wife";
    private static final String CHI = "Nông Thị Chi|1980-07-08|female||child";

    @TempDir Path folder;
    private StoreFixture fixture;
    private JdbcHouseholdMatches matches;
    private MatchFindings findings = MatchFindings.NONE;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(folder);
        fixture.rounds.open("20", 2024);
        fixture.rounds.open("20", 2025);
        matches =
                new JdbcHouseholdMatches(
                        fixture.store,
                        Optional.empty(),
                        Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Persons as {@code name|birth|gender|number|relation}, the head first. */
    private static SurveyedHousehold home(String commune, String number, String... persons) {
        Map<String, String> answers = new TreeMap<>();
        answers.put("administrative.areaType", "rural");
        answers.put("family.numberOfMembers", Integer.toString(persons.length));
        List<Answers> members = new ArrayList<>();
        for (String person : persons) {
            String[] parts = person.split("\\|");
            Map<String, String> member = new TreeMap<>();
            String[] paths = {
                "fullName", "birthDate", "gender", "personalId", "relationshipToHost"
            };
            for (int i = 0; i < paths.length; i++) {
                if (!parts[i].isEmpty()) {
                    member.put("member." + paths[i], parts[i]);
                }
            }
            members.add(Answers.of(member));
        }
        answers.put("family.hostName", persons[0].split("\\|")[0]);
        return new SurveyedHousehold(
                new HouseholdKey(commune, "Thôn 1", number, ""), Answers.of(answers), members);
    }

    private String put(RoundKey round, SurveyedHousehold... households) {
        try (ChangeSet changes = fixture.register.begin(round)) {
            changes.putHouseholds(List.of(households));
            findings = changes.recognise();
            changes.commit(StoreFixture.receipt(changes.id(), round));
            return changes.id();
        }
    }

    private String id(RoundKey round, String commune, String number) {
        return fixture.register.read(
                round,
                java.util.Set.of(),
                snapshot -> {
                    List<String> ids = new ArrayList<>();
                    snapshot.forEachHousehold(
                            h -> {
                                if (h.survey().key().number().equals(number)
                                        && h.survey().key().commune().equals(commune)) {
                                    ids.add(h.id());
                                }
                            });
                    return ids.get(0);
                });
    }

    private List<MatchSummary> standing(Standing standing) {
        MatchPage page = matches.find(new MatchQuery(THIS, Optional.empty(), standing, 0, 100));
        assertThat(page.total()).isEqualTo(page.matches().size());
        return page.matches();
    }

    private static String undated(String person) {
        String[] parts = person.split("\\|");
        return parts[0] + "|" + parts[1].substring(0, 4) + "|" + parts[2] + "||" + parts[4];
    }

    @Test
    void householdOfLastYearKeepsItsIdUnderAnotherNumberAndCard() {
        put(LAST, home("06001", "7", AN, BINH, CHI));
        put(THIS, home("06001", "199", "NONG AN|1950-02-03|male|020050000001|head", BINH, CHI));

        assertThat(findings.taken()).isEqualTo(1);
        assertThat(findings.doubtful()).isZero();
        HouseholdIdentity before = matches.identity(LAST, id(LAST, "06001", "7"));
        HouseholdIdentity now = matches.identity(THIS, id(THIS, "06001", "199"));
        assertThat(now).isEqualTo(before);
        assertThat(now.registerId()).isEqualTo(id(LAST, "06001", "7"));
        assertThat(now.places()).hasSize(2);
        assertThat(now.persons()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void headAloneWithoutNumberWaitsForADecisionWithItsEvidence() {
        String alone = "Nông Văn An|1950-03-02|male||head";
        put(LAST, home("06001", "7", alone));
        put(THIS, home("06001", "8", alone));

        assertThat(findings.doubtful()).isEqualTo(1);
        MatchSummary queued = standing(Standing.QUEUED).get(0);
        MatchCase shown = matches.get(queued.id());
        assertThat(shown.left().place().round()).isEqualTo(LAST);
        assertThat(shown.left().registerId()).isNotEqualTo(shown.right().registerId());
        assertThat(shown.left().persons().get(0).name()).isEqualTo("Nông Văn An");
        assertThat(shown.evidence())
                .anySatisfy(
                        field -> {
                            assertThat(field.field()).isEqualTo("head-birth");
                            assertThat(field.agreement()).isEqualTo(Agreement.AGREE);
                        });
        assertThat(shown.evidence().stream().mapToInt(f -> f.points()).sum())
                .isEqualTo(queued.points());
    }

    @Test
    void decidingLinksRevokingUnlinksAndAllOfItIsKept() {
        String alone = "Nông Văn An|1950-03-02|male||head";
        put(LAST, home("06001", "7", alone));
        put(THIS, home("06001", "8", alone));
        String id = standing(Standing.QUEUED).get(0).id();
        MatchCase before = matches.get(id);

        MatchCase same = matches.decide(id, MatchChoice.SAME, "Chi", "cùng một người");
        assertThat(same.match().standing()).isEqualTo(Standing.SAME);
        assertThat(same.right().registerId()).isEqualTo(same.left().registerId());
        assertThat(same.right().persons().get(0).person())
                .isEqualTo(same.left().persons().get(0).person());
        assertThat(standing(Standing.QUEUED)).isEmpty();
        assertThat(standing(Standing.SAME)).hasSize(1);

        MatchCase revoked = matches.decide(id, MatchChoice.REVOKED, "Chi", "nhầm");
        assertThat(revoked.match()).isEqualTo(before.match());
        assertThat(revoked.left()).isEqualTo(before.left());
        assertThat(revoked.right()).isEqualTo(before.right());
        assertThat(revoked.decisions()).hasSize(2);
        assertThat(matches.decide(id, MatchChoice.LATER, "Chi", "hỏi lại").match().standing())
                .isEqualTo(Standing.LATER);
    }

    @Test
    void decisionHoldsForTheNextImportOfThePairAndAfterAnUndo() {
        String alone = "Nông Văn An|1950-03-02|male||head";
        put(LAST, home("06001", "7", alone));
        String receipt = put(THIS, home("06001", "8", alone));
        String id = standing(Standing.QUEUED).get(0).id();
        matches.decide(id, MatchChoice.DIFFERENT, "Chi", "hai người");

        put(THIS, home("06001", "8", alone, CHI));
        assertThat(findings.doubtful()).isZero();
        assertThat(standing(Standing.DIFFERENT)).extracting(MatchSummary::id).contains(id);

        String changed = fixture.undo.all(THIS).isEmpty() ? receipt : "";
        assertThat(changed).isEqualTo(receipt);
        fixture.undo.undo(lastReceipt(THIS), "An", "vì");
        fixture.undo.undo(receipt, "An", "vì");
        assertThat(standing(Standing.DIFFERENT)).isEmpty();
        assertThatThrownBy(() -> matches.get(id))
                .isInstanceOfSatisfying(
                        RejectedRequestException.class,
                        e -> assertThat(e.issue().code()).isEqualTo(IssueCode.MATCH_UNKNOWN));

        put(THIS, home("06001", "8", alone));
        assertThat(findings.doubtful()).isZero();
        assertThat(standing(Standing.DIFFERENT)).extracting(MatchSummary::id).contains(id);
    }

    private String lastReceipt(RoundKey round) {
        return fixture.store.inTransaction(
                connection ->
                        ChangeSetTable.id(
                                connection, round, ChangeSetTable.last(connection, round)));
    }

    @Test
    void undoneImportGivesBackTheIdsOfBefore() {
        put(THIS, home("06001", "8", AN, BINH, CHI));
        HouseholdIdentity before = matches.identity(THIS, id(THIS, "06001", "8"));

        String receipt = put(LAST, home("06001", "7", AN, BINH, CHI));
        assertThat(matches.identity(THIS, id(THIS, "06001", "8"))).isNotEqualTo(before);
        fixture.undo.undo(receipt, "An", "vì");

        assertThat(matches.identity(THIS, id(THIS, "06001", "8"))).isEqualTo(before);
    }

    @Test
    void contentThatAnUndoBringsBackIsComparedWithWhatCameMeanwhile() {
        put(LAST, home("06001", "7", AN, BINH, CHI));
        String correction = put(LAST, home("06001", "7", "Lê Văn Xa|1990-01-02|male||head"));
        put(THIS, home("06001", "8", AN, BINH, CHI));
        assertThat(findings.taken()).isZero();

        fixture.undo.undo(correction, "An", "vì");

        assertThat(standing(Standing.TAKEN)).hasSize(1);
    }

    @Test
    void personInTwoHouseholdsOfARoundIsFoundInAnyCommune() {
        put(THIS, home("06001", "8", AN, BINH));
        put(THIS, home("06009", "5", CHI, "Nông An|1950-03-02|male|020050000001|parent-father"));

        assertThat(findings.shared()).hasSize(1);
        var page = matches.duplicates(THIS, 0, 10);
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.pairs().get(0).persons()).isEqualTo(1);
        assertThat(List.of(page.pairs().get(0).left(), page.pairs().get(0).right()))
                .extracting("commune")
                .containsExactlyInAnyOrder("06001", "06009");
        assertThat(page.toString()).doesNotContain("Nông");
    }

    @Test
    void nameAndBirthDateInAnotherCommuneNeedOneMoreFact() {
        String an = "Nông Văn An|1950-03-02|male||head";
        put(THIS, home("06001", "8", an, BINH));
        put(THIS, home("06009", "5", an));
        assertThat(findings.shared()).isEmpty();

        put(THIS, home("06008", "5", an, BINH));
        assertThat(findings.shared()).hasSize(1);
        assertThat(findings.shared().get(0).persons()).isEqualTo(2);
    }

    @Test
    void householdThatDividedGoesToTheOldHeadAndTheChildIsNew() {
        put(LAST, home("06001", "7", AN, BINH, CHI));
        put(THIS, home("06001", "8", AN, BINH), home("06001", "9", CHI.replace("child", "head")));

        MatchSummary taken = standing(Standing.TAKEN).get(0);
        assertThat(taken.right().number()).isEqualTo("8");
        assertThat(standing(Standing.TAKEN)).hasSize(1);
    }

    @Test
    void twoThatFitEquallyWellAreNeverTaken() {
        put(LAST, home("06001", "7", AN, BINH, CHI));
        put(THIS, home("06001", "8", AN, BINH, CHI), home("06001", "9", AN, BINH, CHI));

        assertThat(standing(Standing.TAKEN)).isEmpty();
        assertThat(standing(Standing.QUEUED)).hasSize(3);
    }

    @Test
    void tooCommonNameIsCountedAndFoundByTheRarerKey() {
        SurveyedHousehold[] many = new SurveyedHousehold[210];
        for (int i = 0; i < many.length; i++) {
            many[i] = home("06001", "M" + i, "Nông Văn An|" + (1900 + i % 100) + "|male||head");
        }
        put(LAST, many);
        put(LAST, addTo(many, home("06001", "7", AN, BINH, CHI)));
        put(THIS, home("06001", "8", AN, BINH, CHI));

        assertThat(findings.bounded()).isEqualTo(1);
        assertThat(findings.taken()).isEqualTo(1);
    }

    private static SurveyedHousehold[] addTo(SurveyedHousehold[] many, SurveyedHousehold one) {
        SurveyedHousehold[] all = java.util.Arrays.copyOf(many, many.length + 1);
        all[many.length] = one;
        return all;
    }

    @Test
    void sameFileAgainFindsTheSame() {
        String alone = "Nông Văn An|1950-03-02|male||head";
        put(LAST, home("06001", "7", alone), home("06001", "70", AN, BINH, CHI));
        SurveyedHousehold[] file = {
            home("06001", "8", alone), home("06001", "80", AN, BINH, CHI), home("06001", "9", CHI)
        };
        put(THIS, file);
        MatchFindings first = findings;

        put(THIS, file);

        assertThat(first.shared()).isNotEmpty();
        assertThat(findings).isEqualTo(first);
    }

    @Test
    void correctedPersonKeepsItsId() {
        put(THIS, home("06001", "8", AN, BINH));
        List<String> before = matches.identity(THIS, id(THIS, "06001", "8")).persons();

        put(THIS, home("06001", "8", undated(AN), BINH, CHI));

        List<String> after = matches.identity(THIS, id(THIS, "06001", "8")).persons();
        assertThat(after).hasSize(3).startsWith(before.get(0)).containsAll(before);
    }

    @Test
    void personKeepsItsIdInAnotherHouseholdOfAnotherYearByItsNumber() {
        String chi = "Nông Thị Chi|1980-07-08|female|020180000007|child";
        put(LAST, home("06001", "7", AN, BINH, chi));
        put(
                THIS,
                home(
                        "06009",
                        "3",
                        "Vi Văn Dũng|1979-01-03|male|020079000009|head",
                        chi.replace("child", "wife")));

        List<String> before = matches.identity(LAST, id(LAST, "06001", "7")).persons();
        List<String> after = matches.identity(THIS, id(THIS, "06009", "3")).persons();
        assertThat(after.get(1)).isIn(before);
    }

    @Test
    void householdsOfBeforeThisReleaseAreComparedWithTheNextImport() {
        put(LAST, home("06001", "7", AN, BINH, CHI));
        fixture.execute("delete from register_person");
        fixture.execute("delete from person_index");
        fixture.execute("delete from household_pair");

        put(THIS, home("06001", "8", AN, BINH, CHI));

        assertThat(findings.taken()).isEqualTo(1);
    }

    @Test
    void decisionNeedsSomebodyWhoAnswersForIt() {
        String alone = "Nông Văn An|1950-03-02|male||head";
        put(LAST, home("06001", "7", alone));
        put(THIS, home("06001", "8", alone));
        String id = standing(Standing.QUEUED).get(0).id();

        assertRefused(
                () -> matches.decide(id, MatchChoice.SAME, " ", "vì"), IssueCode.REASON_MISSING);
        assertRefused(
                () -> matches.decide(id, MatchChoice.SAME, "An", ""), IssueCode.REASON_MISSING);
        assertRefused(
                () -> matches.decide(id, MatchChoice.REVOKED, "An", "vì"),
                IssueCode.REQUEST_INVALID);
        assertRefused(
                () -> matches.decide("none", MatchChoice.SAME, "An", "vì"),
                IssueCode.MATCH_UNKNOWN);
        assertRefused(() -> matches.identity(THIS, "none"), IssueCode.HOUSEHOLD_UNKNOWN);
        assertRefused(
                () -> matches.duplicates(new RoundKey("20", 1999), 0, 1), IssueCode.ROUND_UNKNOWN);
        assertRefused(() -> matches.duplicates(THIS, 0, 0), IssueCode.REQUEST_INVALID);
        assertThat(standing(Standing.QUEUED)).hasSize(1);
    }

    private static void assertRefused(Runnable call, IssueCode code) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        RejectedRequestException.class,
                        e -> assertThat(e.issue().code()).isEqualTo(code));
    }
}
