package io.stoa.benchmarks;

import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.LiteratureModule;
import io.stoa.testkit.Callers;
import io.stoa.testkit.Database;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * 200,000 MARC 21 records read, validated, checked for identifiers that are known and stored, against marc4j and raw JDBC
 * that does the same to the same tables; both in a JVM of -Xmx256m.
 */
final class ImportMarcBenchmark implements Benchmark {

    static final String NAME = "import-marc";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        int records = arguments.number("records", 200_000);
        Stack stack = new Stack(Database.POSTGRESQL, PersistenceProvider.HIBERNATE);
        try (TestPlatform platform = TestPlatform.start(stack, LiteratureModule.create())) {
            platform.as(Callers.administrator());
            String library = platform.get(OrganisationCatalog.class)
                    .register(OrganisationDraft.of(LocalizedText.of("en", "Library"), OrganisationKind.UNIVERSITY))
                    .id();
            Path file = MarcFile.write(records);
            try {
                report.figure("file", Files.size(file) / 1_000_000, "MB");
                SmallJvm.run(
                        ImportMarcChild.class,
                        arguments,
                        platform.jdbcUrl(),
                        library,
                        file.toString(),
                        String.valueOf(records));
            } finally {
                Files.delete(file);
            }
        }
    }
}
