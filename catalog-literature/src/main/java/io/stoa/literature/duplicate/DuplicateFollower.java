package io.stoa.literature.duplicate;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.Caller;
import io.stoa.core.change.ChangeFollower;
import io.stoa.core.change.ChangeLag;

/** Looks at new and changed works as the platform itself, whenever the host lets its modules follow the change log. */
record DuplicateFollower(DuplicateReview review, ModuleContext context) implements ChangeFollower {

    private static final int AT_ONCE = 1000;

    @Override
    public String name() {
        return DuplicateReview.CONSUMER;
    }

    @Override
    public int follow() {
        return context.access().as(Caller.system(), () -> {
            int all = 0;
            int looked;
            do {
                looked = review.checkChanges(AT_ONCE);
                all += looked;
            } while (looked > 0);
            return all;
        });
    }

    @Override
    public ChangeLag lag() {
        return context.changes().lag(DuplicateReview.CONSUMER);
    }
}
