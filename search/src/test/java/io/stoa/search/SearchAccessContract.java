package io.stoa.search;

import io.stoa.core.CatalogModule;
import io.stoa.testkit.AccessContract;
import io.stoa.testkit.TestPlatform;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** That a search finds nothing hidden is tested in {@link SearchContract}; here is who may look after the index. */
public abstract class SearchAccessContract extends AccessContract {

    /** {@return the module with the engine, over an index that no other test has} */
    protected abstract CatalogModule search();

    @Override
    protected List<CatalogModule> modules() {
        return List.of(search());
    }

    @Override
    protected Set<Class<?>> services() {
        return Set.of(SearchIndex.class);
    }

    @Override
    protected Map<String, Supplier<Object[]>> arguments(TestPlatform platform) {
        return Map.of("SearchIndex.rebuild", () -> new Object[0], "SearchIndex.state", () -> new Object[0]);
    }

    @Override
    protected Set<String> openToAll() {
        return Set.of();
    }
}
