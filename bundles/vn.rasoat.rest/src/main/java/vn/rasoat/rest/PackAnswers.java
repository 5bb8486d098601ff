package vn.rasoat.rest;

import java.time.ZoneOffset;
import java.util.List;
import vn.rasoat.contract.rest.v1.CellChange;
import vn.rasoat.contract.rest.v1.CellChangeList;
import vn.rasoat.contract.rest.v1.FilledFormCheck;
import vn.rasoat.contract.rest.v1.PackCheck;
import vn.rasoat.contract.rest.v1.PackProof;
import vn.rasoat.contract.rest.v1.RecognisedForm;
import vn.rasoat.contract.rest.v1.Reopening;
import vn.rasoat.contract.rest.v1.Submission;
import vn.rasoat.contract.rest.v1.SubmissionList;

/** Packs and submissions to the types of the contract. */
final class PackAnswers {

    private PackAnswers() {}

    static PackCheck check(vn.rasoat.api.report.PackCheck check) {
        return new PackCheck()
                .accepted(check.accepted())
                .proof(check.proof().map(PackAnswers::proof).orElse(null))
                .findings(check.findings().stream().map(Answers::issue).toList());
    }

    private static PackProof proof(vn.rasoat.api.report.PackProof proof) {
        return new PackProof()
                .round(proof.round().key().toString())
                .unit(proof.unit().code())
                .unitName(proof.unit().name())
                .ruler(PackProof.RulerEnum.fromValue(proof.ruler().word()))
                .preliminary(proof.preliminary())
                .lastChangeSet(proof.lastChangeSet())
                .seal(proof.seal())
                .units(proof.units());
    }

    static FilledFormCheck check(vn.rasoat.api.report.FilledFormCheck check) {
        return new FilledFormCheck()
                .forms(
                        check.forms().stream()
                                .map(
                                        it ->
                                                new RecognisedForm()
                                                        .fileName(it.file())
                                                        .number(it.number())
                                                        .title(it.title())
                                                        .units(it.units())
                                                        .cells(it.cells()))
                                .toList())
                .findings(check.findings().stream().map(Answers::issue).toList());
    }

    static SubmissionList submissions(List<vn.rasoat.api.report.Submission> submissions) {
        return new SubmissionList()
                .submissions(submissions.stream().map(PackAnswers::submission).toList());
    }

    static Submission submission(vn.rasoat.api.report.Submission submission) {
        return new Submission()
                .id(submission.id())
                .round(submission.round().toString())
                .unit(submission.unit())
                .ruler(Submission.RulerEnum.fromValue(submission.ruler().word()))
                .at(submission.at().atOffset(ZoneOffset.UTC))
                .person(submission.person())
                .seal(submission.seal())
                .preliminary(submission.preliminary())
                .reopening(
                        submission
                                .reopening()
                                .map(
                                        it ->
                                                new Reopening()
                                                        .at(it.at().atOffset(ZoneOffset.UTC))
                                                        .person(it.person())
                                                        .reason(it.reason()))
                                .orElse(null));
    }

    static CellChangeList changes(List<vn.rasoat.api.report.CellChange> changes) {
        return new CellChangeList()
                .changes(
                        changes.stream()
                                .map(
                                        it ->
                                                new CellChange()
                                                        .form(it.form())
                                                        .unit(it.unit())
                                                        .breakdown(it.breakdown())
                                                        .column(it.column())
                                                        .before(it.before())
                                                        .after(it.after()))
                                .toList());
    }
}
