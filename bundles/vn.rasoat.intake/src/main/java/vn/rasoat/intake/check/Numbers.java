package vn.rasoat.intake.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.intake.field.FieldType;

/**
 * Compiles what a rule counts with: a whole number, a bound of the rule by name, a path, a word of
 * {@link #WORDS} or a map with one key of {@link #KEYS}.
 */
final class Numbers {

    /** What a subject knows of itself. */
    private static final Map<String, Function<Subject, Range>> WORDS =
            Map.of(
                    "age", Subject::age,
                    "headAge", Subject::headAge,
                    "olderThanHead", Subject::olderThanHead,
                    "members", Numbers::members,
                    "today", s -> day(s.calendar().today()),
                    "roundStart", s -> day(s.calendar().roundStart()),
                    "roundEnd", s -> day(s.calendar().roundEnd()));

    private static final List<String> KEYS =
            List.of("count", "sum", "difference", "times", "absolute", "ticked", "words");

    private final RuleText rule;

    Numbers(RuleText rule) {
        this.rule = rule;
    }

    /** Whether a name is taken, so that no bound may bear it. */
    static boolean isWord(String name) {
        return WORDS.containsKey(name);
    }

    private static Range day(java.time.LocalDate date) {
        return Range.whole(date.toEpochDay());
    }

    /** Without a list nobody knows who the members are. */
    private static Range members(Subject subject) {
        return subject.members().isEmpty() ? Range.UNKNOWN : Range.whole(subject.members().size());
    }

    Function<Subject, Range> compile(Object node) {
        if (node instanceof Integer || node instanceof Long) {
            Range constant = Range.whole(((Number) node).longValue());
            return subject -> constant;
        }
        if (node instanceof String word) {
            return named(word);
        }
        Map.Entry<String, Object> only = rule.single(node, KEYS);
        Object value = only.getValue();
        return switch (only.getKey()) {
            case "count" -> count(new Conditions(rule).compile(value));
            case "sum" -> fold(rule.list(value), Range::plus);
            case "difference" -> fold(rule.list(value), Range::minus);
            case "absolute" -> compile(value).andThen(Range::absolute);
            case "times" -> times(rule.list(value));
            case "ticked" -> ticked(rule.flags(value));
            default -> words(rule.path(value));
        };
    }

    private Function<Subject, Range> named(String word) {
        if (WORDS.containsKey(word)) {
            return WORDS.get(word);
        }
        if (rule.bounds().containsKey(word)) {
            Range bound = Range.whole(rule.bounds().get(word));
            return subject -> bound;
        }
        String path = rule.path(word);
        if (rule.type(path) == FieldType.DATE) {
            return subject -> Calendar.days(subject.value(path)).range();
        }
        return subject -> number(subject.value(path));
    }

    private static Range number(String value) {
        if (value.isEmpty()) {
            return Range.UNKNOWN;
        }
        BigDecimal scaled = new BigDecimal(value).movePointRight(3);
        if (scaled.precision() - scaled.scale() > 17) {
            return Range.UNKNOWN;
        }
        long thousandths = scaled.setScale(0, RoundingMode.HALF_UP).longValueExact();
        return new Range(thousandths, thousandths);
    }

    private Function<Subject, Range> fold(List<?> parts, BiFunction<Range, Range, Range> how) {
        List<Function<Subject, Range>> compiled = new ArrayList<>();
        parts.forEach(part -> compiled.add(compile(part)));
        return subject -> {
            Range result = compiled.get(0).apply(subject);
            for (int i = 1; i < compiled.size(); i++) {
                result = how.apply(result, compiled.get(i).apply(subject));
            }
            return result;
        };
    }

    /** [factor, number]; the factor is a whole number or a bound. */
    private Function<Subject, Range> times(List<?> parts) {
        long factor = rule.constant(parts.get(0));
        Function<Subject, Range> number = compile(parts.get(1));
        return subject -> number.apply(subject).times(factor);
    }

    private static Function<Subject, Range> count(Function<Subject, Answer> condition) {
        return subject -> {
            if (subject.members().isEmpty()) {
                return Range.UNKNOWN;
            }
            int sure = 0;
            int possible = 0;
            for (Subject member : subject.members()) {
                Answer answer = condition.apply(member);
                sure += answer == Answer.YES ? 1 : 0;
                possible += answer == Answer.NO ? 0 : 1;
            }
            return Range.whole(sure, possible);
        };
    }

    private static Function<Subject, Range> ticked(List<String> paths) {
        return subject -> {
            int sure = 0;
            int possible = 0;
            for (String path : paths) {
                String value = subject.value(path);
                sure += value.equals(Conditions.YES) ? 1 : 0;
                possible += value.equals(Conditions.NO) ? 0 : 1;
            }
            return Range.whole(sure, possible);
        };
    }

    private static Function<Subject, Range> words(String path) {
        return subject -> {
            String value = subject.value(path).strip();
            return value.isEmpty() ? Range.UNKNOWN : Range.whole(value.split("\\s+").length);
        };
    }
}
