package vn.rasoat.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.rasoat.rules.text.CitationReader;
import vn.rasoat.rules.text.Yaml;

/** Reads conditions: a mapping with one word of the list below. */
final class ConditionReader {

    private static final String MEMBER_PATHS = "member.";
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final CitationReader citations;
    private final Map<String, List<String>> lists;

    /**
     * A reader.
     *
     * @param citations of the file
     * @param lists the words of coded answers, by path
     */
    ConditionReader(CitationReader citations, Map<String, List<String>> lists) {
        this.citations = citations;
        this.lists = lists;
    }

    /** The words of coded answers, by path. */
    static Map<String, List<String>> lists(Yaml yaml) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        yaml.entries()
                .forEach(
                        (path, words) -> {
                            Set<String> seen = new LinkedHashSet<>();
                            for (Yaml word : words.list()) {
                                if (!seen.add(word.text())) {
                                    throw word.fault("word-twice", word.text());
                                }
                            }
                            if (seen.size() > Encoding.MOST_WORDS) {
                                throw words.fault("words-too-many", Encoding.MOST_WORDS);
                            }
                            lists.put(path, List.copyOf(seen));
                        });
        return lists;
    }

    /** A condition on a household. */
    Condition household(Yaml yaml) {
        Condition condition = read(yaml, false);
        if (!Programme.holds(condition)) {
            throw yaml.fault("condition-too-long", BitCode.ROOM);
        }
        return condition;
    }

    private Condition read(Yaml yaml, boolean member) {
        Map<String, Yaml> entries = yaml.entries();
        if (entries.size() != 1) {
            throw yaml.fault("condition-one-word");
        }
        String word = entries.keySet().iterator().next();
        Yaml content = entries.get(word);
        return switch (word) {
            case "answeredYes" -> flag(content, "yes", member);
            case "answeredNo" -> flag(content, "no", member);
            case "is" -> is(content, member);
            case "in" -> in(content, member);
            case "unclear" -> unclear(content, member);
            case "not" -> new Condition.Not(read(content, member));
            case "ifYes" -> new Condition.IfYes(read(content, member));
            case "ifNo" -> new Condition.IfNo(read(content, member));
            case "allOf" -> Condition.allOf(parts(content, member));
            case "anyOf" -> Condition.anyOf(parts(content, member));
            case "firstAnswered" -> new Condition.FirstAnswered(parts(content, member));
            case "atLeast" -> atLeast(content, member);
            default -> member ? ofMember(word, content, yaml) : ofHousehold(word, content, yaml);
        };
    }

    private Condition ofMember(String word, Yaml content, Yaml yaml) {
        return switch (word) {
            case "ageBelow" -> new Condition.AgeBelow(years(content));
            case "ageFrom" -> new Condition.AgeFrom(years(content));
            case "anyMember", "noMember", "shareOfMembersAbove", "ratioBelow" ->
                    throw yaml.fault("condition-of-household", word);
            default -> throw yaml.fault("condition-unknown", word);
        };
    }

    private Condition ofHousehold(String word, Yaml content, Yaml yaml) {
        return switch (word) {
            case "ratioBelow" -> ratioBelow(content);
            case "anyMember" -> new Condition.AnyMember(read(content, true));
            case "noMember" -> new Condition.Not(new Condition.AnyMember(read(content, true)));
            case "shareOfMembersAbove" -> shareOfMembersAbove(content);
            case "ageBelow", "ageFrom" -> throw yaml.fault("condition-of-member", word);
            default -> throw yaml.fault("condition-unknown", word);
        };
    }

    private List<Condition> parts(Yaml yaml, boolean member) {
        return yaml.list().stream().map(part -> read(part, member)).toList();
    }

    private static Condition flag(Yaml yaml, String word, boolean member) {
        return new Condition.In(path(yaml, member), Encoding.FLAG, List.of(word));
    }

    private Condition is(Yaml yaml, boolean member) {
        Yaml path = yaml.get("path");
        List<String> list = list(path, member);
        Condition condition =
                new Condition.In(path.text(), list, List.of(word(yaml.get("value"), list)));
        yaml.nothingElse();
        return condition;
    }

    private Condition in(Yaml yaml, boolean member) {
        Yaml path = yaml.get("path");
        List<String> list = list(path, member);
        Condition condition = new Condition.In(path.text(), list, words(yaml.get("values"), list));
        yaml.nothingElse();
        return condition;
    }

    private Condition unclear(Yaml yaml, boolean member) {
        Yaml path = yaml.get("path");
        List<String> list = list(path, member);
        Condition condition =
                new Condition.Unclear(path.text(), list, words(yaml.get("values"), list));
        yaml.nothingElse();
        return condition;
    }

    private static List<String> words(Yaml yaml, List<String> list) {
        return yaml.list().stream().map(item -> word(item, list)).toList();
    }

    private List<String> list(Yaml path, boolean member) {
        List<String> list = lists.get(path(path, member));
        if (list == null) {
            throw path.fault("words-missing", path.text());
        }
        return list;
    }

    private static String word(Yaml yaml, List<String> list) {
        if (!list.contains(yaml.text())) {
            throw yaml.fault("word-unknown", yaml.text());
        }
        return yaml.text();
    }

    private Condition atLeast(Yaml yaml, boolean member) {
        Yaml count = yaml.get("count");
        List<Condition> parts = parts(yaml.get("of"), member);
        yaml.nothingElse();
        if (count.integer() < 1 || count.integer() > parts.size()) {
            throw count.fault("number-range", 1, parts.size());
        }
        return new Condition.AtLeast(count.integer(), parts);
    }

    private static Condition ratioBelow(Yaml yaml) {
        Yaml bound = yaml.get("bound");
        BigDecimal thousandths = bound.decimal().multiply(THOUSAND);
        int exact;
        try {
            exact = thousandths.intValueExact();
        } catch (ArithmeticException e) {
            throw bound.fault("bound-too-fine", bound.text());
        }
        Condition condition =
                new Condition.RatioBelow(
                        path(yaml.get("of"), false), path(yaml.get("by"), false), exact);
        yaml.nothingElse();
        return condition;
    }

    private Condition shareOfMembersAbove(Yaml yaml) {
        Yaml percent = yaml.get("percent");
        Condition who = read(yaml.get("who"), true);
        yaml.nothingElse();
        if (percent.integer() < 0 || percent.integer() > 99) {
            throw percent.fault("number-range", 0, 99);
        }
        return new Condition.ShareOfMembersAbove(percent.integer(), who);
    }

    /** Years stand under the citation of their indicator, or carry their own. */
    private int years(Yaml yaml) {
        Yaml number = yaml;
        if (!yaml.isScalar()) {
            number = yaml.get("value");
            citations.decisive(yaml);
            yaml.nothingElse();
        }
        int years = number.integer();
        if (years < 1 || years > Encoding.MOST_YEARS) {
            throw number.fault("number-range", 1, Encoding.MOST_YEARS);
        }
        return years;
    }

    private static String path(Yaml yaml, boolean member) {
        String path = yaml.text();
        if (path.startsWith(MEMBER_PATHS) != member) {
            throw yaml.fault(member ? "path-of-household" : "path-of-member", path);
        }
        return path;
    }
}
