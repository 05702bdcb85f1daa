package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.CatalogModule;
import io.stoa.core.access.AccessPolicy;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Decision;
import io.stoa.core.access.ReadScope;
import io.stoa.core.access.Roles;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
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

    @BeforeAll
    void start() {
        Stack stack = new Stack(Database.H2, PersistenceProvider.HIBERNATE);
        platform = TestPlatform.start(stack, modules(), builder -> {});
        closed = platform.secondNode(stack, modules(), builder -> builder.accessPolicy(refusing));
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
            assertThat(isNothing(had))
                    .as("%s gave %s although everything is refused", call.name(), had)
                    .isTrue();
            assertThat(refusing.asked)
                    .as("%s must ask the access policy", call.name())
                    .isNotEmpty();
        }));
    }

    /** {@return a test for each method: staff and approver of another organisation have nothing of it} */
    @TestFactory
    Stream<DynamicTest> refuses_a_caller_of_another_organisation() {
        return calls().filter(call -> !openToAll().contains(call.name()))
                .map(call -> DynamicTest.dynamicTest(call.name(), () -> {
                    platform.as(stranger);
                    Object had = had(platform, call);
                    assertThat(isNothing(had))
                            .as("%s gave %s to a caller of another organisation", call.name(), had)
                            .isTrue();
                }));
    }

    private Stream<Call> calls() {
        return services().stream()
                .flatMap(service -> Arrays.stream(service.getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
                        .map(method -> new Call(service, method)))
                .sorted(Comparator.comparing(Call::signature));
    }

    /** What a call gives; a refusal is {@link Refused}. */
    private @Nullable Object had(TestPlatform node, Call call) throws Throwable {
        Object[] given = given(call);
        try {
            return call.method().invoke(node.get(call.service()), given);
        } catch (InvocationTargetException e) {
            Throwable refusal = e.getCause();
            if (refusal instanceof AccessDeniedException || refusal instanceof NotFoundException) {
                return new Refused();
            }
            throw refusal;
        }
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
                || had instanceof Refused
                || had instanceof Page<?> page && page.items().isEmpty()
                || had instanceof Collection<?> collection && collection.isEmpty()
                || had instanceof Iterator<?> iterator && !iterator.hasNext();
    }

    private record Refused() {}

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
