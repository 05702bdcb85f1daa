package io.stoa.search.lucene;

import io.stoa.core.CoreModule;
import io.stoa.core.Platform;
import io.stoa.core.transaction.JpaTransactions;
import io.stoa.search.SearchIndex;
import io.stoa.search.SearchModule;
import io.stoa.testkit.Callers;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.TestPlatform;
import java.nio.file.Path;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** The process that {@link KilledSearchTest} kills while it follows the change log or rebuilds its index. */
final class SearchChild {

    static final String FOLLOW = "follow";
    static final String REBUILD = "rebuild";
    static final String BEGUN = "begun";
    static final String DONE = "done";

    private SearchChild() {}

    /** Arguments: database, folder of the index, and what to do. */
    public static void main(String[] args) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(args[0]);
        SearchModule search = SearchModule.with(o -> o.folder(Path.of(args[1])));
        Platform platform = Platform.builder()
                .modules(List.of(search))
                .transactions(JpaTransactions.resourceLocal(TestPlatform.entityManagers(
                        PersistenceProvider.HIBERNATE, dataSource, List.of(new CoreModule(), search))))
                .caller(Callers::administrator)
                .build();
        System.out.println(BEGUN);
        if (args[2].equals(REBUILD)) {
            platform.get(SearchIndex.class).rebuild();
        } else {
            platform.followChanges();
        }
        System.out.println(DONE);
    }
}
