package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.stoa.core.CatalogModule;
import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The contract itself finds a service that leaks, and one whose arguments nobody named. */
class AccessContractTest {

    /** Gives everybody everything. */
    public interface Leaky {
        String secret();

        String forgotten(String name);
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
            });
        }
    }

    static class LeakyAccess extends AccessContract {

        @Override
        protected List<CatalogModule> modules() {
            return List.of(new LeakyModule());
        }

        @Override
        protected Map<String, Supplier<Object[]>> arguments(TestPlatform platform) {
            return Map.of("Leaky.secret", () -> new Object[] {});
        }

        @Override
        protected Set<String> openToAll() {
            return Set.of();
        }
    }

    @Test
    void finds_a_service_that_leaks_and_one_that_was_forgotten() {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(LeakyAccess.class))
                .execute();

        List<String> failures = results.testEvents().failed().stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
        assertThat(failures).contains("Leaky.secret", "Leaky.forgotten");
    }
}
