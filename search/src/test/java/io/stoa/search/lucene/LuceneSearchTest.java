package io.stoa.search.lucene;

import io.stoa.core.CatalogModule;
import io.stoa.search.SearchContract;
import io.stoa.search.SearchModule;

class LuceneSearchTest extends SearchContract {

    @Override
    protected CatalogModule search() {
        return SearchModule.create();
    }
}
