package io.stoa.core.notify;

/** Nobody is told. */
enum Silence implements Notifier {
    /** The one silence. */
    KEPT;

    @Override
    public void deliver(String deliveryId, Notification notification) {
        // What was written down before the host fell silent is dropped.
    }
}
