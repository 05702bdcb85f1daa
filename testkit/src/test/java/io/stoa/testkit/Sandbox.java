package io.stoa.testkit;

import com.zaxxer.hikari.HikariDataSource;
import io.stoa.core.CatalogModule;
import io.stoa.core.persistence.SchemaMigrator;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Toys in a database of their own. */
record Sandbox(HikariDataSource dataSource, EntityManagerFactory factory) implements AutoCloseable {

    static final List<CatalogModule> MODULES = List.of(new SandboxModule());

    static Sandbox on(Stack stack) {
        HikariDataSource dataSource = stack.database().create();
        SchemaMigrator.migrate(dataSource, MODULES);
        return new Sandbox(dataSource, TestPlatform.entityManagers(stack.provider(), dataSource, MODULES));
    }

    /** The price as the database has it, read in a transaction of its own; null if the toy is not there. */
    @Nullable
    Integer price(String code) {
        try (EntityManager em = factory.createEntityManager()) {
            return em.createQuery("select t.price from Toy t where t.code = :code", Integer.class)
                    .setParameter("code", code)
                    .getResultStream()
                    .findFirst()
                    .orElse(null);
        }
    }

    boolean has(String code) {
        return price(code) != null;
    }

    int connectionsInUse() {
        return dataSource.getHikariPoolMXBean().getActiveConnections();
    }

    @Override
    public void close() {
        factory.close();
        dataSource.close();
    }
}
