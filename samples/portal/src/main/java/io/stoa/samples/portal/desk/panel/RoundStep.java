package io.stoa.samples.portal.desk.panel;

import io.stoa.programmes.review.ReviewRounds;

/** The steps of a round that need a name and a reason at most. */
enum RoundStep {
    BEGIN((rounds, id, form) -> rounds.begin(id, form.version())),
    EXTEND((rounds, id, form) -> rounds.extend(id, form.version(), form.instant())),
    CHAIR((rounds, id, form) -> rounds.nameChair(id, form.version(), form.seat())),
    RECUSE((rounds, id, form) -> rounds.recuse(id, form.version(), form.seat(), form.reason())),
    RECUSE_FROM((rounds, id, form) ->
            rounds.recuseFrom(id, form.version(), form.seat(), form.application(), form.reason())),
    ADD((rounds, id, form) -> rounds.addReviewer(id, form.version(), form.expert(), form.application())),
    DISCUSS((rounds, id, form) -> rounds.discuss(id, form.version())),
    FINISH((rounds, id, form) -> rounds.close(id, form.version()));

    private final Step step;

    RoundStep(Step step) {
        this.step = step;
    }

    void on(ReviewRounds rounds, String id, StepForm form) {
        step.take(rounds, id, form);
    }

    private interface Step {
        void take(ReviewRounds rounds, String id, StepForm form);
    }
}
