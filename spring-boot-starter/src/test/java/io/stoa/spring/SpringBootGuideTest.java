package io.stoa.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.Platform;
import io.stoa.core.access.Roles;
import io.stoa.spring.guide.LabConfiguration;
import io.stoa.spring.guide.LabService;
import io.stoa.spring.guide.LabUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the code that the guide for Spring Boot shows. */
class SpringBootGuideTest {

    private static final Path DOCS =
            Path.of(System.getProperty("stoa.root", "..")).resolve("docs");
    private static final Pattern PROPERTY = Pattern.compile("(?m)^(stoa\\.[a-z.-]+)=");

    private final WebApplicationContextRunner host = new WebApplicationContextRunner()
            .withConfiguration(Hosts.DATABASE)
            .withConfiguration(Hosts.STOA)
            .withConfiguration(AutoConfigurations.of(
                    WebMvcAutoConfiguration.class,
                    DispatcherServletAutoConfiguration.class,
                    JacksonAutoConfiguration.class,
                    HttpMessageConvertersAutoConfiguration.class))
            .withUserConfiguration(LabConfiguration.class)
            .withPropertyValues(
                    "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                    "spring.flyway.locations=",
                    "spring.flyway.fail-on-missing-locations=false",
                    "stoa.due-work.enabled=false",
                    "stoa.changes.enabled=false");

    @BeforeEach
    void signIn() {
        LabUser user = new LabUser(
                "li", "", AuthorityUtils.createAuthorityList("ROLE_" + Roles.ADMINISTRATOR), "Li Wei", "org-1");
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(user, null, List.copyOf(user.authorities())));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void works_in_one_transaction_and_lists_what_the_user_may_see() {
        host.run(context -> {
            LabService service = context.getBean(LabService.class);
            service.open("示例大学", "扫描电子显微镜");

            assertThat(service.heard()).containsExactly("organisation", "instrument");
            assertThat(MockMvcTester.from(context).get().uri("/instruments").exchange())
                    .bodyJson()
                    .extractingPath("$.items[0].version")
                    .isEqualTo(0);
            assertThat(MockMvcTester.from(context)
                            .get()
                            .uri("/instruments/nowhere")
                            .exchange())
                    .hasStatus(404)
                    .hasContentType("application/problem+json");
        });
    }

    @Test
    void follows_the_change_log() {
        host.run(context -> {
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            jdbc.execute("create table sitemap (id varchar(36))");
            context.getBean(LabService.class).open("示例大学", "扫描电子显微镜");
            ChangeConsumer consumer = context.getBean(ChangeConsumer.class);
            context.getBean(Platform.class).context().changes().poll(consumer.name(), 100, consumer);

            assertThat(jdbc.queryForObject("select count(*) from sitemap", Long.class))
                    .isEqualTo(2);
        });
    }

    @Test
    void properties_in_the_guides_exist() throws IOException {
        List<String> known = known();

        assertThat(shown()).isNotEmpty().allSatisfy(name -> assertThat(known).contains(name));
    }

    private static List<String> shown() {
        try (Stream<Path> pages = Files.walk(DOCS)) {
            return pages.filter(page -> page.toString().endsWith(".md"))
                    .flatMap(SpringBootGuideTest::shown)
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> shown(Path page) {
        try {
            return PROPERTY.matcher(Files.readString(page)).results().map(match -> match.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> known() throws IOException {
        try (InputStream metadata =
                StoaProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            JsonNode properties = JsonMapper.shared().readTree(metadata).get("properties");
            return properties
                    .valueStream()
                    .map(property -> property.get("name").asString())
                    .toList();
        }
    }
}
