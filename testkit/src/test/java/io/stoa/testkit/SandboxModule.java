package io.stoa.testkit;

import io.stoa.core.CatalogModule;
import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import java.util.List;

/** A module with nothing but a table, for the tests of what stands below catalogues. */
class SandboxModule implements CatalogModule {

    @Override
    public String name() {
        return "sand-box";
    }

    @Override
    public List<Class<?>> managedClasses() {
        return List.of(Toy.class);
    }

    @Override
    public String migrations() {
        return "io/stoa/testkit/sandbox";
    }

    @Override
    public void install(ServiceRegistry services, ModuleContext context) {}
}
