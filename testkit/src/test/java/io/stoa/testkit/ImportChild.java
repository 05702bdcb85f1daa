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

    private static final String TAKEN = "03yrm5c26";

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

    /**
     * One row in a hundred is refused: by turns for its form, by a rule, and by the database, which has its chunk
     * written again row by row.
     */
    private static OrganisationDraft draft(int i) {
        OrganisationDraft draft = named("Organisation " + i, i);
        return switch (i % (3 * BAD_ROW_EVERY)) {
            case 0 -> named("x".repeat(301), i);
            case BAD_ROW_EVERY -> draft.withParent("nowhere");
            case 2 * BAD_ROW_EVERY -> draft.withRor(TAKEN);
            default -> i == 1 ? draft.withRor(TAKEN) : draft;
        };
    }

    private static OrganisationDraft named(String name, int i) {
        return OrganisationDraft.of(LocalizedText.of("en", name), OrganisationKind.ENTERPRISE)
                .withSource("killed", String.valueOf(i));
    }
}
