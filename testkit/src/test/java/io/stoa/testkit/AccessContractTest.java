package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.stoa.core.CatalogModule;
import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The contract itself finds methods that leak, act unasked, are tried on nothing, or were forgotten. */
class AccessContractTest {

    /** Gives everybody everything. */
    public interface Leaky {
        String secret();

        String forgotten(String name);

        void act();

        List<String> empty();

        String guarded();
    }

    static class LeakyModule implements CatalogModule {

        @Override
        public String name() {
            return "leaky";
        }

        @Override
        public List<Class<?>> managedClasses() {
            return List.of();
        }

        @Override
        public String migrations() {
            return null;
        }

        @Override
        public Set<Class<?>> serviceTypes() {
            return Set.of(Leaky.class);
        }

        @Override
        public void install(ServiceRegistry services, ModuleContext context) {
            services.add(Leaky.class, new Leaky() {
                @Override
                public String secret() {
                    return "the secret";
                }

                @Override
                public String forgotten(String name) {
                    return null;
                }

                @Override
                public void act() {}

                @Override
                public List<String> empty() {
                    return List.of();
                }

                @Override
                public String guarded() {
                    context.access().require(Action.ADMINISTER, AccessSubject.ofPlatform("secret", null));
                    return "the secret";
                }
            });
        }
    }

    static class LeakyAccess extends AccessContract {

        @Override
        protected List<CatalogModule> modules() {
            return List.of(new LeakyModule());
        }

        @Override
        protected Set<Class<?>> services() {
            return Set.of(Leaky.class);
        }

        @Override
        protected Map<String, Supplier<Object[]>> arguments(TestPlatform platform) {
            Supplier<Object[]> none = () -> new Object[] {};
            return Map.of("Leaky.secret", none, "Leaky.act", none, "Leaky.empty", none, "Leaky.guarded", none);
        }

        @Override
        protected Set<String> openToAll() {
            return Set.of();
        }
    }

    static class UnguardedForStrangers extends LeakyAccess {

        @Override
        protected Set<String> openToAll() {
            return Set.of("Leaky.secret", "Leaky.act", "Leaky.empty", "Leaky.forgotten");
        }
    }

    @Test
    void finds_what_leaks_acts_unasked_is_tried_on_nothing_or_was_forgotten() {
        assertThat(failures(LeakyAccess.class))
                .containsExactlyInAnyOrder(
                        "Leaky.secret", "Leaky.secret",
                        "Leaky.forgotten", "Leaky.forgotten",
                        "Leaky.act", "Leaky.act",
                        "Leaky.empty", "Leaky.empty");
    }

    @Test
    void what_is_open_to_all_must_ask_the_policy_all_the_same() {
        assertThat(failures(UnguardedForStrangers.class))
                .containsExactlyInAnyOrder("Leaky.secret", "Leaky.forgotten", "Leaky.act", "Leaky.empty");
    }

    private static List<String> failures(Class<?> contract) {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute();
        return results.testEvents().failed().stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }
}
