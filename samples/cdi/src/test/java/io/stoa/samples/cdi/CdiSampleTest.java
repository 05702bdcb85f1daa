package io.stoa.samples.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationQuery;
import io.stoa.core.page.PageRequest;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentQuery;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.validation.ConstraintViolationException;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CdiSampleTest {

    private SeContainer container;
    private Laboratory laboratory;

    @BeforeEach
    void start() {
        container = SeContainerInitializer.newInstance().initialize();
        container
                .select(SignedIn.class)
                .get()
                .as(new Caller("admin", "Admin", null, Set.of(Roles.ADMINISTRATOR), Locale.ENGLISH));
        laboratory = container.select(Laboratory.class).get();
    }

    @AfterEach
    void stop() {
        container.close();
    }

    @Test
    void injects_every_service() {
        Platform platform = container.select(Platform.class).get();
        assertThat(platform.services())
                .contains(InstrumentCatalog.class)
                .allSatisfy(type -> assertThat(container.select(type).isResolvable())
                        .as(type.getName())
                        .isTrue());
    }

    @Test
    void joins_the_hosts_transaction_and_fires_its_events() {
        laboratory.open("示例大学", "扫描电子显微镜");

        assertThat(organisations()).isEqualTo(1);
        assertThat(instruments()).isEqualTo(1);
        assertThat(laboratory.heard()).containsExactly("organisation", "instrument");
    }

    @Test
    void goes_with_the_rollback_of_the_hosts_transaction() {
        String tooLong = "镜".repeat(10_000);

        assertThatThrownBy(() -> laboratory.open("示例大学", tooLong)).isInstanceOf(ConstraintViolationException.class);

        assertThat(organisations()).isZero();
        assertThat(instruments()).isZero();
    }

    private int organisations() {
        return container
                .select(OrganisationCatalog.class)
                .get()
                .list(OrganisationQuery.matching(EntryFilter.all()), PageRequest.first(10))
                .items()
                .size();
    }

    private int instruments() {
        return container
                .select(InstrumentCatalog.class)
                .get()
                .list(InstrumentQuery.matching(EntryFilter.all()), PageRequest.first(10))
                .items()
                .size();
    }
}
