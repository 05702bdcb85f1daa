package io.stoa.benchmarks.host;

import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationQuery;
import io.stoa.core.page.PageRequest;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

/**
 * A web application over a database, with Stoa's starter or without it. It starts, reads its own table, asks once for the
 * first organisations where it has them, and prints the milliseconds that this took.
 */
@SpringBootApplication
public class HostApplication {

    /** The file that names the entities of a host without Stoa which has as many of its own. */
    private static final String ENTITIES = "host.entities";

    private static final int SHOWN = 10;

    /** For Spring. */
    public HostApplication() {}

    /**
     * Starts the application and ends it.
     *
     * @param args Boot's arguments
     */
    public static void main(String[] args) {
        long start = System.nanoTime();
        ConfigurableApplicationContext context = SpringApplication.run(HostApplication.class, args);
        context.getBean(Notes.class).count();
        if (context.getBeanNamesForType(OrganisationCatalog.class).length > 0) {
            context.getBean(OrganisationCatalog.class).list(OrganisationQuery.all(), PageRequest.first(SHOWN));
        } else if (context.getEnvironment().containsProperty(ENTITIES)) {
            listOrganisations(context.getBean(EntityManagerFactory.class));
        }
        System.out.println((System.nanoTime() - start) / 1e6);
        System.exit(0);
    }

    private static void listOrganisations(EntityManagerFactory factory) {
        factory.runInTransaction(em -> em.createQuery("select o from Organisation o order by o.titleSort, o.id")
                .setMaxResults(SHOWN)
                .getResultList());
    }

    /** Named one by one, so that nothing has to be scanned for. */
    @Bean
    @ConditionalOnProperty(ENTITIES)
    static PersistenceManagedTypes entities(org.springframework.core.env.Environment environment) throws IOException {
        List<String> names = Files.readAllLines(Path.of(environment.getRequiredProperty(ENTITIES)));
        return PersistenceManagedTypes.of(names, List.of());
    }
}
