package io.stoa.samples.cdi;

import io.stoa.core.CatalogModule;
import io.stoa.core.CoreModule;
import io.stoa.core.Platform;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

// @start region="services"
/** Makes every service of the modules on the class path a bean, to be injected by its interface. */
public class StoaServices implements Extension {

    void add(@Observes AfterBeanDiscovery discovered) {
        CoreModule.first(CatalogModule.discover())
                .forEach(module -> module.serviceTypes().forEach(type -> add(discovered, type)));
    }

    private static <T> void add(AfterBeanDiscovery discovered, Class<T> type) {
        discovered
                .<T>addBean()
                .beanClass(StoaServices.class)
                .id(type.getName())
                .addTransitiveTypeClosure(type)
                .produceWith(beans -> beans.select(Platform.class).get().get(type));
    }
}
// @end
