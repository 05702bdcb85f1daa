package io.stoa.spring.guide;

import io.stoa.core.CatalogModule;
import io.stoa.core.change.Change;
import io.stoa.core.notify.Notifier;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.spring.ChangeConsumer;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a host's component scan would find. */
@Configuration(proxyBeanMethods = false)
@Import({LabController.class, LabService.class})
public class LabConfiguration {

    // @start region="beans"
    @Bean
    CatalogModule instruments() { // in place of the module of the same name with its defaults
        return InstrumentsModule.with(o -> o.approveRevisions(true));
    }

    @Bean
    Notifier notifier() {
        return (taskId, notification) -> System.out.println(notification); // mail it; taskId tells a repetition
    }

    @Bean
    ChangeConsumer sitemap(JdbcTemplate jdbc) { // every change of every entry, once and in order
        return new ChangeConsumer() {
            @Override
            public String name() {
                return "sitemap";
            }

            @Override
            public void handle(EntityManager em, List<Change> changes) { // commits together with the position
                changes.forEach(change -> jdbc.update("insert into sitemap values (?)", change.entryId()));
            }
        };
    }
    // @end
}
