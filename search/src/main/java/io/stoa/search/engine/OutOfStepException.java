package io.stoa.search.engine;

/** An index and the change log do not belong together, so that following the one cannot bring the other up to date. */
final class OutOfStepException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private OutOfStepException(String reason) {
        super(reason);
    }

    static OutOfStepException ahead(long position, long latest) {
        return new OutOfStepException("it has followed the change log to " + position + ", which ends at " + latest
                + "; the database was put back to an earlier state");
    }

    static OutOfStepException behind(long position, long latest) {
        return new OutOfStepException("it has followed the change log to " + position + " of " + latest
                + ", and changes after that have been purged");
    }
}
