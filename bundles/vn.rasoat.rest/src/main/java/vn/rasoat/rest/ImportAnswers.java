package vn.rasoat.rest;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import vn.rasoat.api.intake.ImportProgress;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueTexts;
import vn.rasoat.api.register.HeldReceipt;
import vn.rasoat.contract.rest.v1.HeldDifference;
import vn.rasoat.contract.rest.v1.HeldImport;
import vn.rasoat.contract.rest.v1.HeldRelease;
import vn.rasoat.contract.rest.v1.HeldState;
import vn.rasoat.contract.rest.v1.ImportJob;
import vn.rasoat.contract.rest.v1.ImportMode;
import vn.rasoat.contract.rest.v1.ImportPhase;
import vn.rasoat.contract.rest.v1.JobState;

/** Jobs and held files to the types of the contract. */
final class ImportAnswers {

    private ImportAnswers() {}

    static ImportJob job(vn.rasoat.api.intake.ImportJob job) {
        vn.rasoat.api.intake.ImportJob.Asked asked = job.asked();
        ImportJob answer =
                new ImportJob()
                        .id(job.id())
                        .round(asked.round().toString())
                        .unit(asked.unit())
                        .fileName(asked.fileName())
                        .mode(ImportMode.fromValue(asked.mode().word()))
                        .submittedAt(asked.at().atOffset(ZoneOffset.UTC))
                        .state(JobState.fromValue(Answers.word(job.state())))
                        .phase(
                                job.progress()
                                        .map(ImportProgress::phase)
                                        .map(phase -> ImportPhase.fromValue(Answers.word(phase)))
                                        .orElse(null))
                        .rowsRead(job.progress().map(ImportProgress::rowsRead).orElse(0))
                        .rowsPerSecond(job.rowsPerSecond())
                        .percent(percent(job))
                        .secondsRunning(job.running().toSeconds())
                        .secondsLeft(job.left().map(Duration::toSeconds).orElse(null))
                        .receipt(job.receiptId().orElse(null));
        job.problem().ifPresent(problem -> explain(answer, problem));
        return answer;
    }

    private static int percent(vn.rasoat.api.intake.ImportJob job) {
        return job.state() == vn.rasoat.api.intake.JobState.DONE
                ? 100
                : job.progress().map(progress -> (int) (progress.done() * 100)).orElse(0);
    }

    private static void explain(ImportJob answer, Issue problem) {
        answer.setCode(problem.code().code());
        answer.setMessage(IssueTexts.VIETNAMESE.message(problem));
        answer.setRepair(IssueTexts.VIETNAMESE.repair(problem));
        answer.setMessageEn(IssueTexts.ENGLISH.message(problem));
        answer.setRepairEn(IssueTexts.ENGLISH.repair(problem));
    }

    static HeldImport held(HeldReceipt held) {
        HeldImport answer =
                new HeldImport()
                        .receipt(held.id())
                        .round(held.round().toString())
                        .state(HeldState.fromValue(Answers.word(held.state())))
                        .released(held.released().orElse(null));
        held.decision()
                .ifPresent(
                        decision ->
                                answer.person(decision.person())
                                        .reason(decision.reason())
                                        .at(decision.at().atOffset(ZoneOffset.UTC)));
        return answer;
    }

    static HeldRelease release(vn.rasoat.api.intake.HeldRelease release) {
        return new HeldRelease()
                .receipt(release.receipt().map(Answers::receipt).orElse(null))
                .differences(differences(release.differences()));
    }

    private static List<HeldDifference> differences(
            List<vn.rasoat.api.intake.HeldRelease.Difference> differences) {
        return differences.stream()
                .map(d -> new HeldDifference().what(d.what()).held(d.held()).now(d.now()))
                .toList();
    }
}
