package io.stoa.spring;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.stoa.core.error.StoaException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Observes every call of a service as {@value #NAME}, with the low-cardinality keys {@code service}, {@code method} and
 * {@code outcome}: {@code done}, the code of a refusal such as {@code core.entry.not-found}, or {@code failed}.
 */
final class ObservedServices implements ServiceObserver {

    static final String NAME = "stoa.service";

    private final ObservationRegistry registry;

    ObservedServices(ObservationRegistry registry) {
        this.registry = registry;
    }

    @Override
    public <T> T observed(Class<T> type, T service) {
        Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler(type, service));
        return type.cast(proxy);
    }

    private InvocationHandler handler(Class<?> type, Object service) {
        return (proxy, method, arguments) -> method.getDeclaringClass() == Object.class
                ? ofObject(proxy, service, method, arguments)
                : observed(type, service, method, arguments);
    }

    private @Nullable Object observed(
            Class<?> type, Object service, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        Observation observation = Observation.createNotStarted(NAME, registry)
                .contextualName(type.getSimpleName() + " " + method.getName())
                .lowCardinalityKeyValue("service", type.getSimpleName())
                .lowCardinalityKeyValue("method", method.getName())
                .start();
        try (Observation.Scope scope = observation.openScope()) {
            Object result = method.invoke(service, arguments);
            observation.lowCardinalityKeyValue(KeyValue.of("outcome", "done"));
            return result;
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getTargetException();
            observation.lowCardinalityKeyValue(KeyValue.of("outcome", outcome(thrown)));
            observation.error(thrown);
            throw thrown;
        } finally {
            observation.stop();
        }
    }

    private static String outcome(Throwable thrown) {
        return thrown instanceof StoaException refused ? refused.code() : "failed";
    }

    private static @Nullable Object ofObject(
            Object proxy, Object service, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && arguments[0] == proxy;
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "observed " + service;
        };
    }
}
