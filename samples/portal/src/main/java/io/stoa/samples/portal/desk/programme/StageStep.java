package io.stoa.samples.portal.desk.programme;

import io.stoa.programmes.process.CallProcess;
import io.stoa.samples.portal.desk.FormPost;

/** The steps of a call's process, each with what its form asks for. */
enum StageStep {
    EXTEND((process, id, form) ->
            process.extend(id, form.version(), FormPost.required(form.closesAt(), "closesAt"), form.reason())),
    PUBLISH_ACCEPTANCE((process, id, form) -> process.publishAcceptance(id, form.version())),
    PUBLISH_EVALUATION((process, id, form) -> process.publishEvaluation(id, form.version())),
    PROPOSE((process, id, form) -> process.propose(id, form.version(), form.proposal())),
    RETURN_PROPOSAL((process, id, form) -> process.returnProposal(id, form.version(), form.reason())),
    APPROVE_PROPOSAL((process, id, form) -> process.approveProposal(id, form.version())),
    PUBLISH_DECISION((process, id, form) -> process.publishDecision(id, form.version())),
    AMEND((process, id, form) -> process.amend(id, form.version(), form.proposal(), form.reason())),
    FINALISE((process, id, form) -> process.finalise(id, form.version())),
    END((process, id, form) -> process.end(id, form.version())),
    CANCEL((process, id, form) -> process.cancel(id, form.version(), form.reason()));

    private final Step step;

    StageStep(Step step) {
        this.step = step;
    }

    void on(CallProcess process, String id, StageForm form) {
        step.take(process, id, form);
    }

    private interface Step {
        void take(CallProcess process, String id, StageForm form);
    }
}
