package io.stoa.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Does the same thing in several threads that begin together. */
public final class AtOnce {

    private AtOnce() {}

    /** {@return what each thread returned or threw, in the order of the threads} */
    public static List<Object> run(int threads, IntFunction<Object> work) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Object>> futures = new ArrayList<>();
            for (int n = 0; n < threads; n++) {
                int each = n;
                futures.add(executor.submit(() -> {
                    barrier.await(30, TimeUnit.SECONDS);
                    try {
                        return work.apply(each);
                    } catch (RuntimeException e) {
                        return e;
                    }
                }));
            }
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> future : futures) {
                outcomes.add(future.get(120, TimeUnit.SECONDS));
            }
            return outcomes;
        } finally {
            executor.shutdownNow();
        }
    }
}
