package io.stoa.benchmarks;

import io.stoa.core.CatalogModule;
import io.stoa.core.CoreModule;
import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationQuery;
import io.stoa.core.page.PageRequest;
import io.stoa.core.persistence.StoaPersistence;
import io.stoa.core.transaction.JpaTransactions;
import io.stoa.testkit.PersistenceProvider;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.ValidationMode;
import jakarta.validation.Validation;
import java.util.List;
import java.util.Locale;
import org.h2.jdbcx.JdbcDataSource;

/** What a fresh JVM of {@link StartupBenchmark} runs. */
final class StartupChild {

    private StartupChild() {}

    public static void main(String[] args) {
        long start = System.nanoTime();
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(args[1]);
        switch (args[0]) {
            case "ours" -> platform(dataSource);
            case "bare" -> bare(dataSource);
            default -> Validation.buildDefaultValidatorFactory().getValidator();
        }
        System.out.println((System.nanoTime() - start) / 1e6);
        System.exit(0);
    }

    private static void platform(JdbcDataSource dataSource) {
        List<CatalogModule> modules = CatalogModule.discover();
        EntityManagerFactory factory = StoaPersistence.configuration("ours", modules)
                .provider(PersistenceProvider.HIBERNATE.className())
                .property(StoaPersistence.DATA_SOURCE, dataSource)
                .createEntityManagerFactory();
        Platform platform = Platform.builder()
                .modules(modules)
                .transactions(JpaTransactions.resourceLocal(factory))
                .caller(() -> Caller.anonymous(Locale.ENGLISH))
                .build();
        platform.get(OrganisationCatalog.class).list(OrganisationQuery.all(), PageRequest.first(10));
    }

    private static void bare(JdbcDataSource dataSource) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("bare")
                .provider(PersistenceProvider.HIBERNATE.className())
                .validationMode(ValidationMode.NONE)
                .property(StoaPersistence.DATA_SOURCE, dataSource);
        for (CatalogModule module : CoreModule.first(CatalogModule.discover())) {
            module.managedClasses().forEach(configuration::managedClass);
        }
        EntityManagerFactory factory = configuration.createEntityManagerFactory();
        factory.runInTransaction(em -> em.createQuery("select o from Organisation o order by o.titleSort, o.id")
                .setMaxResults(10)
                .getResultList());
    }
}
