package io.stoa.search.opensearch;

import io.stoa.core.CatalogModule;
import io.stoa.search.SearchContract;
import io.stoa.search.SearchModule;

class ThreeNodeSearchTest extends SearchContract {

    @Override
    protected CatalogModule search() {
        return SearchModule.with(o -> o.openSearch(Clusters.of(3).newIndex()));
    }

    @Override
    protected int oddQueries() {
        return 300;
    }
}
