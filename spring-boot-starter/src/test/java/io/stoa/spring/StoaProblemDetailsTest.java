package io.stoa.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.ResourceRef;
import io.stoa.core.access.Caller;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.DatabaseUnavailableException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.Obstacle;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.error.UsageException;
import io.stoa.core.error.Violation;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;

class StoaProblemDetailsTest {

    private final WebApplicationContextRunner host = new WebApplicationContextRunner()
            .withConfiguration(Hosts.STOA)
            .withConfiguration(AutoConfigurations.of(
                    WebMvcAutoConfiguration.class,
                    DispatcherServletAutoConfiguration.class,
                    JacksonAutoConfiguration.class,
                    HttpMessageConvertersAutoConfiguration.class))
            .withUserConfiguration(WebHost.class);

    @ParameterizedTest
    @CsvSource({
        "missing, 404, core.entry.not-found",
        "denied, 401, core.access.refused",
        "stale, 409, core.entry.stale-version",
        "unreadable, 400, core.table.unreadable",
        "broken, 422, booking.overlap"
    })
    void answers_each_refusal_with_its_status_and_code(String path, int status, String code) {
        answers(path, "en", answer -> {
            assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
            assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
            assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:stoa:problem:" + code);
        });
    }

    @ParameterizedTest
    @CsvSource({"en, Not found", "zh-CN, 未找到", "de, Nicht gefunden", "ru, Не найдено", "fr, Not found"})
    void speaks_the_language_of_the_request(String language, String title) {
        answers("missing", language, answer -> {
            assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo(title);
            assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("4711");
        });
    }

    @Test
    void names_every_broken_rule_with_limit_and_what_is_in_the_way() {
        answers("broken", "en", answer -> {
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.violations[0].limit")
                    .isEqualTo(1);
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.violations[0].actual")
                    .isEqualTo("PT3H");
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.violations[0].inTheWay[0].what.id")
                    .isEqualTo("b-1");
        });
    }

    @ParameterizedTest
    @CsvSource({"en, The input is not valid", "zh, 输入内容无效"})
    void names_every_invalid_field_in_the_callers_language(String language, String title) {
        WebApplicationContextRunner withDatabase = host.withConfiguration(Hosts.DATABASE)
                .withPropertyValues(
                        "spring.datasource.url=jdbc:h2:mem:problems;DB_CLOSE_DELAY=-1",
                        "spring.flyway.enabled=false",
                        "stoa.due-work.enabled=false");
        answers(withDatabase, "invalid", language, answer -> {
            assertThat(answer).hasStatus(422);
            assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo(title);
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.errors[*].field")
                    .asArray()
                    .isNotEmpty();
        });
    }

    @Test
    void says_when_the_same_call_may_succeed_in_a_moment() {
        answers(
                "busy",
                "en",
                answer -> assertThat(answer).hasStatus(409).headers().hasValue(HttpHeaders.RETRY_AFTER, "1"));
    }

    @Test
    void says_that_the_database_is_away_and_when_to_come_again() {
        answers("away", "de", answer -> {
            assertThat(answer).hasStatus(503).headers().hasValue(HttpHeaders.RETRY_AFTER, "5");
            assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("core.database.unavailable");
            assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo("Die Datenbank ist nicht erreichbar");
        });
    }

    @Test
    void keeps_a_wrong_use_of_stoa_to_the_log() {
        answers("misused", "en", answer -> {
            assertThat(answer).hasStatus(500);
            assertThat(answer).bodyText().doesNotContain("stoa-secret-artifact");
        });
    }

    @Test
    void stays_away_when_told_to() {
        host.withPropertyValues("stoa.web.problem-details=false")
                .run(context -> assertThat(context).doesNotHaveBean(StoaProblemDetails.class));
    }

    private void answers(String path, String language, Consumer<MvcTestResult> check) {
        answers(host, path, language, check);
    }

    private static void answers(
            WebApplicationContextRunner host, String path, String language, Consumer<MvcTestResult> check) {
        host.run((WebApplicationContext context) -> check.accept(MockMvcTester.from(context)
                .get()
                .uri("/" + path)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange()));
    }

    @RestController
    static class WebHost {

        private final org.springframework.beans.factory.ObjectProvider<OrganisationCatalog> organisations;

        WebHost(org.springframework.beans.factory.ObjectProvider<OrganisationCatalog> organisations) {
            this.organisations = organisations;
        }

        @Bean
        static CurrentCaller administrator() {
            return () -> new Caller(
                    "admin", "Admin", null, java.util.Set.of("administrator"), LocaleContextHolder.getLocale());
        }

        @GetMapping("/missing")
        void missing() {
            throw new NotFoundException(Message.of("core.entry.not-found", "kind", "instrument", "id", "4711"));
        }

        @GetMapping("/denied")
        void denied() {
            throw new AccessDeniedException(Message.of("core.access.refused"));
        }

        @GetMapping("/stale")
        void stale() {
            throw ConflictException.staleVersion("instrument", "4711", 1, 2);
        }

        @GetMapping("/busy")
        void busy() {
            throw ConflictException.retryable(Message.of("core.transaction.conflict"), null);
        }

        @GetMapping("/away")
        void away() {
            throw new DatabaseUnavailableException(new SQLTransientConnectionException("no connection"));
        }

        @GetMapping("/unreadable")
        void unreadable() {
            throw new UnreadableInputException(Message.of("core.table.unreadable"));
        }

        @GetMapping("/broken")
        void broken() {
            throw new RuleViolationException(new Violation(
                    Message.of("booking.overlap"),
                    1,
                    java.time.Duration.ofHours(3),
                    List.of(new Obstacle(new ResourceRef("booking", "b-1"), null))));
        }

        @GetMapping("/invalid")
        void invalid() {
            organisations
                    .getObject()
                    .register(OrganisationDraft.of(
                            LocalizedText.of("zh", "长".repeat(10_000)), OrganisationKind.UNIVERSITY));
        }

        @GetMapping("/misused")
        void misused() {
            throw new UsageException(Message.label("spring.test", "add stoa-secret-artifact"));
        }
    }
}
