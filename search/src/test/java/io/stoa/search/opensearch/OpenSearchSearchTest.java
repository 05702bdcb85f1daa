package io.stoa.search.opensearch;

import io.stoa.core.CatalogModule;
import io.stoa.search.SearchContract;
import io.stoa.search.SearchModule;

class OpenSearchSearchTest extends SearchContract {

    @Override
    protected CatalogModule search() {
        return SearchModule.with(o -> o.openSearch(Clusters.of(1).newIndex()));
    }
}
