package vn.rasoat.intake;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.rasoat.api.classification.HouseholdClassifier;
import vn.rasoat.api.intake.HeldRelease;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.ImportMode;
import vn.rasoat.api.intake.ImportRequest;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.register.HeldReceipts;
import vn.rasoat.api.register.SurveyRegister;

/** The end of an import: everything was read, now it is compared with the register and decided. */
final class ImportEnd {

    /**
     * What an import ends in.
     *
     * @param register takes it
     * @param classifier tells the class of every household
     * @param heldReceipts what is held
     * @param heldFiles the files of what is held
     * @param clock tells when
     */
    record Neighbours(
            SurveyRegister register,
            HouseholdClassifier classifier,
            HeldReceipts heldReceipts,
            HeldFiles heldFiles,
            Clock clock) {}

    /** A release of a held receipt. */
    record Release(Receipt held, String person, String reason, boolean acceptDifferences) {}

    private final Neighbours neighbours;
    private final ImportRequest request;
    private final String sha256;
    private final IssueLog log;
    private final ImportWatch watch;

    ImportEnd(
            Neighbours neighbours,
            ImportRequest request,
            String sha256,
            IssueLog log,
            ImportWatch watch) {
        this.neighbours = neighbours;
        this.request = request;
        this.sha256 = sha256;
        this.log = log;
        this.watch = watch;
    }

    /** Ends as the request says. */
    Receipt byMode(SurveyFile survey) throws IOException {
        survey.recall();
        try (ChangeSet changes = neighbours.register().begin(request.round())) {
            survey.store(changes, neighbours.classifier());
            ImportState state = decide(survey);
            if (survey.counts().accepted() > 0) {
                RecognitionIssues.log(changes.recognise(), log);
            }
            Receipt receipt = receipt(changes, survey, state, log.inOrder());
            watch.finishing();
            // Also without households: the receipt must be there when it is asked for.
            if (receipt.stored()) {
                changes.commit(receipt, survey.rows());
            } else if (state == ImportState.HELD) {
                hold(changes, receipt, survey);
            } else {
                changes.abandon(receipt, survey.rows());
            }
            return receipt;
        }
    }

    private ImportState decide(SurveyFile survey) {
        int rejected = survey.rejected();
        int errors = log.errors();
        if (request.mode() == ImportMode.ALL_OR_NOTHING && rejected + errors > 0) {
            survey.refuse();
            log.file(IssueCode.NOT_ALL_GOOD, Integer.toString(rejected), Integer.toString(errors));
        }
        boolean accepted = survey.counts().accepted() > 0;
        if (!accepted) {
            log.file(IssueCode.NOTHING_ACCEPTED);
        }
        return switch (request.mode()) {
            case DRY_RUN -> {
                log.file(IssueCode.TRIAL);
                yield accepted ? ImportState.TRIED : ImportState.NOTHING_IMPORTED;
            }
            case HOLD -> {
                if (accepted) {
                    log.file(IssueCode.HELD);
                }
                yield accepted ? ImportState.HELD : ImportState.NOTHING_IMPORTED;
            }
            case GOOD_ONLY, ALL_OR_NOTHING ->
                    accepted ? ImportState.IMPORTED : ImportState.NOTHING_IMPORTED;
        };
    }

    private Receipt receipt(
            ChangeSet changes, SurveyFile survey, ImportState state, List<Issue> issues) {
        return new Receipt(
                changes.id(),
                request.round(),
                request.unit(),
                request.fileName(),
                sha256,
                neighbours.clock().instant(),
                request.mode(),
                state,
                survey.counts(),
                survey.sheets(),
                issues);
    }

    /** First the file, then its receipt: a file without one is swept, the other way is a loss. */
    private void hold(ChangeSet changes, Receipt receipt, SurveyFile survey) throws IOException {
        neighbours.heldFiles().keep(receipt.id(), request.file(), request.encoding(), sha256);
        try {
            changes.abandon(receipt, survey.rows());
        } catch (RuntimeException e) {
            if (!isHeld(receipt.id())) {
                neighbours.heldFiles().drop(receipt.id());
            }
            throw e;
        }
    }

    /** A commit may succeed although its answer was lost. */
    private boolean isHeld(String receiptId) {
        try {
            return neighbours.heldReceipts().find(receiptId).isPresent();
        } catch (UnavailableException unknown) {
            return false;
        }
    }

    /** Imports what was held, if it still is what was held or another result is wanted too. */
    HeldRelease release(SurveyFile survey, Release release) {
        survey.recall();
        ReleaseComparison comparison = new ReleaseComparison(neighbours.register(), release.held());
        try (ChangeSet changes = neighbours.register().begin(request.round())) {
            changes.releases(release.held().id(), release.person(), release.reason());
            survey.store(changes, neighbours.classifier());
            HouseholdCounts counts = survey.counts();
            if (counts.accepted() > 0) {
                // as when it was held, or every recognised household would be a difference
                RecognitionIssues.log(changes.recognise(), log);
            }
            List<HeldRelease.Difference> differences =
                    comparison.compare(counts, log.inOrder(), survey.rows());
            boolean wanted = differences.isEmpty() || release.acceptDifferences();
            if (!wanted || counts.accepted() == 0) {
                return new HeldRelease(Optional.empty(), differences);
            }
            log.file(IssueCode.RELEASED, release.held().id());
            List<Issue> issues = new ArrayList<>(log.inOrder());
            if (!differences.isEmpty()) {
                issues.add(0, ReleaseComparison.issue(differences));
            }
            Receipt receipt = receipt(changes, survey, ImportState.IMPORTED, issues);
            watch.finishing();
            changes.commit(receipt, survey.rows());
            return new HeldRelease(Optional.of(receipt), differences);
        }
    }
}
