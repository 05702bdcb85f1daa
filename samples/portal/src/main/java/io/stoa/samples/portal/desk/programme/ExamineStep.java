package io.stoa.samples.portal.desk.programme;

import io.stoa.programmes.application.ApplicationDesk;
import io.stoa.samples.portal.desk.FormPost;

/** What the formal check makes of an application. */
enum ExamineStep {
    ACCEPT((desk, id, form) -> desk.accept(id, form.version())),
    REFUSE((desk, id, form) -> desk.refuse(id, form.version(), form.reason())),
    RETURN((desk, id, form) ->
            desk.returnForCompletion(id, form.version(), form.reason(), FormPost.required(form.days(), "days"))),
    COMPLETE((desk, id, form) -> desk.complete(id, form.version()));

    private final Step step;

    ExamineStep(Step step) {
        this.step = step;
    }

    void on(ApplicationDesk desk, String id, ExamineForm form) {
        step.take(desk, id, form);
    }

    private interface Step {
        void take(ApplicationDesk desk, String id, ExamineForm form);
    }
}
