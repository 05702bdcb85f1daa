package io.stoa.samples.cdi;

import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.transaction.JpaTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Shown in the guide and compiled here; it needs a server to run. */
// @start region="server"
@ApplicationScoped
public class ServerProducer {

    @PersistenceUnit(unitName = "stoa")
    private EntityManagerFactory factory;

    @Produces
    @Singleton
    Platform platform(SignedIn signedIn) throws NamingException {
        TransactionManager manager = InitialContext.doLookup("java:jboss/TransactionManager"); // WildFly's name
        TransactionSynchronizationRegistry registry =
                InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
        return Platform.builder()
                .modules(CatalogModule.discover())
                .transactions(JpaTransactions.jta(factory, manager, registry))
                .caller(signedIn::caller)
                .build();
    }

    void close(@Disposes Platform platform) {
        platform.close();
    }
}
// @end
