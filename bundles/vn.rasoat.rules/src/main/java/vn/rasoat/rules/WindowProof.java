package vn.rasoat.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.rules.ApplicationWindow;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.rules.text.Fault;
import vn.rasoat.rules.text.InvalidStandardException;

/**
 * Proves that the windows of all files fit together: national ones follow one another without
 * overlap and gap, local ones lie inside them. The first fault names the window that has to go,
 * which depends on the windows alone and never on the order in which their files came.
 */
final class WindowProof {

    /** The window that began earlier keeps its days; what is only tried must not take them. */
    private static final Comparator<ReadWindow> ORDER =
            Comparator.comparing((ReadWindow window) -> window.file().source().candidate())
                    .thenComparing(ReadWindow::from)
                    .thenComparing(window -> window.file().source().name())
                    .thenComparing(window -> window.file().sha256())
                    .thenComparing(ReadWindow::line);

    /** A fault, and the window that has to go. */
    record Refused(ReadWindow window, InvalidStandardException fault) {

        static Refused of(ReadWindow window, String key, Object... arguments) {
            return new Refused(window, window.file().fault(window.line(), key, arguments));
        }
    }

    private final List<ReadWindow> windows;

    /** Territory by id of standard. */
    private final Map<String, String> standards;

    WindowProof(List<ReadWindow> windows, Map<String, String> standards) {
        this.windows = windows.stream().sorted(ORDER).toList();
        this.standards = standards;
    }

    Optional<Refused> fault() {
        return named().or(this::overlap).or(this::gap).or(this::outside);
    }

    private Optional<Refused> named() {
        for (ReadWindow read : windows) {
            ApplicationWindow window = read.window();
            String territory = standards.get(window.standard());
            if (territory == null) {
                return Optional.of(Refused.of(read, "window-standard", window.standard()));
            }
            boolean fits =
                    switch (window.ruler()) {
                        case NATIONAL ->
                                territory.equals(ApplicationWindow.NATION)
                                        && window.territory().equals(ApplicationWindow.NATION);
                        case PARALLEL -> territory.equals(ApplicationWindow.NATION);
                        case LOCAL ->
                                !territory.equals(ApplicationWindow.NATION)
                                        && window.territory().equals(territory);
                    };
            if (!fits) {
                return Optional.of(
                        Refused.of(
                                read,
                                "window-territory",
                                window.standard(),
                                territory,
                                window.ruler().word() + " " + window.territory()));
            }
        }
        return Optional.empty();
    }

    private Optional<Refused> overlap() {
        for (int later = 1; later < windows.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                ReadWindow window = windows.get(later);
                ReadWindow other = windows.get(earlier);
                if (window.overlaps(other)) {
                    return Optional.of(
                            Refused.of(
                                    window,
                                    "window-overlap",
                                    window.days(),
                                    window.window().standard(),
                                    other.days(),
                                    other.window().standard()));
                }
            }
        }
        return Optional.empty();
    }

    /** The longest unbroken run stays; a window behind or before a gap has to go. */
    private Optional<Refused> gap() {
        List<List<ReadWindow>> runs = runs();
        if (runs.size() < 2) {
            return Optional.empty();
        }
        List<ReadWindow> longest = runs.get(0);
        for (List<ReadWindow> run : runs) {
            if (installedDays(run) > installedDays(longest)
                    || installedDays(run) == installedDays(longest) && days(run) > days(longest)) {
                longest = run;
            }
        }
        int kept = runs.indexOf(longest);
        List<ReadWindow> gone = runs.get(kept == 0 ? 1 : kept - 1);
        List<ReadWindow> before = kept == 0 ? longest : gone;
        List<ReadWindow> after = kept == 0 ? gone : longest;
        return Optional.of(
                Refused.of(
                        kept == 0 ? gone.get(0) : gone.get(gone.size() - 1),
                        "window-gap",
                        before.get(before.size() - 1).to().plusDays(1)
                                + ".."
                                + after.get(0).from().minusDays(1)));
    }

    /** National windows, each run without a gap; overlaps are out already. */
    private List<List<ReadWindow>> runs() {
        List<List<ReadWindow>> runs = new ArrayList<>();
        LocalDate next = null;
        for (ReadWindow window : national()) {
            if (!window.from().equals(next)) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(window);
            next = window.to().plusDays(1);
        }
        return runs;
    }

    private List<ReadWindow> national() {
        return windows.stream()
                .filter(window -> window.is(Ruler.NATIONAL))
                .sorted(Comparator.comparing(ReadWindow::from))
                .toList();
    }

    private static long installedDays(List<ReadWindow> run) {
        return days(run.stream().filter(window -> !window.file().source().candidate()).toList());
    }

    private static long days(List<ReadWindow> run) {
        return run.stream()
                .mapToLong(window -> ChronoUnit.DAYS.between(window.from(), window.to()) + 1)
                .sum();
    }

    private Optional<Refused> outside() {
        List<ReadWindow> national = national();
        for (ReadWindow read : windows) {
            if (read.is(Ruler.LOCAL)) {
                Optional<String> days = outside(read, national);
                if (days.isPresent()) {
                    return Optional.of(withoutNational(read, days.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** The days without a national standard; the national windows have no gap. */
    private static Optional<String> outside(ReadWindow local, List<ReadWindow> national) {
        if (national.isEmpty()) {
            return Optional.of(local.days());
        }
        LocalDate first = national.get(0).from();
        LocalDate last = national.get(national.size() - 1).to();
        if (local.from().isBefore(first)) {
            LocalDate end = local.to().isBefore(first) ? local.to() : first.minusDays(1);
            return Optional.of(local.from() + ".." + end);
        }
        if (local.to().isAfter(last)) {
            LocalDate begin = local.from().isAfter(last) ? local.from() : last.plusDays(1);
            return Optional.of(begin + ".." + local.to());
        }
        return Optional.empty();
    }

    private static Refused withoutNational(ReadWindow read, String days) {
        ApplicationWindow window = read.window();
        return new Refused(
                read,
                new InvalidStandardException(
                        read.file().source().name(),
                        read.line(),
                        Fault.of("window-outside", read.days(), window.standard(), days),
                        Issue.of(
                                IssueCode.LOCAL_WITHOUT_NATIONAL,
                                Place.FILE,
                                window.standard(),
                                window.territory(),
                                days)));
    }
}
