package io.stoa.spring;

import io.stoa.core.Platform;
import io.stoa.core.access.Caller;

/** How much due work was given up, for those who watch the application: they are nobody's session, so the platform asks. */
final class ParkedDueWork {

    private ParkedDueWork() {}

    static int count(Platform platform) {
        return platform.context()
                .access()
                .<Integer>as(
                        Caller.system(),
                        () -> platform.context().dueWork().parked().size());
    }
}
