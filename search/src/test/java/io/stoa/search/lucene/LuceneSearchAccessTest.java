package io.stoa.search.lucene;

import io.stoa.core.CatalogModule;
import io.stoa.search.SearchAccessContract;
import io.stoa.search.SearchModule;

class LuceneSearchAccessTest extends SearchAccessContract {

    @Override
    protected CatalogModule search() {
        return SearchModule.create();
    }
}
