package vn.rasoat.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.SubmissionLog;
import vn.rasoat.api.report.Submission;
import vn.rasoat.api.round.RoundKey;

/** Submissions in the store. They are written under the lock of their round, as imports are. */
@Component(service = SubmissionLog.class)
public final class JdbcSubmissionLog implements SubmissionLog {

    private final DataStore store;

    /**
     * Submissions on a store.
     *
     * @param store holds them
     */
    @Activate
    public JdbcSubmissionLog(@Reference DataStore store) {
        this.store = store;
    }

    @Override
    public void keep(
            Submission submission, int lastChangeSet, Set<String> communes, InputStream pack)
            throws IOException {
        Accountability.require("person", submission.person(), SubmissionTable.LONGEST_PERSON);
        RoundKey round = submission.round();
        unchecked(
                () ->
                        store.inTransaction(
                                connection -> {
                                    RoundTable.lock(connection, round);
                                    if (ChangeSetTable.last(connection, round) != lastChangeSet) {
                                        throw new RejectedRequestException(
                                                IssueCode.CHANGED_MEANWHILE, round.toString());
                                    }
                                    requireNotSubmitted(
                                            SubmissionTable.of(connection, round), submission);
                                    int number = SubmissionTable.insert(connection, submission);
                                    SubmissionTable.insertCommunes(
                                            connection, round, number, communes);
                                    try {
                                        SubmissionTable.insertPack(connection, round, number, pack);
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                    return number;
                                }));
    }

    private static void requireNotSubmitted(List<Submission> others, Submission submission) {
        for (Submission other : others) {
            if (other.unit().equals(submission.unit())
                    && other.ruler() == submission.ruler()
                    && other.reopening().isEmpty()) {
                throw new RejectedRequestException(
                        IssueCode.SUBMITTED_ALREADY, other.unit(), other.id());
            }
        }
    }

    @Override
    public Submission reopen(String id, Submission.Reopening reopening) {
        Accountability.require("person", reopening.person(), SubmissionTable.LONGEST_PERSON);
        Accountability.require("reason", reopening.reason(), SubmissionTable.LONGEST_REASON);
        return store.inTransaction(
                connection -> {
                    RoundTable.lock(
                            connection, SubmissionTable.get(connection, id).submission().round());
                    SubmissionTable.Numbered found = SubmissionTable.get(connection, id);
                    if (found.submission().reopening().isPresent()) {
                        throw new RejectedRequestException(
                                IssueCode.REOPENED_ALREADY,
                                id,
                                found.submission().reopening().get().at().toString());
                    }
                    SubmissionTable.reopen(connection, found, reopening);
                    return SubmissionTable.get(connection, id).submission();
                });
    }

    @Override
    public List<Submission> all(RoundKey round) {
        return store.inTransaction(
                connection -> {
                    if (RoundTable.find(connection, round).isEmpty()) {
                        throw RoundTable.unknown(round);
                    }
                    return SubmissionTable.of(connection, round);
                });
    }

    @Override
    public void writePack(String id, OutputStream out) throws IOException {
        unchecked(
                () ->
                        store.inTransaction(
                                connection -> {
                                    try {
                                        SubmissionTable.writePack(
                                                connection,
                                                SubmissionTable.get(connection, id),
                                                out);
                                        return id;
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                }));
    }

    private static void unchecked(Runnable work) throws IOException {
        try {
            work.run();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
