package vn.rasoat.intake.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.rasoat.api.round.Round;

/** What an officer must know about the filled rows of a workbook. */
final class Notes {

    private final WorkbookPlan plan;
    private final Round previous;
    private final Origins.Found origins;
    private final Prior prior;
    private final List<String> notes = new ArrayList<>();

    private Notes(WorkbookPlan plan, Round previous, Origins.Found origins, Prior prior) {
        this.plan = plan;
        this.previous = previous;
        this.origins = origins;
        this.prior = prior;
    }

    static List<String> of(
            WorkbookPlan plan,
            Round previous,
            Origins.Found origins,
            Prior prior,
            boolean wholeCommune) {
        Notes all = new Notes(plan, previous, origins, prior);
        all.add("results", previous.key().year());
        if (!wholeCommune) {
            all.add("village-opening");
        }
        all.origins(wholeCommune);
        all.count("unclassified", prior.unclassified(), previous.key().year());
        all.count("without-members", prior.withoutMembers(), previous.key().year());
        all.count("same-number", prior.sharedNumbers());
        return all.notes;
    }

    private void origins(boolean wholeCommune) {
        if (origins.changed() && !origins.communes().isEmpty()) {
            String names =
                    origins.communes().stream()
                            .map(origins.names()::get)
                            .collect(Collectors.joining(", "));
            add("merged", names, previous.key().year());
        }
        origins.divided()
                .forEach(
                        (code, heirs) -> {
                            String name = origins.names().get(code);
                            String parts = String.join(", ", heirs);
                            if (wholeCommune) {
                                add("divided", name, parts, previous.key().year(), villages(code));
                            } else {
                                add("divided-village", name, parts);
                            }
                        });
        origins.elsewhere().forEach(name -> add("elsewhere", name, previous.key().toString()));
        origins.unknown()
                .forEach(name -> add("origin-unknown", name, previous.startsOn().toString()));
    }

    private String villages(String commune) {
        Map<String, Integer> villages = prior.dividedVillages().getOrDefault(commune, Map.of());
        return villages.isEmpty()
                ? "-"
                : villages.entrySet().stream()
                        .map(
                                entry ->
                                        plan.note(
                                                "village-count",
                                                entry.getKey().isEmpty()
                                                        ? plan.note("no-village")
                                                        : entry.getKey(),
                                                entry.getValue()))
                        .collect(Collectors.joining("; "));
    }

    private void count(String key, int count, Object... more) {
        if (count > 0) {
            Object[] arguments = new Object[more.length + 1];
            arguments[0] = count;
            System.arraycopy(more, 0, arguments, 1, more.length);
            add(key, arguments);
        }
    }

    private void add(String key, Object... arguments) {
        notes.add(plan.note(key, arguments));
    }
}
