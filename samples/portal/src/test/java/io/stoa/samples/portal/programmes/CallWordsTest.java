package io.stoa.samples.portal.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.text.LocalizedText;
import io.stoa.programmes.BudgetCategory;
import io.stoa.programmes.BudgetRules;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.FieldOption;
import io.stoa.programmes.FieldType;
import io.stoa.programmes.FormField;
import io.stoa.programmes.FormSection;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.application.FormAnswer;
import io.stoa.samples.portal.web.Show;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class CallWordsTest {

    private static final CallTerms TERMS = CallTerms.of(
                    "KJ", LocalDateTime.of(2026, 3, 2, 9, 0), LocalDateTime.of(2026, 4, 2, 17, 0))
            .theme("T1", text("前沿材料", "Materials"))
            .budget(BudgetRules.unlimited("CNY", 2026, 2028)
                    .withCategories(new BudgetCategory("equipment", text("设备费", "Equipment"), null)))
            .section(new FormSection(
                    "aims",
                    text("目标", "Aims"),
                    List.of(
                            FormField.of("goal", text("研究目标", "Goal"), FieldType.LONG_TEXT),
                            FormField.of("posts", text("新增岗位", "New posts"), FieldType.INTEGER),
                            FormField.of("share", text("自筹比例", "Own share"), FieldType.DECIMAL),
                            FormField.of("start", text("开始日期", "Begins on"), FieldType.DATE))))
            .section(new FormSection(
                    "kind",
                    text("类型", "Kind"),
                    List.of(
                            FormField.of("joint", text("产学研合作", "With industry"), FieldType.YES_NO),
                            FormField.of("level", text("成熟度", "Readiness"), FieldType.CHOICE)
                                    .offering(option("lab", "实验室", "Laboratory"), option("pilot", "中试", "Pilot plant")),
                            FormField.of("fields", text("应用领域", "Fields"), FieldType.CHOICES)
                                    .offering(option("car", "汽车", "Cars"), option("rail", "轨道", "Rail")))))
            .section(new FormSection(
                    "rest", text("其他", "Other"), List.of(FormField.of("note", text("备注", "Note"), FieldType.TEXT))))
            .reviewed(ReviewMode.REMOTE, "standard")
            .build();

    private static final List<FormAnswer> ANSWERS = List.of(
            new FormAnswer("fields", List.of("rail", "car")),
            FormAnswer.of("goal", "形成样机一套"),
            FormAnswer.of("posts", "12000"),
            FormAnswer.of("share", "0.123456789"),
            FormAnswer.of("start", "2026-05-08"),
            FormAnswer.of("joint", "true"),
            FormAnswer.of("level", "pilot"),
            FormAnswer.of("note", " "));

    private final CallWords words = words();

    @BeforeEach
    void readInChinese() {
        LocaleContextHolder.setLocale(Locale.CHINESE);
    }

    @AfterEach
    void resetLocale() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void answers_stand_under_the_labels_of_the_form_in_its_order_and_read_as_their_type() {
        assertThat(words.answers(TERMS, ANSWERS))
                .containsExactly(
                        new CallWords.Section(
                                "目标",
                                List.of(
                                        line("研究目标", "形成样机一套"),
                                        line("新增岗位", "12,000"),
                                        line("自筹比例", "0.123456789"),
                                        line("开始日期", "2026年5月8日"))),
                        new CallWords.Section(
                                "类型", List.of(line("产学研合作", "是"), line("成熟度", "中试"), line("应用领域", "轨道", "汽车"))));
    }

    @Test
    void answers_are_read_in_the_readers_language() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(words.answers(TERMS, ANSWERS))
                .flatExtracting(CallWords.Section::lines)
                .contains(
                        line("Begins on", "May 8, 2026"),
                        line("With industry", "yes"),
                        line("Readiness", "Pilot plant"));
    }

    @Test
    void what_does_not_fit_its_type_is_shown_as_it_was_written() {
        assertThat(words.answers(
                        TERMS,
                        List.of(
                                FormAnswer.of("posts", "many"),
                                FormAnswer.of("start", "spring"),
                                FormAnswer.of("joint", "perhaps"),
                                FormAnswer.of("level", "gone"))))
                .flatExtracting(CallWords.Section::lines)
                .flatExtracting(CallWords.Line::values)
                .containsExactly("many", "spring", "perhaps", "gone");
    }

    @Test
    void codes_have_the_names_of_the_call_or_stay() {
        assertThat(words.theme(TERMS, "T1")).isEqualTo("前沿材料");
        assertThat(words.theme(TERMS, "T9")).isEqualTo("T9");
        assertThat(words.theme(TERMS, null)).isEmpty();
        assertThat(words.category(TERMS, "equipment")).isEqualTo("设备费");
        assertThat(words.mention(TERMS, "goal")).isEqualTo("研究目标");
        assertThat(words.mention(TERMS, "title")).isEqualTo("项目名称");
    }

    private static CallWords words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/programmes");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new CallWords(messages, new Show(messages));
    }

    private static CallWords.Line line(String label, String... values) {
        return new CallWords.Line(label, List.of(values));
    }

    private static FieldOption option(String code, String zh, String en) {
        return new FieldOption(code, text(zh, en));
    }

    private static LocalizedText text(String zh, String en) {
        return LocalizedText.of("zh", zh).with("en", en);
    }
}
