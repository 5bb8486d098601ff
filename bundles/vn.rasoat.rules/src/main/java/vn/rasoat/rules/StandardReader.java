package vn.rasoat.rules;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.survey.Area;

/**
 * Reads one standard's file. It takes everything or nothing: an unknown key, a value without
 * citation or status, a missing area or an unknown condition refuses the whole file.
 */
final class StandardReader {

    private final Yaml root;
    private final CitationReader citations;
    private final ConditionReader conditions;

    private StandardReader(Yaml root) {
        this.root = root;
        citations = new CitationReader(root.get("acts"));
        conditions = new ConditionReader(citations);
    }

    /**
     * Reads a file.
     *
     * @param file its name, for messages
     * @param bytes its content; their SHA-256 names this very text
     * @return the content
     * @throws InvalidStandardException naming file, line and fault
     */
    static StandardText read(String file, byte[] bytes) {
        Yaml root = Yaml.parse(file, bytes);
        return new StandardReader(root).read(sha256(bytes));
    }

    private StandardText read(String sha256) {
        Yaml revision = root.get("revision");
        StandardRef ref = new StandardRef(root.get("id").text(), revision.integer(), sha256);
        if (ref.revision() < 1) {
            throw revision.fault("revisions count from 1");
        }
        List<IndicatorRule> indicators = indicators(root.get("indicators"));
        Yaml points = root.get("points");
        PointScale b1 = b1(points.get("b1"));
        Yaml b2 = points.get("b2");
        Cited perIndicator = citations.cited(b2.get("perIndicator"));
        StandardText text =
                new StandardText(
                        ref,
                        root.get("title").text(),
                        windows(root.get("windows")),
                        b1,
                        b2(b2, perIndicator, indicators.size()),
                        perIndicator.citation(),
                        poorFrom(root.get("poorFrom"), indicators.size()),
                        areas(root.get("areas")),
                        citedPath(root.get("income")),
                        ages(root.get("ages")),
                        indicators);
        points.nothingElse();
        root.find("remarks").ifPresent(this::remarks);
        root.nothingElse();
        return text;
    }

    private List<Window> windows(Yaml yaml) {
        List<Window> windows = new ArrayList<>();
        for (Yaml item : yaml.list()) {
            Window window = new Window(item.get("from").date(), item.get("to").date());
            citations.decisive(item);
            item.nothingElse();
            if (window.to().isBefore(window.from())) {
                throw item.fault("the window " + window + " ends before it begins");
            }
            for (Window other : windows) {
                if (window.overlaps(other)) {
                    throw item.fault("the window " + window + " overlaps " + other);
                }
            }
            windows.add(window);
        }
        windows.sort(Comparator.comparing(Window::from));
        return windows;
    }

    private PointScale b1(Yaml yaml) {
        int least = citations.cited(yaml.get("least")).value();
        PointScale scale = new PointScale(yaml.get("path").text(), least, Integer.MAX_VALUE, 1);
        yaml.nothingElse();
        return scale;
    }

    private static PointScale b2(Yaml yaml, Cited perIndicator, int indicators) {
        int points = perIndicator.value();
        if (points < 1) {
            throw yaml.fault("an indicator is worth at least 1 point");
        }
        PointScale scale = new PointScale(yaml.get("path").text(), 0, points * indicators, points);
        yaml.nothingElse();
        return scale;
    }

    private Cited poorFrom(Yaml yaml, int indicators) {
        Cited deprivations = citations.cited(yaml.get("deprivations"));
        yaml.nothingElse();
        if (deprivations.value() > indicators) {
            throw yaml.fault("more deprivations than the " + indicators + " indicators");
        }
        return deprivations;
    }

    private Map<Area, AreaValues> areas(Yaml yaml) {
        Map<Area, AreaValues> areas = new EnumMap<>(Area.class);
        for (Area area : Area.values()) {
            areas.put(area, area(yaml.get(area.word())));
        }
        yaml.nothingElse();
        return areas;
    }

    private AreaValues area(Yaml yaml) {
        AreaValues values =
                new AreaValues(
                        citations.cited(yaml.get("b1Line")),
                        citations.cited(yaml.get("incomeLine")),
                        citations.cited(yaml.get("averageLivingStandardTo")),
                        citations.cited(yaml.get("lowIncomeWorkerTo")));
        yaml.nothingElse();
        if (values.averageLivingStandardTo().value() <= values.incomeLine().value()) {
            throw yaml.fault("the average living standard ends below the income line");
        }
        return values;
    }

    private String citedPath(Yaml yaml) {
        String path = yaml.get("path").text();
        citations.decisive(yaml);
        yaml.nothingElse();
        return path;
    }

    private AgePaths ages(Yaml yaml) {
        AgePaths paths = new AgePaths(yaml.get("born").text(), yaml.get("on").text());
        citations.decisive(yaml);
        yaml.nothingElse();
        return paths;
    }

    private List<IndicatorRule> indicators(Yaml yaml) {
        List<IndicatorRule> rules = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Yaml item : yaml.list()) {
            Indicator indicator =
                    new Indicator(
                            item.get("number").integer(),
                            item.get("key").text(),
                            item.get("name").text(),
                            item.get("tickPath").text());
            if (indicator.number() != rules.size() + 1) {
                throw item.fault(
                        "indicator "
                                + indicator.number()
                                + " where "
                                + (rules.size() + 1)
                                + " is expected");
            }
            if (!seen.add("key " + indicator.key())) {
                throw item.fault("indicator '" + indicator.key() + "' twice");
            }
            if (!seen.add("path " + indicator.tickPath())) {
                throw item.fault("tick path '" + indicator.tickPath() + "' twice");
            }
            rules.add(rule(item, indicator));
        }
        return rules;
    }

    private IndicatorRule rule(Yaml item, Indicator indicator) {
        // For readers of the file and the documentation; nothing is computed from them.
        item.get("dimension").text();
        item.get("meaning").text();
        Condition condition =
                item.find("deprivedWhen")
                        .map(conditions::household)
                        .orElseGet(Condition.NotComputable::new);
        IndicatorRule rule = new IndicatorRule(indicator, condition, citations.decisive(item));
        item.nothingElse();
        return rule;
    }

    /** Remarks decide nothing, but they too say what they rest on. */
    private void remarks(Yaml yaml) {
        for (Yaml item : yaml.list()) {
            item.get("about").text();
            item.get("text").text();
            citations.citation(item);
            item.nothingElse();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
