package vn.rasoat.rules;

import java.util.List;
import java.util.Map;

/** Reads conditions: a mapping with one word of the list below. */
final class ConditionReader {

    private static final String MEMBER_PATHS = "member.";

    private final CitationReader citations;

    ConditionReader(CitationReader citations) {
        this.citations = citations;
    }

    /** A condition on a household. */
    Condition household(Yaml yaml) {
        return read(yaml, false);
    }

    private Condition read(Yaml yaml, boolean member) {
        Map<String, Yaml> entries = yaml.entries();
        if (entries.size() != 1) {
            throw yaml.fault("a condition is one word with its content");
        }
        String word = entries.keySet().iterator().next();
        Yaml content = entries.get(word);
        return switch (word) {
            case "answeredYes" -> new Condition.AnsweredYes(path(content, member));
            case "answeredNo" -> new Condition.AnsweredNo(path(content, member));
            case "is" -> is(content, member);
            case "allOf" -> new Condition.AllOf(parts(content, member));
            case "anyOf" -> new Condition.AnyOf(parts(content, member));
            case "atLeast" -> atLeast(content, member);
            case "ratioBelow" -> ratioBelow(content, member);
            case "ageBelow" -> {
                onlyIn(member, true, word, yaml);
                yield new Condition.AgeBelow(years(content));
            }
            case "ageFrom" -> {
                onlyIn(member, true, word, yaml);
                yield new Condition.AgeFrom(years(content));
            }
            case "anyMember" -> {
                onlyIn(member, false, word, yaml);
                yield new Condition.AnyMember(read(content, true));
            }
            case "noMember" -> {
                onlyIn(member, false, word, yaml);
                yield new Condition.NoMember(read(content, true));
            }
            case "shareOfMembersAbove" -> {
                onlyIn(member, false, word, yaml);
                yield shareOfMembersAbove(content);
            }
            default -> throw yaml.fault("unknown condition '" + word + "'");
        };
    }

    private List<Condition> parts(Yaml yaml, boolean member) {
        return yaml.list().stream().map(part -> read(part, member)).toList();
    }

    private Condition is(Yaml yaml, boolean member) {
        Condition condition =
                new Condition.Is(path(yaml.get("path"), member), yaml.get("value").text());
        yaml.nothingElse();
        return condition;
    }

    private Condition atLeast(Yaml yaml, boolean member) {
        Yaml count = yaml.get("count");
        List<Condition> parts = parts(yaml.get("of"), member);
        yaml.nothingElse();
        if (count.integer() < 1 || count.integer() > parts.size()) {
            throw count.fault("a number from 1 to " + parts.size() + " is expected");
        }
        return new Condition.AtLeast(count.integer(), parts);
    }

    private Condition ratioBelow(Yaml yaml, boolean member) {
        Condition condition =
                new Condition.RatioBelow(
                        path(yaml.get("of"), member),
                        path(yaml.get("by"), member),
                        yaml.get("bound").decimal());
        yaml.nothingElse();
        return condition;
    }

    private Condition shareOfMembersAbove(Yaml yaml) {
        Yaml percent = yaml.get("percent");
        Condition who = read(yaml.get("who"), true);
        yaml.nothingElse();
        if (percent.integer() < 0 || percent.integer() > 99) {
            throw percent.fault("a percentage from 0 to 99 is expected");
        }
        return new Condition.ShareOfMembersAbove(percent.integer(), who);
    }

    /** Years stand under the citation of their indicator, or carry their own. */
    private int years(Yaml yaml) {
        int years = yaml.isScalar() ? yaml.integer() : citations.cited(yaml).value();
        if (years < 1) {
            throw yaml.fault("full years from 1 are expected");
        }
        return years;
    }

    private static String path(Yaml yaml, boolean member) {
        String path = yaml.text();
        if (path.startsWith(MEMBER_PATHS) != member) {
            throw yaml.fault(
                    "'" + path + "' is no answer of a " + (member ? "member" : "household"));
        }
        return path;
    }

    private static void onlyIn(boolean member, boolean expected, String word, Yaml yaml) {
        if (member != expected) {
            String whom = expected ? "member" : "household";
            throw yaml.fault("'" + word + "' can only be asked about a " + whom);
        }
    }
}
