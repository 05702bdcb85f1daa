package io.stoa.spring;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;
import org.springframework.core.Ordered;

/**
 * Tells Boot that Stoa's migration makes tables. It comes last: the host's Flyway would refuse a schema that is not empty
 * any more, while Stoa's histories start beside whatever is there.
 */
final class StoaMigrationDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

    StoaMigrationDetector() {}

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(StoaMigration.class);
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
