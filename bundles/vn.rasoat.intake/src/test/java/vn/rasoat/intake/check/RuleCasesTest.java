package vn.rasoat.intake.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.intake.field.FieldCatalogue;

/** Every rule whose condition is data, with a case that breaks it and one that keeps it. */
class RuleCasesTest {

    private static final Calendar CALENDAR =
            new Calendar(
                    LocalDate.of(2024, 9, 1),
                    LocalDate.of(2024, 12, 14),
                    LocalDate.of(2024, 12, 20));
    private static final FieldCatalogue FIELDS = new FieldCatalogue();
    private static final RuleTable TABLE = new RuleTable(FIELDS, Optional.empty());

    @TempDir private Path folder;

    private static List<Map<String, Object>> cases() throws IOException {
        try (InputStream stream = RuleCasesTest.class.getResourceAsStream("cases.yaml")) {
            return new Yaml().load(stream);
        }
    }

    private static Map<String, Rule> rules(RuleTable table) {
        return Stream.of(Each.values())
                .flatMap(each -> table.rules(each).stream())
                .collect(Collectors.toMap(rule -> rule.code().code(), Function.identity()));
    }

    @TestFactory
    Stream<DynamicTest> everyCaseBreaksOrKeepsItsRule() throws IOException {
        Map<String, Rule> rules = rules(TABLE);
        List<DynamicTest> tests = new ArrayList<>();
        for (Map<String, Object> line : cases()) {
            Rule rule = rules.get((String) line.get("rule"));
            tests.add(
                    DynamicTest.dynamicTest(
                            rule.code() + " broken",
                            () ->
                                    assertThat(answers(rule, line.get("broken")))
                                            .contains(Answer.YES)));
            tests.add(
                    DynamicTest.dynamicTest(
                            rule.code() + " kept",
                            // an open condition would keep the rule for the wrong reason
                            () ->
                                    assertThat(answers(rule, line.get("kept")))
                                            .containsOnly(Answer.NO)));
        }
        return tests.stream();
    }

    @Test
    void everyRuleOfTheTableHasACase() throws IOException {
        assertThat(cases()).extracting(line -> line.get("rule")).doesNotHaveDuplicates();
        assertThat(cases())
                .allSatisfy(line -> assertThat(line).containsKeys("broken", "kept"))
                .extracting(line -> (Object) line.get("rule"))
                .containsExactlyInAnyOrderElementsOf(new TreeSet<Object>(rules(TABLE).keySet()));
    }

    @Test
    void whatWasNotAnsweredBreaksNoRule() {
        for (Rule rule : rules(TABLE).values()) {
            assertThat(answers(rule, Map.of())).as(rule.code().code()).doesNotContain(Answer.YES);
            assertThat(answers(rule, Map.of("members", List.of(Map.of(), Map.of()))))
                    .as(rule.code().code())
                    .doesNotContain(Answer.YES);
        }
    }

    @Test
    void ofAYearWithoutADayOnlyBoundsAreKnown() {
        Rule rule = rules(TABLE).get(IssueCode.CHILD_AT_WORK.code());

        assertThat(answers(rule, worker("2010"))).containsOnly(Answer.YES);
        assertThat(answers(rule, worker("2009"))).containsOnly(Answer.UNKNOWN);
        assertThat(answers(rule, worker("2008"))).containsOnly(Answer.NO);
        assertThat(answers(rule, worker("2009-10-01"))).containsOnly(Answer.NO);
        assertThat(answers(rule, worker("2009-10-02"))).containsOnly(Answer.YES);
    }

    private static Map<String, Object> worker(String birth) {
        return Map.of(
                "household",
                Map.of("date", "2024-10-01"),
                "members",
                List.of(Map.of("member.work", "wage-work", "member.birthDate", birth)));
    }

    @Test
    void anAdministratorChangesBoundsConditionsAndStates() throws IOException {
        RuleTable table =
                changed(
                        """
                        rules:
                          - {code: HN-1540, bounds: {least: 13}}
                          - {code: HN-1541, state: off}
                          - {code: HN-1533, state: error}
                          - {code: HN-1502, state: off}
                          - code: HN-1226
                            brokenWhen: {answered: reviewer}
                        """);
        Map<String, Rule> rules = rules(table);

        assertThat(answers(rules.get("HN-1540"), worker("2010-10-01"))).containsOnly(Answer.NO);
        assertThat(rules).doesNotContainKey("HN-1541");
        assertThat(rules.get("HN-1533").rejects()).isTrue();
        assertThat(table.says(IssueCode.MEMBER_COUNT_DIFFERS)).isFalse();
        assertThat(table.says(IssueCode.HEADS_NOT_ONE)).isTrue();
        assertThat(answers(rules.get("HN-1226"), Map.of("household", Map.of("reviewer", "X"))))
                .containsOnly(Answer.YES);
    }

    @Test
    void aFaultInTheFileOfTheAdministratorIsNamed() {
        refused("rules: [{code: HN-9999, state: off}]", "no such rule: [HN-9999]");
        refused("rules: [{code: HN-1540, bounds: {most: 3}}]", "HN-1540: no such bound");
        refused("rules: [{code: HN-1540, bounds: {least: many}}]", "HN-1540: no whole number");
        refused("rules: [{code: HN-1540, state: maybe}]", "HN-1540: state is");
        refused("rules: [{code: HN-1540, sate: off}]", "unknown keys [sate]");
        refused("rules: [{code: HN-1502, state: error}]", "HN-1502: its condition is code");
        refused("rules: [{code: HN-1701, state: off}]", "HN-1701: what is not taken");
        refused(
                "rules: [{code: HN-1540, state: off}, {code: HN-1540, state: on}]",
                "twice: HN-1540");
        refused(
                "rules: [{code: HN-1540, brokenWhen: {answered: family.nothing}}]",
                "HN-1540: neither field nor bound: family.nothing");
        refused(
                "rules: [{code: HN-1540, brokenWhen: {is: {path: member.work, value: work}}}]",
                "HN-1540: member.work has no word work");
        refused("rules: [{code: HN-1540, brokenWhen: {allOf: []}}]", "HN-1540: a list is needed");
        refused(
                "rules: [{code: HN-1540, brokenWhen: {matches: {path: reviewer, pattern: '('}}}]",
                "HN-1540: no pattern");
    }

    private void refused(String changes, String fault) {
        assertThatThrownBy(() -> changed(changes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(fault);
    }

    private RuleTable changed(String changes) throws IOException {
        Path file = Files.writeString(folder.resolve("changes.yaml"), changes);
        return new RuleTable(FIELDS, Optional.of(file));
    }

    @SuppressWarnings("unchecked")
    private static List<Answer> answers(Rule rule, Object given) {
        Map<String, Object> one = (Map<String, Object>) given;
        Facts row = Facts.of((Map<String, String>) one.getOrDefault("household", new HashMap<>()));
        List<Facts> members = new ArrayList<>();
        ((List<Map<String, String>>) one.getOrDefault("members", List.of()))
                .forEach(member -> members.add(Facts.of(member)));
        Subject subject = Subject.household(CALENDAR, row, members);
        return rule.each() == Each.MEMBER
                ? subject.members().stream().map(rule.brokenWhen()).toList()
                : List.of(rule.brokenWhen().apply(subject));
    }
}
