package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.access.AccessPolicy;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Decision;
import io.stoa.core.access.ReadScope;
import io.stoa.core.access.Roles;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.Page;
import io.stoa.core.text.LocalizedText;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every method of every service of a platform asks the access policy. The methods are found by reflection, so that a
 * new one can't be forgotten: a method for which the subclass names no arguments fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
public abstract class AccessContract {

    private final RefusingPolicy refusing = new RefusingPolicy();
    private TestPlatform platform;
    private TestPlatform closed;
    private Map<String, Supplier<Object[]>> arguments;
    private Caller stranger;

    /** For subclasses. */
    protected AccessContract() {}

    /** {@return the modules whose services are tested} */
    protected abstract List<CatalogModule> modules();

    /**
     * The arguments with which each method is called: those of a call that its provider's staff could make, about
     * things that are not published.
     *
     * @param platform where the subclass makes what the arguments name
     * @return the arguments by {@code Service.method}, or for overloads by {@code Service.method(String,LocalDate)}
     */
    protected abstract Map<String, Supplier<Object[]>> arguments(TestPlatform platform);

    /** {@return the methods, by {@code Service.method}, whose results everybody may have} */
    protected abstract Set<String> openToAll();

    /** {@return the services that are tested: all of the platform, unless some are tested elsewhere} */
    protected Set<Class<?>> services() {
        return platform.platform().services();
    }

    /**
     * Gives the platform what its services need to be called at all, such as a file store.
     *
     * @param builder the platform's settings
     */
    protected void configure(Platform.Builder builder) {}

    @BeforeAll
    void start() {
        Stack stack = new Stack(Database.H2, PersistenceProvider.HIBERNATE);
        platform = TestPlatform.start(stack, modules(), this::configure);
        closed = platform.secondNode(stack, modules(), builder -> {
            configure(builder);
            builder.accessPolicy(refusing);
        });
        arguments = arguments(platform);
        platform.as(Callers.administrator());
        String other = platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", "Another"), OrganisationKind.ENTERPRISE))
                .id();
        stranger = new Caller("stranger", "Stranger", other, Set.of(Roles.STAFF, Roles.APPROVER), Locale.ENGLISH);
    }

    @AfterAll
    void stop() {
        closed.close();
        platform.close();
    }

    /** {@return a test for each method: under a policy that refuses everything, nothing is had of it} */
    @TestFactory
    Stream<DynamicTest> asks_the_policy() {
        return calls().map(call -> DynamicTest.dynamicTest(call.name(), () -> {
            closed.as(Callers.administrator());
            refusing.asked.clear();
            Object had = had(closed, call);
            List<String> asked = List.copyOf(refusing.asked);
            assertNothing(call, had, "although everything is refused");
            assertThat(asked).as("%s must ask the access policy", call.name()).isNotEmpty();
        }));
    }

    /** {@return a test for each method: staff and approver of another organisation have nothing of it} */
    @TestFactory
    Stream<DynamicTest> refuses_a_caller_of_another_organisation() {
        return calls().filter(call -> !openToAll().contains(call.name()))
                .map(call -> DynamicTest.dynamicTest(call.name(), () -> {
                    platform.as(stranger);
                    assertNothing(call, had(platform, call), "to a caller of another organisation");
                }));
    }

    /**
     * Nothing means something only where there is something to be had: what is not found or empty for one who may
     * not must be there for one who may, or the arguments are about nothing.
     */
    private void assertNothing(Call call, @Nullable Object had, String circumstance) {
        if (had == Outcome.REFUSED) {
            return;
        }
        assertThat(isNothing(had))
                .as("%s gave %s %s", call.name(), had, circumstance)
                .isTrue();
        assertThat(isNothing(hadByAdministrator(call)))
                .as("%s was not refused %s, or its arguments name nothing that there is", call.name(), circumstance)
                .isFalse();
    }

    /** What an administrator would have of a call, which is undone. */
    private @Nullable Object hadByAdministrator(Call call) {
        AtomicReference<@Nullable Object> had = new AtomicReference<>();
        platform.as(Callers.administrator());
        assertThatThrownBy(() -> platform.transactions().runRequired(em -> {
                    had.set(hadOrHindered(call));
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);
        return had.get();
    }

    private @Nullable Object hadOrHindered(Call call) {
        try {
            return had(platform, call);
        } catch (RuleViolationException | ConflictException e) {
            return Outcome.HINDERED;
        }
    }

    private Stream<Call> calls() {
        return services().stream()
                .flatMap(service -> Arrays.stream(service.getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
                        .map(method -> new Call(service, method)))
                .sorted(Comparator.comparing(Call::signature));
    }

    /** What a call gives, or how it ended. */
    private @Nullable Object had(TestPlatform node, Call call) {
        Object[] given = given(call);
        try {
            Object had = call.method().invoke(node.get(call.service()), given);
            return had instanceof Iterator<?> iterator ? firstOf(iterator) : had;
        } catch (InvocationTargetException e) {
            return outcome(call, e.getTargetException());
        } catch (IllegalAccessException e) {
            throw new AssertionError(call.name() + " can't be called", e);
        }
    }

    private static Outcome outcome(Call call, Throwable thrown) {
        if (thrown instanceof AccessDeniedException) {
            return Outcome.REFUSED;
        }
        if (thrown instanceof NotFoundException) {
            return Outcome.NOT_FOUND;
        }
        if (thrown instanceof RuntimeException other) {
            throw other;
        }
        throw new AssertionError(call.name() + " failed", thrown);
    }

    private static List<Object> firstOf(Iterator<?> iterator) {
        return iterator.hasNext() ? List.of(iterator.next()) : List.of();
    }

    private Object[] given(Call call) {
        Supplier<Object[]> supplier = arguments.getOrDefault(call.signature(), arguments.get(call.name()));
        if (supplier == null) {
            throw new AssertionError("no arguments are named for " + call.signature()
                    + "; name them, so that its access check is tested");
        }
        return supplier.get();
    }

    /** A method of a service, which may have inherited it. */
    private record Call(Class<?> service, Method method) {

        String name() {
            return service.getSimpleName() + "." + method.getName();
        }

        String signature() {
            List<String> types = new ArrayList<>();
            for (Class<?> type : method.getParameterTypes()) {
                types.add(type.getSimpleName());
            }
            return name() + "(" + String.join(",", types) + ")";
        }
    }

    private static boolean isNothing(@Nullable Object had) {
        return had == null
                || had == Outcome.REFUSED
                || had == Outcome.NOT_FOUND
                || had instanceof Page<?> page && page.items().isEmpty()
                || had instanceof Collection<?> collection && collection.isEmpty();
    }

    /** How a call ended that gave nothing. */
    private enum Outcome {
        REFUSED,
        NOT_FOUND,
        /** By the state of the thing, of which only those learn who may. */
        HINDERED
    }

    /** Rolls back what a call has done. */
    @SuppressWarnings("serial")
    private static final class Undone extends RuntimeException {}

    /** Refuses everything and remembers that it was asked. */
    private static final class RefusingPolicy implements AccessPolicy {

        private final List<String> asked = new ArrayList<>();

        @Override
        public Decision decide(Caller caller, Action action, AccessSubject subject) {
            asked.add(action.code());
            return Decision.refused(Message.of("core.access.refused", "caller", caller.name(), "action", action));
        }

        @Override
        public ReadScope readScope(Caller caller, String kind) {
            asked.add("read " + kind);
            return ReadScope.none();
        }
    }
}
