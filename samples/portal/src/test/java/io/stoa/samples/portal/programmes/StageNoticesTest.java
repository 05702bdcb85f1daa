package io.stoa.samples.portal.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.catalog.Audience;
import io.stoa.core.tabular.TableType;
import io.stoa.core.text.LocalizedText;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.process.CallStage;
import io.stoa.programmes.process.EvaluatedApplication;
import io.stoa.programmes.process.FundedApplication;
import io.stoa.programmes.process.ListedApplication;
import io.stoa.programmes.process.StageContent;
import io.stoa.programmes.process.StageNoticeView;
import io.stoa.programmes.process.ThemeFunding;
import io.stoa.samples.portal.web.Amounts;
import io.stoa.samples.portal.web.Show;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class StageNoticesTest {

    private static final Instant MOMENT = Instant.parse("2026-03-02T01:00:00Z");
    private static final StageContent.AcceptanceList ACCEPTED =
            new StageContent.AcceptanceList(List.of(new ListedApplication("A-001", "=1+1", "净月大学", "T1")), 2);
    private static final StageContent.EvaluationList EVALUATED = new StageContent.EvaluationList(
            List.of(new EvaluatedApplication("A-001", "Graphene", "净月大学", "T1", 1, new BigDecimal("87.5"))));
    private static final StageContent.DecisionList DECIDED = decision(1, LocalDate.of(2026, 5, 8), null);

    private static final CallTerms TERMS = CallTerms.of(
                    "KJ", LocalDateTime.of(2026, 3, 2, 9, 0), LocalDateTime.of(2026, 4, 2, 17, 0))
            .theme("T1", LocalizedText.of("zh", "前沿材料").with("en", "Materials"))
            .reviewed(ReviewMode.REMOTE, "standard")
            .build();

    private ResourceBundleMessageSource messages;
    private StageNotices notices;

    @BeforeEach
    void setUp() {
        messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/common", "messages/programmes");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Show show = new Show(messages);
        notices = new StageNotices(messages, show, new Amounts(), new CallWords(messages, show));
    }

    @AfterEach
    void resetLocale() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "de", "ru"})
    void every_kind_of_notice_has_its_words(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        for (StageContent content : List.of(
                new StageContent.Announced(MOMENT, MOMENT),
                new StageContent.Opened(MOMENT),
                new StageContent.Extended(MOMENT, MOMENT, "so many asked"),
                new StageContent.Received(MOMENT),
                ACCEPTED,
                new StageContent.Round(2, ReviewMode.VIDEO_DEFENCE, false),
                new StageContent.Round(2, ReviewMode.VIDEO_DEFENCE, true),
                EVALUATED,
                DECIDED,
                decision(2, LocalDate.of(2026, 6, 8), "an objection was upheld"),
                decision(1, null, null),
                new StageContent.ObjectionCount(3, 1),
                new StageContent.Ended(null),
                new StageContent.Ended("no money"))) {
            assertThat(notices.title(notice(content)))
                    .as("%s", content)
                    .isNotBlank()
                    .doesNotContain("{");
            assertThat(notices.lines(notice(content), TERMS)).as("%s", content).noneMatch(line -> line.contains("{"));
        }
    }

    @Test
    void a_decision_says_until_when_objections_are_received_and_what_each_theme_is_given() {
        LocaleContextHolder.setLocale(Locale.CHINESE);
        assertThat(notices.title(notice(DECIDED))).isEqualTo("拟立项公示");
        assertThat(notices.lines(notice(DECIDED), TERMS))
                .anyMatch(line -> line.contains("2026年5月8日"))
                .anyMatch(line -> line.startsWith("前沿材料：") && line.contains("500,000.00"));
        assertThat(notices.title(notice(decision(1, null, null)))).isEqualTo("立项结果");
    }

    @ParameterizedTest
    @CsvSource({"zh,前沿材料", "en,Materials", "de,前沿材料"})
    void a_theme_goes_by_the_name_that_the_call_has_for_it_in_the_readers_language_or_its_own(
            String language, String name) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        for (StageContent content : List.of(ACCEPTED, EVALUATED, DECIDED)) {
            assertThat(notices.rows(notice(content), TERMS))
                    .extracting(StageNotices.Row::theme)
                    .containsOnly(name);
        }
    }

    @Test
    void lists_become_tables_in_which_nothing_is_a_formula() {
        assertThat(csv(ACCEPTED, Locale.CHINESE))
                .contains("申报编号,项目名称,申报单位,指南方向")
                .contains("A-001,'=1+1,净月大学,Theme T1");
        assertThat(csv(EVALUATED, Locale.ENGLISH)).contains("A-001,Graphene,净月大学,Theme T1,1,87.5");
        assertThat(csv(DECIDED, Locale.GERMAN)).contains("Betrag (CNY)").contains("500000.00");
        assertThat(PublishedLists.isList(new StageContent.ObjectionCount(1, 0))).isFalse();
    }

    @Test
    void the_line_of_steps_shows_a_step_behind_the_last_public_one_as_that_one() {
        assertThat(Plan.of(CallStage.PROPOSED))
                .filteredOn(step -> step.state() == Plan.State.NOW)
                .extracting(Plan::stage)
                .containsExactly(CallStage.EVALUATED);
        assertThat(Plan.of(CallStage.CANCELLED)).extracting(Plan::stage).containsExactly(CallStage.CANCELLED);
        assertThat(Plan.of(CallStage.CLOSED)).extracting(Plan::state).doesNotContain(Plan.State.AHEAD);
    }

    private static StageContent.DecisionList decision(int number, @Nullable LocalDate until, @Nullable String reason) {
        return new StageContent.DecisionList(
                number,
                List.of(new FundedApplication("A-001", "Graphene", "净月大学", "T1", 50_000_000)),
                List.of(new ThemeFunding("T1", null, 50_000_000, 1)),
                "CNY",
                until,
                false,
                reason);
    }

    private static String csv(StageContent content, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PublishedLists.write(content, code -> "Theme " + code, TableType.CSV, locale, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static StageNoticeView notice(StageContent content) {
        return new StageNoticeView("n", "c", 1, CallStage.FINAL, MOMENT, Audience.PUBLIC, content);
    }
}
