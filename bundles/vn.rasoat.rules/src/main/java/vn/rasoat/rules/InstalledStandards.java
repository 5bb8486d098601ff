package vn.rasoat.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.StandardSource;

/**
 * The standards of all sources. A broken file is refused as a whole and reported as an error; the
 * others stay. What is in the catalogue depends on the files alone, never on the order in which
 * their bundles started.
 */
@Component
public final class InstalledStandards implements StandardCatalogue {

    private static final Logger LOG = LoggerFactory.getLogger(InstalledStandards.class);

    private static final Comparator<DataStandard> BY_REF =
            Comparator.comparing((DataStandard standard) -> standard.ref().id())
                    .thenComparing(standard -> standard.ref().revision());

    /** The standard that began earlier keeps its days; a later one must not take them. */
    private static final Comparator<Candidate> BY_FIRST_DAY =
            Comparator.comparing((Candidate candidate) -> candidate.standard.firstDay())
                    .thenComparing(Candidate::standard, BY_REF)
                    .thenComparing(Candidate::file)
                    .thenComparing(candidate -> candidate.standard.ref().sha256());

    private final List<StandardSource> sources = new CopyOnWriteArrayList<>();
    private final Set<String> reported = new HashSet<>();
    private volatile List<DataStandard> standards = List.of();

    /**
     * Adds the standards of a source.
     *
     * @param source where they come from
     */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addSource(StandardSource source) {
        sources.add(source);
        reload();
    }

    /**
     * Takes the standards of a source out again.
     *
     * @param source where they came from
     */
    public void removeSource(StandardSource source) {
        sources.remove(source);
        reload();
    }

    @Override
    public Optional<Standard> inForce(LocalDate day) {
        return standards.stream()
                .filter(standard -> standard.inForce(day) && latest(standards, standard))
                .map(Standard.class::cast)
                .findFirst();
    }

    @Override
    public Optional<Standard> find(StandardRef ref) {
        return standards.stream()
                .filter(standard -> standard.ref().equals(ref))
                .map(Standard.class::cast)
                .findFirst();
    }

    @Override
    public List<Standard> all() {
        return List.copyOf(standards);
    }

    private synchronized void reload() {
        List<Candidate> candidates = new ArrayList<>();
        for (StandardSource source : sources) {
            files(source).forEach((file, bytes) -> read(file, bytes).ifPresent(candidates::add));
        }
        candidates.sort(BY_FIRST_DAY);
        List<DataStandard> accepted = new ArrayList<>();
        for (Candidate candidate : candidates) {
            fault(candidate, accepted)
                    .ifPresentOrElse(
                            fault -> report(new InvalidStandardException(candidate.file, fault)),
                            () -> accepted.add(candidate.standard));
        }
        standards = accepted.stream().sorted(BY_REF).toList();
    }

    private static Map<String, byte[]> files(StandardSource source) {
        try {
            return source.standards();
        } catch (RuntimeException e) {
            // Whatever a foreign source does, the standards of the others stay.
            LOG.error("A source of standards gave none: {}", source.getClass().getName(), e);
            return Map.of();
        }
    }

    private Optional<Candidate> read(String file, byte[] bytes) {
        try {
            return Optional.of(
                    new Candidate(file, new DataStandard(StandardReader.read(file, bytes))));
        } catch (InvalidStandardException e) {
            report(e);
            return Optional.empty();
        }
    }

    private static Optional<String> fault(Candidate candidate, List<DataStandard> accepted) {
        DataStandard standard = candidate.standard;
        for (DataStandard other : accepted) {
            if (other.ref().id().equals(standard.ref().id())) {
                if (other.ref().revision() == standard.ref().revision()) {
                    return Optional.of("another file is " + name(other) + " already");
                }
            } else if (latest(accepted, other)) {
                for (Window window : standard.windows()) {
                    if (other.windows().stream().anyMatch(window::overlaps)) {
                        return Optional.of(
                                "the window " + window + " overlaps one of " + name(other));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A later revision of a standard takes the place of the earlier ones. */
    private static boolean latest(List<DataStandard> standards, DataStandard standard) {
        return standards.stream()
                .noneMatch(
                        other ->
                                other.ref().id().equals(standard.ref().id())
                                        && other.ref().revision() > standard.ref().revision());
    }

    private static String name(DataStandard standard) {
        return standard.ref().id() + " revision " + standard.ref().revision();
    }

    /** Says each fault once, however often sources come and go. */
    private void report(InvalidStandardException fault) {
        if (reported.add(fault.getMessage())) {
            LOG.error("Standard refused: {}", fault.getMessage());
        }
    }

    private record Candidate(String file, DataStandard standard) {}
}
