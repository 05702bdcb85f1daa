package io.stoa.samples.portal.desk.delivery;

import io.stoa.literature.delivery.SupplyDesk;
import io.stoa.samples.portal.desk.FormPost;

/** The steps of a supplying library, each with what its form asks for. */
enum SupplyStep {
    EXPECT((desk, id, form) -> desk.expect(id, form.version(), form.start())),
    ACCEPT((desk, id, form) -> desk.accept(id, form.version(), form.start())),
    DECLINE((desk, id, form) -> desk.decline(id, form.version(), form.reason(), form.note())),
    SET_CONDITION((desk, id, form) -> desk.setCondition(id, form.version(), form.text(), form.amount())),
    PUT_OFF((desk, id, form) -> desk.putOff(id, form.version(), form.reason(), FormPost.required(form.start(), "day"))),
    SEND_FILE((desk, id, form) -> {}),
    SEND_COPY((desk, id, form) -> desk.sendCopy(id, form.version(), form.pages(), form.amount())),
    LEND((desk, id, form) -> desk.lend(id, form.version(), form.note(), form.day(), form.amount())),
    AGREE_TO_CANCEL((desk, id, form) -> desk.answerCancel(id, form.version(), true)),
    REFUSE_TO_CANCEL((desk, id, form) -> desk.answerCancel(id, form.version(), false)),
    RENEW((desk, id, form) -> desk.answerRenewal(id, form.version(), form.day())),
    REFUSE_RENEWAL((desk, id, form) -> desk.answerRenewal(id, form.version(), null)),
    RECALL((desk, id, form) -> desk.recall(id, form.version())),
    CHECK_IN((desk, id, form) -> desk.checkIn(id, form.version())),
    WRITE_OFF((desk, id, form) -> desk.writeOff(id, form.version(), form.text())),
    NOTE((desk, id, form) -> desk.note(id, form.version(), form.text()));

    private final Step step;

    SupplyStep(Step step) {
        this.step = step;
    }

    void on(SupplyDesk desk, String id, SupplyForm form) {
        step.take(desk, id, form);
    }

    private interface Step {
        void take(SupplyDesk desk, String id, SupplyForm form);
    }
}
