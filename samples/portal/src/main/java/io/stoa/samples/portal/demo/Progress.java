package io.stoa.samples.portal.demo;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How far the demonstration is, for the console and for who opens the portal meanwhile. */
@Component
public class Progress {

    private static final int WHOLE = 100;

    private final AtomicInteger total = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private volatile String part = "organisations";
    private volatile boolean running;

    /** For Spring. */
    Progress() {}

    /** {@return whether the demonstration is being made now} */
    public boolean isRunning() {
        return running;
    }

    /** {@return how much is done, 0 to 100} */
    public int percent() {
        int all = total.get();
        return all == 0 ? 0 : Math.min(WHOLE, done.get() * WHOLE / all);
    }

    /** {@return what is being made, as the end of a message key} */
    public String part() {
        return part;
    }

    void begin(int units) {
        total.set(units);
        done.set(0);
        running = true;
    }

    void now(String what) {
        part = what;
    }

    void advance(int units) {
        done.addAndGet(units);
    }

    void end() {
        running = false;
    }
}
