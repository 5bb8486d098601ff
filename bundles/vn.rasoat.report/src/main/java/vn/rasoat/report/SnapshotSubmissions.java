package vn.rasoat.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.register.SubmissionLog;
import vn.rasoat.api.report.CellChange;
import vn.rasoat.api.report.PackProof;
import vn.rasoat.api.report.SealedPacks;
import vn.rasoat.api.report.Submission;
import vn.rasoat.api.report.Submissions;
import vn.rasoat.api.report.SubmittedCommunes;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.Ruler;

/** Submits sealed packs. They go over the disk, so that none ever stands in memory. */
@Component(service = {Submissions.class, SubmittedCommunes.class})
public final class SnapshotSubmissions implements Submissions, SubmittedCommunes {

    private final RoundUnits places;
    private final SealedPacks packs;
    private final SubmissionLog log;
    private final Clock clock;

    /**
     * Submissions of sealed packs.
     *
     * @param rounds finds the round
     * @param units the unit list that the round pins
     * @param packs seals
     * @param log keeps
     */
    @Activate
    public SnapshotSubmissions(
            @Reference Rounds rounds,
            @Reference UnitDirectory units,
            @Reference SealedPacks packs,
            @Reference SubmissionLog log) {
        this(rounds, units, packs, log, Clock.systemUTC());
    }

    SnapshotSubmissions(
            Rounds rounds, UnitDirectory units, SealedPacks packs, SubmissionLog log, Clock clock) {
        this.places = new RoundUnits(rounds, units);
        this.packs = packs;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Submission submit(RoundKey round, String unit, Ruler ruler, String person) {
        RoundUnits.Place place = places.find(round, unit);
        Set<String> communes = place.list().communes(unit);
        return onDisk(
                file -> {
                    PackProof proof;
                    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                        proof = packs.seal(round, unit, ruler, out);
                    }
                    Submission submission =
                            new Submission(
                                    UUID.randomUUID().toString(),
                                    round,
                                    unit,
                                    ruler,
                                    clock.instant(),
                                    person,
                                    proof.seal(),
                                    proof.preliminary(),
                                    Optional.empty());
                    try (InputStream in = Files.newInputStream(file)) {
                        log.keep(submission, proof.lastChangeSet(), communes, in);
                    }
                    return submission;
                });
    }

    @Override
    public Submission reopen(String id, String person, String reason) {
        return log.reopen(id, new Submission.Reopening(clock.instant(), person, reason));
    }

    @Override
    public List<Submission> all(RoundKey round) {
        return log.all(round);
    }

    @Override
    public Set<String> submitted(RoundKey round) {
        Set<String> communes = new TreeSet<>();
        for (Submission submission : log.all(round)) {
            if (submission.reopening().isEmpty()) {
                communes.addAll(
                        places.find(round, submission.unit()).list().communes(submission.unit()));
            }
        }
        return communes;
    }

    @Override
    public void writePack(String id, OutputStream out) throws IOException {
        log.writePack(id, out);
    }

    @Override
    public List<CellChange> compare(String before, String after) {
        return onDisk(
                old ->
                        onDisk(
                                now -> {
                                    copy(before, old);
                                    copy(after, now);
                                    return packs.compare(old, now);
                                }));
    }

    private void copy(String id, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            log.writePack(id, out);
        }
    }

    private interface Work<T> {
        T with(Path file) throws IOException;
    }

    private static <T> T onDisk(Work<T> work) {
        try {
            Path file = Files.createTempFile("rasoat-pack-", ".zip");
            try {
                return work.with(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UnavailableException(IssueCode.DISK_FAILED, e);
        }
    }
}
