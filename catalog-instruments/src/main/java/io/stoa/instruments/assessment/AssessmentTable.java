package io.stoa.instruments.assessment;

import io.stoa.core.tabular.Choices;
import io.stoa.core.tabular.Column;
import io.stoa.core.tabular.TableFormat;
import io.stoa.instruments.InstrumentRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Assessments as a table 考核结果表, for CSV and XLSX files: one row to an instrument. Hours have two decimals, rates
 * four. It is written only.
 *
 * <pre>{@code
 * Tables.writeXlsx(AssessmentTable.format(), assessment.assessAll(2026).iterator(), locale, out);
 * }</pre>
 */
public final class AssessmentTable {

    private static final int HOUR_DECIMALS = 2;
    private static final Choices<InstrumentRange> RANGES = Choices.of(Map.of(
            InstrumentRange.GENERAL, Map.of("zh", "通用", "en", "general", "de", "allgemein", "ru", "общий"),
            InstrumentRange.SPECIAL, Map.of("zh", "专用", "en", "special", "de", "speziell", "ru", "специальный")));

    private AssessmentTable() {}

    /**
     * {@return the format, for {@link io.stoa.core.tabular.Tables}}
     */
    public static TableFormat<InstrumentAssessment> format() {
        List<Column<InstrumentAssessment>> columns = new ArrayList<>(List.of(
                column("year", "年度", "Year", "Jahr", "Год", InstrumentAssessment::year),
                column(
                        "id",
                        "仪器标识",
                        "Instrument id",
                        "Gerätekennung",
                        "Код прибора",
                        InstrumentAssessment::instrumentId),
                column("title", "仪器名称", "Instrument", "Gerät", "Прибор", InstrumentAssessment::title),
                column("provider", "单位标识", "Provider id", "Anbieter", "Организация", InstrumentAssessment::providerId),
                column("range", "通用/专用", "Range", "Einsatzbereich", "Назначение", InstrumentAssessment::range)
                        .among(RANGES),
                column(
                        "quota",
                        "额定机时",
                        "Quota (h)",
                        "Sollstunden",
                        "Норма (ч)",
                        a -> a.use().quotaHours()),
                column(
                        "effective",
                        "年有效机时",
                        "Effective hours",
                        "Wirksame Stunden",
                        "Эффективные часы",
                        a -> hours(a.use().effective())),
                column(
                        "external",
                        "对外服务机时",
                        "External hours",
                        "Externe Stunden",
                        "Внешние часы",
                        a -> hours(a.use().external())),
                column(
                        "sessions",
                        "使用次数",
                        "Sessions",
                        "Nutzungen",
                        "Сеансы",
                        a -> a.use().sessions())));
        columns.addAll(List.of(
                indicator("utilisation", "利用率", "Utilisation", "Auslastung", "Загрузка", Indicator.UTILISATION),
                indicator("sharing", "共享率", "Sharing rate", "Freigabequote", "Доля внешних", Indicator.SHARING_RATE),
                indicator(
                        "organisations",
                        "服务外单位数",
                        "Organisations served",
                        "Bediente Einrichtungen",
                        "Внешние организации",
                        Indicator.EXTERNAL_ORGANISATIONS),
                indicator("users", "服务用户数", "Users", "Nutzer", "Пользователи", Indicator.USERS),
                indicator("samples", "测试样品数", "Samples", "Proben", "Образцы", Indicator.SAMPLES),
                column(
                        "points",
                        "考核得分",
                        "Score",
                        "Punkte",
                        "Баллы",
                        a -> a.score().points()),
                column(
                                "grade",
                                "考核等级",
                                "Grade",
                                "Stufe",
                                "Оценка",
                                a -> a.score().grade())
                        .among(grades())));
        return new TableFormat<>("Assessment", columns, row -> null);
    }

    private static Column<InstrumentAssessment> column(
            String key, String zh, String en, String de, String ru, Value value) {
        return Column.<InstrumentAssessment>optional(key, zh, en, "", value::of)
                .labelled("de", de)
                .labelled("ru", ru);
    }

    /** Blank where the rules do not look at the indicator. */
    private static Column<InstrumentAssessment> indicator(
            String key, String zh, String en, String de, String ru, Indicator indicator) {
        return column(
                key,
                zh,
                en,
                de,
                ru,
                a -> a.score().indicators().stream()
                        .filter(each -> each.indicator() == indicator)
                        .findFirst()
                        .map(IndicatorScore::value)
                        .orElse(null));
    }

    private interface Value {
        @Nullable
        Object of(InstrumentAssessment assessment);
    }

    private static BigDecimal hours(Duration time) {
        return Scoring.hours(time).setScale(HOUR_DECIMALS, RoundingMode.HALF_UP);
    }

    private static Choices<Grade> grades() {
        Map<Grade, Map<String, String>> labels = new LinkedHashMap<>();
        labels.put(Grade.EXCELLENT, Map.of("zh", "优秀", "en", "excellent", "de", "sehr gut", "ru", "отлично"));
        labels.put(Grade.GOOD, Map.of("zh", "良好", "en", "good", "de", "gut", "ru", "хорошо"));
        labels.put(Grade.PASS, Map.of("zh", "合格", "en", "pass", "de", "bestanden", "ru", "удовлетворительно"));
        labels.put(Grade.FAIL, Map.of("zh", "不合格", "en", "fail", "de", "nicht bestanden", "ru", "неудовлетворительно"));
        return Choices.of(labels);
    }
}
