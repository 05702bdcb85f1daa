package io.stoa.spring;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

/**
 * Adds Stoa's entities to those that the host's own scanning found, however the host tells where to look: by its
 * application's package, by {@code @EntityScan} or by a bean of its own.
 */
final class StoaManagedTypes implements BeanPostProcessor {

    private final ObjectProvider<StoaModules> modules;

    StoaManagedTypes(ObjectProvider<StoaModules> modules) {
        this.modules = modules;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (!(bean instanceof PersistenceManagedTypes host)) {
            return bean;
        }
        Set<String> names = new LinkedHashSet<>(host.getManagedClassNames());
        names.addAll(modules.getObject().managedClassNames());
        return PersistenceManagedTypes.of(List.copyOf(names), host.getManagedPackages());
    }
}
