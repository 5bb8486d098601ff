package vn.rasoat.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads values with what they rest on. Acts are named once, at the top of the file. */
final class CitationReader {

    private final Map<String, String> acts = new LinkedHashMap<>();

    CitationReader(Yaml acts) {
        acts.entries().forEach((key, name) -> this.acts.put(key, name.text()));
    }

    /** The citation among the keys of a mapping. */
    Citation citation(Yaml yaml) {
        Yaml act = yaml.get("act");
        if (!acts.containsKey(act.text())) {
            throw act.fault("unknown act '" + act.text() + "'");
        }
        Yaml status = yaml.get("status");
        return new Citation(
                acts.get(act.text()),
                yaml.get("at").text(),
                Status.ofWord(status.text())
                        .orElseThrow(() -> status.fault("unknown status '" + status.text() + "'")));
    }

    /** The citation of something that decides: what is not known must not. */
    Citation decisive(Yaml yaml) {
        Citation citation = citation(yaml);
        if (citation.status() == Status.UNKNOWN) {
            throw yaml.fault("a value that decides cannot have the status 'unknown'");
        }
        return citation;
    }

    /** A cited whole number, not negative. */
    Cited cited(Yaml yaml) {
        Yaml value = yaml.get("value");
        Cited cited = new Cited(value.integer(), decisive(yaml));
        yaml.nothingElse();
        if (cited.value() < 0) {
            throw value.fault("a number from 0 is expected");
        }
        return cited;
    }
}
