package io.stoa.samples.portal.desk.programme;

import io.stoa.programmes.CallView;
import io.stoa.programmes.process.CallProcess;
import io.stoa.samples.portal.desk.FormPost;

/** The steps of a call's process, each with what its form asks for. */
enum StageStep {
    EXTEND((process, call, form) ->
            process.extend(call.id(), form.version(), FormPost.required(form.closesAt(), "closesAt"), form.reason())),
    PUBLISH_ACCEPTANCE((process, call, form) -> process.publishAcceptance(call.id(), form.version())),
    PUBLISH_EVALUATION((process, call, form) -> process.publishEvaluation(call.id(), form.version())),
    PROPOSE((process, call, form) -> process.propose(call.id(), form.version(), form.proposal(call))),
    RETURN_PROPOSAL((process, call, form) -> process.returnProposal(call.id(), form.version(), form.reason())),
    APPROVE_PROPOSAL((process, call, form) -> process.approveProposal(call.id(), form.version())),
    PUBLISH_DECISION((process, call, form) -> process.publishDecision(call.id(), form.version())),
    AMEND((process, call, form) -> process.amend(call.id(), form.version(), form.proposal(call), form.reason())),
    FINALISE((process, call, form) -> process.finalise(call.id(), form.version())),
    END((process, call, form) -> process.end(call.id(), form.version())),
    CANCEL((process, call, form) -> process.cancel(call.id(), form.version(), form.reason()));

    private final Step step;

    StageStep(Step step) {
        this.step = step;
    }

    void on(CallProcess process, CallView call, StageForm form) {
        step.take(process, call, form);
    }

    private interface Step {
        void take(CallProcess process, CallView call, StageForm form);
    }
}
