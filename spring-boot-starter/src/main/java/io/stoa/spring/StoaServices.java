package io.stoa.spring;

import io.stoa.core.Platform;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Makes every service of the modules a bean, to be injected by its type, unless the host has a bean of that type.
 * Modules that are not listed for {@link io.stoa.core.CatalogModule#discover()} are installed, but their services are to
 * be had from {@link Platform#get} only, since beans are named before the modules are made.
 */
final class StoaServices implements ImportBeanDefinitionRegistrar {

    private final ListableBeanFactory beans;
    private final Environment environment;

    StoaServices(BeanFactory beans, Environment environment) {
        this.beans = (ListableBeanFactory) beans;
        this.environment = environment;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        Set<String> excluded = Binder.get(environment)
                .bind("stoa.excluded-modules", Bindable.setOf(String.class))
                .orElse(Set.of());
        for (Class<?> type : StoaModules.of(java.util.List.of(), excluded).serviceTypes()) {
            if (beans.getBeanNamesForType(type, true, false).length == 0) {
                registry.registerBeanDefinition("stoa." + type.getSimpleName(), definition(type));
            }
        }
    }

    private static RootBeanDefinition definition(Class<?> type) {
        RootBeanDefinition definition = new RootBeanDefinition(Service.class);
        definition.getConstructorArgumentValues().addIndexedArgumentValue(0, type);
        definition.setAttribute(FactoryBean.OBJECT_TYPE_ATTRIBUTE, type);
        definition.setAutowireMode(RootBeanDefinition.AUTOWIRE_CONSTRUCTOR);
        definition.setLazyInit(true);
        return definition;
    }

    /** One service of the platform. */
    static final class Service<T> implements FactoryBean<T> {

        private final Class<T> type;
        private final Platform platform;
        private final ServiceObserver observer;

        Service(Class<T> type, Platform platform, ServiceObserver observer) {
            this.type = type;
            this.platform = platform;
            this.observer = observer;
        }

        @Override
        public T getObject() {
            return observer.observed(type, platform.get(type));
        }

        @Override
        public Class<?> getObjectType() {
            return type;
        }
    }
}
