package io.stoa.samples.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.persistence.SchemaMigrator;
import io.stoa.core.persistence.StoaPersistence;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.transaction.JpaTransactions;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceConfiguration;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipe of the guide for servers that want a {@code persistence.xml}, here without a server. */
class PersistenceXmlTest {

    private static final Path PAGE =
            Path.of(System.getProperty("stoa.root", "../..")).resolve("docs/guides/cdi.md");
    private static final Pattern RECIPE = Pattern.compile("(?s)```xml\n(<\\?xml.*?<persistence .*?)\n```");
    private static final Pattern PROPERTY = Pattern.compile("<property name=\"(.*?)\" value=\"(.*?)\"/>");

    private final List<CatalogModule> modules = CatalogModule.discover();
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @TempDir
    Path folder;

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void has_the_settings_that_stoa_makes_itself() throws IOException {
        Map<String, Object> shown = new HashMap<>();
        Matcher properties = PROPERTY.matcher(recipe());
        while (properties.find()) {
            shown.put(properties.group(1), properties.group(2));
        }

        assertThat(shown)
                .isEqualTo(StoaPersistence.configuration("stoa", modules).properties());
    }

    @Test
    void runs_a_platform_with_the_printed_classes() throws IOException {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:persistence-xml;DB_CLOSE_DELAY=-1");
        SchemaMigrator.migrate(dataSource, modules);
        write(recipe().replace("<!-- the classes -->", classes()));

        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                        "stoa",
                        Map.of(
                                "jakarta.persistence.transactionType",
                                "RESOURCE_LOCAL",
                                StoaPersistence.DATA_SOURCE,
                                dataSource));
                Platform platform = Platform.builder()
                        .modules(modules)
                        .transactions(JpaTransactions.resourceLocal(factory))
                        .caller(() -> new Caller("admin", "Admin", null, Set.of(Roles.ADMINISTRATOR), Locale.ENGLISH))
                        .build()) {
            OrganisationCatalog organisations = platform.get(OrganisationCatalog.class);
            String id = organisations
                    .register(OrganisationDraft.of(LocalizedText.of("zh", "示例大学"), OrganisationKind.UNIVERSITY))
                    .id();
            assertThat(organisations.content(id).content().titles().text(Locale.CHINESE))
                    .isEqualTo("示例大学");
        }
    }

    private String classes() {
        // @start region="classes"
        PersistenceConfiguration unit = StoaPersistence.configuration("stoa", CatalogModule.discover());
        String classes = unit.managedClasses().stream()
                .map(type -> "<class>" + type.getName() + "</class>")
                .collect(Collectors.joining("\n"));
        // @end
        return classes;
    }

    private static String recipe() throws IOException {
        Matcher recipe = RECIPE.matcher(Files.readString(PAGE));
        assertThat(recipe.find()).isTrue();
        return recipe.group(1);
    }

    private void write(String xml) throws IOException {
        Files.createDirectories(folder.resolve("META-INF"));
        Files.writeString(folder.resolve("META-INF/persistence.xml"), xml);
        Thread.currentThread()
                .setContextClassLoader(
                        new URLClassLoader(new URL[] {folder.toUri().toURL()}, before));
    }
}
