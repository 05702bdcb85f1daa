package io.stoa.testkit;

import io.stoa.core.CoreModule;
import io.stoa.core.Platform;
import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.transaction.JpaTransactions;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.postgresql.ds.PGSimpleDataSource;

/** The process that {@link KilledImportTest} kills. */
final class ImportChild {

    static final int ROWS = 3000;
    static final int CHUNK = 25;
    static final int BAD_ROW_EVERY = 100;
    static final String NAME = "killed";

    private ImportChild() {}

    public static void main(String[] args) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(args[0]);
        Platform platform = Platform.builder()
                .transactions(JpaTransactions.resourceLocal(TestPlatform.entityManagers(
                        PersistenceProvider.HIBERNATE, dataSource, List.of(new CoreModule()))))
                .caller(Callers::administrator)
                .build();
        platform.get(OrganisationCatalog.class).importAll(rows(), options());
    }

    static ImportOptions options() {
        return ImportOptions.forAll(NAME).inChunksOf(CHUNK);
    }

    static Iterator<ImportRow<OrganisationDraft>> rows() {
        return IntStream.rangeClosed(1, ROWS)
                .<ImportRow<OrganisationDraft>>mapToObj(i -> new ImportRow.Read<>(i + 1, draft(i)))
                .iterator();
    }

    private static OrganisationDraft draft(int i) {
        String name = i % BAD_ROW_EVERY == 0 ? "x".repeat(301) : "Organisation " + i;
        return OrganisationDraft.of(LocalizedText.of("en", name), OrganisationKind.ENTERPRISE)
                .withSource("killed", String.valueOf(i));
    }
}
