package io.stoa.oai.harvest;

import io.stoa.testkit.MovableClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Goes over HTTP, but waits by moving the clock; a test may do something before a request goes out. */
final class WatchedTransport implements OaiTransport {

    private final OaiTransport http = OaiTransport.http();
    private final MovableClock clock;
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private volatile Runnable beforeRequest = () -> {};

    WatchedTransport(MovableClock clock) {
        this.clock = clock;
    }

    void before(Runnable work) {
        beforeRequest = work;
    }

    List<Duration> pauses() {
        return new ArrayList<>(pauses);
    }

    void reset() {
        pauses.clear();
        beforeRequest = () -> {};
    }

    @Override
    public Answer get(URI address, Map<String, String> headers, int mostBytes, Duration mostTime)
            throws IOException, InterruptedException {
        beforeRequest.run();
        return http.get(address, headers, mostBytes, mostTime);
    }

    @Override
    public void pause(Duration pause) {
        pauses.add(pause);
        clock.advance(pause);
    }
}
