package vn.rasoat.rules.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.FactStatus;

/** Reads what values rest on. Acts are named once for all files, checks once at the top of each. */
public final class CitationReader {

    private final Map<String, Act> acts;
    private final Map<String, Check> checks;

    private CitationReader(Map<String, Act> acts, Map<String, Check> checks) {
        this.acts = acts;
        this.checks = checks;
    }

    /**
     * A reader for one file.
     *
     * @param acts all acts that are installed, by key
     * @param root the file; its {@code checks} are read
     * @return the reader
     */
    public static CitationReader of(Map<String, Act> acts, Yaml root) {
        return new CitationReader(acts, checks(root.get("checks")));
    }

    private static Map<String, Check> checks(Yaml yaml) {
        Map<String, Check> checks = new LinkedHashMap<>();
        yaml.entries()
                .forEach(
                        (key, item) -> {
                            checks.put(
                                    key,
                                    new Check(
                                            item.get("by").text(),
                                            item.get("on").date(),
                                            item.get("source").text()));
                            item.nothingElse();
                        });
        return checks;
    }

    /**
     * The checks of the file.
     *
     * @return by key, in the order of the file
     */
    public Map<String, Check> checks() {
        return new LinkedHashMap<>(checks);
    }

    /**
     * The citation among the keys of a mapping.
     *
     * @param yaml the mapping
     * @return what it rests on
     */
    public Citation citation(Yaml yaml) {
        Check check = check(yaml);
        return new Citation(
                act(yaml).name(), yaml.get("at").text(), status(yaml), check.by(), check.on());
    }

    /**
     * The citation of something that decides: what is not known must not.
     *
     * @param yaml the mapping
     * @return what it rests on
     */
    public Citation decisive(Yaml yaml) {
        Citation citation = citation(yaml);
        if (citation.status() == FactStatus.UNKNOWN) {
            throw yaml.fault("unknown-decides");
        }
        return citation;
    }

    /**
     * The act among the keys of a mapping.
     *
     * @param yaml the mapping
     * @return an installed act
     */
    public Act act(Yaml yaml) {
        Yaml act = yaml.get("act");
        if (!acts.containsKey(act.text())) {
            throw act.fault("act-unknown", act.text());
        }
        return acts.get(act.text());
    }

    /**
     * A day of an act that is read itself: without a place in the act.
     *
     * @param yaml date, status and check
     * @return the day
     */
    Act.Day day(Yaml yaml) {
        LocalDate date = yaml.get("date").date();
        FactStatus status = status(yaml);
        check(yaml);
        yaml.nothingElse();
        return new Act.Day(date, status);
    }

    Check check(Yaml yaml) {
        Yaml check = yaml.get("check");
        if (!checks.containsKey(check.text())) {
            throw check.fault("check-unknown", check.text());
        }
        return checks.get(check.text());
    }

    private static FactStatus status(Yaml yaml) {
        Yaml status = yaml.get("status");
        return FactStatus.ofWord(status.text())
                .orElseThrow(() -> status.fault("status-unknown", status.text()));
    }
}
