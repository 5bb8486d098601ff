package vn.rasoat.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.register.RoundSnapshot;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.Residents;
import vn.rasoat.report.cube.CommuneBooks;

/** Opens the books of communes one after the other; only those of one are held at a time. */
final class SnapshotBooks {

    private final Map<String, List<OpeningEntry>> opening = new HashMap<>();
    private final Map<String, List<HouseholdEvent>> events = new HashMap<>();
    private final Map<String, Residents> residents = new HashMap<>();
    private final Set<String> withOpeningList;

    private SnapshotBooks(RoundSnapshot snapshot) {
        snapshot.openingList().forEach(it -> group(opening, it.key().commune()).add(it));
        snapshot.events().forEach(it -> group(events, it.key().commune()).add(it));
        snapshot.residents().forEach(it -> residents.put(it.commune(), it));
        withOpeningList = snapshot.openingListCommunes();
    }

    /** Every commune once, also those that nobody surveyed; nothing is read for none. */
    static void forEach(
            RoundSnapshot snapshot, Set<String> communes, Consumer<CommuneBooks> reader) {
        if (communes.isEmpty()) {
            return;
        }
        SnapshotBooks books = new SnapshotBooks(snapshot);
        Set<String> left = new TreeSet<>(communes);
        List<RegisteredHousehold> open = new ArrayList<>();
        snapshot.forEachHousehold(
                communes,
                household -> {
                    if (!open.isEmpty() && !commune(open.get(0)).equals(commune(household))) {
                        books.close(left, open, reader);
                    }
                    open.add(household);
                });
        if (!open.isEmpty()) {
            books.close(left, open, reader);
        }
        left.forEach(commune -> reader.accept(books.of(commune, List.of())));
    }

    private void close(
            Set<String> left, List<RegisteredHousehold> open, Consumer<CommuneBooks> reader) {
        String commune = commune(open.get(0));
        if (!left.remove(commune)) {
            throw new IllegalStateException("snapshot out of order at " + commune);
        }
        reader.accept(of(commune, open));
        open.clear();
    }

    private CommuneBooks of(String commune, List<RegisteredHousehold> households) {
        Residents total = residents.get(commune);
        return new CommuneBooks(
                commune,
                households,
                opening.getOrDefault(commune, List.of()),
                withOpeningList.contains(commune),
                events.getOrDefault(commune, List.of()),
                total == null ? 0 : total.households(),
                total == null ? 0 : total.persons());
    }

    private static String commune(RegisteredHousehold household) {
        return household.survey().key().commune();
    }

    private static <T> List<T> group(Map<String, List<T>> groups, String commune) {
        return groups.computeIfAbsent(commune, any -> new ArrayList<>());
    }
}
