package io.stoa.samples.cdi;

import io.stoa.core.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Who is asking. A web application takes it from its security context instead. */
@ApplicationScoped
public class SignedIn {

    private final ThreadLocal<Caller> caller = ThreadLocal.withInitial(() -> Caller.anonymous(Locale.ENGLISH));

    /** For CDI. */
    public SignedIn() {}

    /**
     * {@return who is asking on this thread}
     */
    public Caller caller() {
        return caller.get();
    }

    /**
     * Signs somebody in on this thread.
     *
     * @param who the caller
     */
    public void as(Caller who) {
        caller.set(who);
    }
}
