package vn.rasoat.intake.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.intake.field.FieldType;

/**
 * Compiles the condition of a rule. The words are those of the standards where both say the same
 * ({@code allOf}, {@code anyOf}, {@code anyMember}, {@code is}, {@code in}, {@code answeredYes},
 * {@code answeredNo}, {@code from}, {@code to}, {@code above}, {@code below}). What was not
 * answered leaves a condition open.
 */
final class Conditions {

    static final String YES = "yes";
    static final String NO = "no";

    private static final List<String> KEYS =
            List.of(
                    "allOf",
                    "anyOf",
                    "not",
                    "anyMember",
                    "repeated",
                    "is",
                    "in",
                    "answered",
                    "answeredYes",
                    "answeredNo",
                    "yearOnly",
                    "same",
                    "matches",
                    "compare");

    private static final String[] COMPARISON = {
        "of", "from", "to", "above", "below", "equals", "differs"
    };

    private final RuleText rule;

    Conditions(RuleText rule) {
        this.rule = rule;
    }

    Function<Subject, Answer> compile(Object node) {
        Map.Entry<String, Object> only = rule.single(node, KEYS);
        Object value = only.getValue();
        return switch (only.getKey()) {
            case "allOf" -> all(parts(value));
            case "anyOf" -> any(parts(value));
            case "not" -> compile(value).andThen(Answer::negate);
            case "anyMember" -> anyMember(compile(value));
            case "repeated" -> repeated(rule.paths(value));
            case "is" -> is(rule.map(value, "path", "value"));
            case "in" -> in(rule.map(value, "path", "values"));
            case "answered" -> answered(rule.path(value));
            case "answeredYes" -> word(rule.flag(value), Set.of(YES));
            case "answeredNo" -> word(rule.flag(value), Set.of(NO));
            case "yearOnly" -> yearOnly(rule.path(value));
            case "same" -> same(rule.paths(value));
            case "matches" -> matches(rule.map(value, "path", "pattern"));
            default -> compare(rule.map(value, COMPARISON));
        };
    }

    private List<Function<Subject, Answer>> parts(Object value) {
        List<Function<Subject, Answer>> parts = new ArrayList<>();
        rule.list(value).forEach(part -> parts.add(compile(part)));
        return parts;
    }

    private static Function<Subject, Answer> all(List<Function<Subject, Answer>> parts) {
        return subject -> {
            Answer answer = Answer.YES;
            for (int i = 0; i < parts.size() && answer != Answer.NO; i++) {
                answer = answer.and(parts.get(i).apply(subject));
            }
            return answer;
        };
    }

    private static Function<Subject, Answer> any(List<Function<Subject, Answer>> parts) {
        return subject -> {
            Answer answer = Answer.NO;
            for (int i = 0; i < parts.size() && answer != Answer.YES; i++) {
                answer = answer.or(parts.get(i).apply(subject));
            }
            return answer;
        };
    }

    private static Function<Subject, Answer> anyMember(Function<Subject, Answer> condition) {
        return subject -> {
            Answer answer = subject.members().isEmpty() ? Answer.UNKNOWN : Answer.NO;
            for (Subject member : subject.members()) {
                answer = answer.or(condition.apply(member));
            }
            return answer;
        };
    }

    /** Whether two members answered all of the paths and the same. */
    private Function<Subject, Answer> repeated(List<String> paths) {
        return subject -> {
            if (subject.members().isEmpty()) {
                return Answer.UNKNOWN;
            }
            Set<List<String>> seen = new HashSet<>();
            boolean open = false;
            for (Subject member : subject.members()) {
                List<String> values = new ArrayList<>();
                paths.forEach(path -> values.add(comparable(path, member)));
                if (values.contains("")) {
                    open = true;
                } else if (!seen.add(values)) {
                    return Answer.YES;
                }
            }
            return open ? Answer.UNKNOWN : Answer.NO;
        };
    }

    private String comparable(String path, Subject subject) {
        return rule.type(path) == FieldType.NAME ? subject.name(path) : subject.value(path);
    }

    private Function<Subject, Answer> is(Map<String, Object> value) {
        String path = rule.path(value.get("path"));
        return word(path, Set.of(rule.word(path, value.get("value"))));
    }

    private Function<Subject, Answer> in(Map<String, Object> value) {
        String path = rule.path(value.get("path"));
        Set<String> words = new HashSet<>();
        rule.list(value.get("values")).forEach(word -> words.add(rule.word(path, word)));
        return word(path, words);
    }

    private static Function<Subject, Answer> word(String path, Set<String> words) {
        return subject -> {
            String value = subject.value(path);
            return value.isEmpty() ? Answer.UNKNOWN : Answer.of(words.contains(value));
        };
    }

    private static Function<Subject, Answer> answered(String path) {
        return subject -> Answer.of(!subject.value(path).isEmpty());
    }

    private static Function<Subject, Answer> yearOnly(String path) {
        return subject -> {
            String value = subject.value(path);
            return value.isEmpty() ? Answer.UNKNOWN : Answer.of(value.length() == 4);
        };
    }

    private Function<Subject, Answer> same(List<String> paths) {
        return subject -> {
            String one = comparable(paths.get(0), subject);
            String other = comparable(paths.get(1), subject);
            return one.isEmpty() || other.isEmpty() ? Answer.UNKNOWN : Answer.of(one.equals(other));
        };
    }

    private Function<Subject, Answer> matches(Map<String, Object> value) {
        String path = rule.path(value.get("path"));
        Pattern pattern = rule.pattern(value.get("pattern"));
        return subject -> {
            String text = subject.value(path);
            return text.isEmpty() ? Answer.UNKNOWN : Answer.of(pattern.matcher(text).find());
        };
    }

    private Function<Subject, Answer> compare(Map<String, Object> value) {
        Numbers numbers = new Numbers(rule);
        Function<Subject, Range> of = numbers.compile(value.get("of"));
        List<Function<Subject, Answer>> parts = new ArrayList<>();
        value.forEach(
                (operator, bound) -> {
                    if (!operator.equals("of")) {
                        parts.add(comparison(operator, of, numbers.compile(bound)));
                    }
                });
        return all(parts);
    }

    private static Function<Subject, Answer> comparison(
            String operator, Function<Subject, Range> of, Function<Subject, Range> bound) {
        return switch (operator) {
            case "above" -> s -> of.apply(s).above(bound.apply(s));
            case "to" -> s -> of.apply(s).above(bound.apply(s)).negate();
            case "below" -> s -> of.apply(s).below(bound.apply(s));
            case "from" -> s -> of.apply(s).below(bound.apply(s)).negate();
            case "equals" -> s -> of.apply(s).is(bound.apply(s));
            default -> s -> of.apply(s).is(bound.apply(s)).negate();
        };
    }
}
