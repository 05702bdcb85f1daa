package io.stoa.core;

import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.personal.PersonalDataSource;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * One module of the platform: what it brings to the database and which services it offers. Modules are found by
 * {@link #discover()} if they are listed in {@code META-INF/services/io.stoa.core.CatalogModule}.
 */
public interface CatalogModule {

    /**
     * {@return the module's name, lower case with hyphens, such as {@code instruments}; also the first part of its
     * message codes and the name of its migration history}
     */
    String name();

    /**
     * {@return the entities, mapped superclasses, embeddables and converters that the module needs managed}
     */
    List<Class<?>> managedClasses();

    /**
     * {@return the class path folder with a folder of Flyway migrations for each of h2, postgresql and mariadb, such
     * as {@code io/stoa/instruments/migration}; null if the module has no tables}
     */
    @Nullable
    String migrations();

    /**
     * {@return who may do the module's own actions unless the host replaces the access policy}
     */
    default Map<Action, AccessRule> accessRules() {
        return Map.of();
    }

    /**
     * {@return the record types that the module reads rule sets as, by the rule set's name; what is published under such
     * a name must fit}
     */
    default Map<String, Class<? extends Record>> ruleTypes() {
        return Map.of();
    }

    /**
     * {@return where the module holds data about persons, for the export of all that is held about one}
     */
    default List<PersonalDataSource> personalDataSources() {
        return List.of();
    }

    /**
     * Makes the module's services. Modules are installed in the order in which the host lists them, core first.
     *
     * @param services takes the services that hosts get from the platform
     * @param context what the platform gives to a module
     */
    void install(ServiceRegistry services, ModuleContext context);

    /**
     * Every module on the class path with its default options.
     *
     * @return the modules, ordered by name
     */
    static List<CatalogModule> discover() {
        return ServiceLoader.load(CatalogModule.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(java.util.Comparator.comparing(CatalogModule::name))
                .toList();
    }
}
