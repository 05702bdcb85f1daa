package io.stoa.search.opensearch;

import io.stoa.core.CatalogModule;
import io.stoa.search.SearchAccessContract;
import io.stoa.search.SearchModule;

class OpenSearchSearchAccessTest extends SearchAccessContract {

    @Override
    protected CatalogModule search() {
        return SearchModule.with(o -> o.openSearch(Clusters.of(1).newIndex()));
    }
}
