package io.stoa.samples.portal.desk.delivery;

import io.stoa.literature.delivery.DeliveryRequests;

/** The steps of a request that are a button, with a text at most. */
enum RequestStep {
    APPROVE((requests, id, version, text) -> requests.approve(id, version)),
    DISAPPROVE(DeliveryRequests::disapprove),
    REJECT(DeliveryRequests::reject),
    ACCEPT_CONDITION((requests, id, version, text) -> requests.acceptCondition(id, version)),
    REJECT_CONDITION((requests, id, version, text) -> requests.rejectCondition(id, version)),
    CANCEL((requests, id, version, text) -> requests.cancel(id, version, text.isBlank() ? null : text)),
    GIVE_UP_SUPPLIER((requests, id, version, text) -> requests.giveUpSupplier(id, version)),
    RECEIVE((requests, id, version, text) -> requests.receive(id, version, null)),
    RENEW((requests, id, version, text) -> requests.renew(id, version)),
    SEND_BACK((requests, id, version, text) -> requests.sendBack(id, version)),
    CLOSE((requests, id, version, text) -> requests.close(id, version)),
    NOTE(DeliveryRequests::note);

    private final Step step;

    RequestStep(Step step) {
        this.step = step;
    }

    void on(DeliveryRequests requests, String id, long version, String text) {
        step.take(requests, id, version, text);
    }

    private interface Step {
        void take(DeliveryRequests requests, String id, long version, String text);
    }
}
