package io.stoa.spring;

import io.stoa.core.persistence.SchemaMigrator;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;

/** Brings Stoa's tables up to date on start, after the host's own migrations and before anything uses the database. */
public final class StoaMigration implements InitializingBean {

    private final DataSource dataSource;
    private final StoaModules modules;

    StoaMigration(DataSource dataSource, StoaModules modules) {
        this.dataSource = dataSource;
        this.modules = modules;
    }

    @Override
    public void afterPropertiesSet() {
        SchemaMigrator.migrate(dataSource, modules.modules());
    }
}
