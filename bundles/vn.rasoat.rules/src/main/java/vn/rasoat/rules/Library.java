package vn.rasoat.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.rules.text.Act;
import vn.rasoat.rules.text.InvalidStandardException;

/**
 * All that is installed, at one moment. It depends on the files alone, never on their order.
 *
 * @param acts by key
 * @param standards by id and revision
 * @param windows by ruler, territory and first day
 * @param tables of B1 points, by id and revision
 * @param faults of the files that were refused, by file and line
 */
record Library(
        Map<String, Act> acts,
        List<DataStandard> standards,
        List<ReadWindow> windows,
        List<B1Points> tables,
        List<InvalidStandardException> faults)
        implements B1Texts.Installed {

    static final Library EMPTY = new Library(Map.of(), List.of(), List.of(), List.of(), List.of());

    Library {
        acts = Map.copyOf(acts);
        standards = List.copyOf(standards);
        windows = List.copyOf(windows);
        tables = List.copyOf(tables);
        faults = List.copyOf(faults);
    }

    Optional<DataStandard> find(StandardRef ref) {
        return standards.stream().filter(standard -> standard.ref().equals(ref)).findFirst();
    }

    Optional<DataStandard> latest(String id) {
        return standards.stream()
                .filter(standard -> standard.ref().id().equals(id))
                .max(Comparator.comparing(standard -> standard.ref().revision()));
    }

    Optional<B1Points> table(TableRef ref) {
        return tables.stream().filter(table -> table.ref().equals(ref)).findFirst();
    }

    @Override
    public Optional<StandardText> standard(String id) {
        return latest(id).map(DataStandard::text);
    }

    @Override
    public List<StandardText> texts() {
        return standards.stream()
                .map(standard -> standard.ref().id())
                .distinct()
                .map(id -> standard(id).orElseThrow())
                .toList();
    }

    @Override
    public Optional<B1Points> table(String standard) {
        return tables.stream()
                .filter(table -> table.standard().equals(standard))
                .max(
                        Comparator.comparing((B1Points table) -> table.ref().revision())
                                .thenComparing(table -> table.ref().id()));
    }
}
