package io.stoa.spring;

import io.stoa.core.CatalogModule;
import io.stoa.core.CoreModule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The modules of the application: those on the class path, with the host's beans in the place of those of the same name.
 *
 * @param modules the modules in the order in which they are installed, without core
 */
record StoaModules(List<CatalogModule> modules) {

    /** The modules on the class path, less the excluded ones, with the beans. */
    static StoaModules of(List<CatalogModule> beans, Set<String> excluded) {
        Map<String, CatalogModule> byName = new LinkedHashMap<>();
        CatalogModule.discover().forEach(module -> byName.put(module.name(), module));
        byName.keySet().removeAll(excluded);
        beans.forEach(module -> byName.put(module.name(), module));
        return new StoaModules(List.copyOf(byName.values()));
    }

    /** The types of all services, core's among them. */
    Set<Class<?>> serviceTypes() {
        Set<Class<?>> types = new LinkedHashSet<>();
        CoreModule.first(modules).forEach(module -> types.addAll(module.serviceTypes()));
        return types;
    }

    /** The names of all classes that a persistence unit must manage. */
    List<String> managedClassNames() {
        List<String> names = new ArrayList<>();
        CoreModule.first(modules).forEach(module -> module.managedClasses().forEach(type -> names.add(type.getName())));
        return names;
    }
}
