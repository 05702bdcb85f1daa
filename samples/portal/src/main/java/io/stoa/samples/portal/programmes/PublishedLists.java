package io.stoa.samples.portal.programmes;

import io.stoa.core.tabular.Column;
import io.stoa.core.tabular.TableFormat;
import io.stoa.core.tabular.TableType;
import io.stoa.core.tabular.Tables;
import io.stoa.programmes.process.EvaluatedApplication;
import io.stoa.programmes.process.FundedApplication;
import io.stoa.programmes.process.ListedApplication;
import io.stoa.programmes.process.StageContent;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The lists that stages publish, as tables to be taken away; themes go by the names that the caller has for their codes. */
final class PublishedLists {

    private PublishedLists() {}

    static boolean isList(StageContent content) {
        return content instanceof StageContent.AcceptanceList
                || content instanceof StageContent.EvaluationList
                || content instanceof StageContent.DecisionList;
    }

    static void write(
            StageContent content, UnaryOperator<String> themes, TableType type, Locale locale, OutputStream out) {
        if (content instanceof StageContent.AcceptanceList accepted) {
            write(
                    List.of(
                            number(ListedApplication::number),
                            title(ListedApplication::title),
                            organisation(ListedApplication::organisation),
                            theme((ListedApplication each) -> themes.apply(each.theme()))),
                    accepted.accepted(),
                    type,
                    locale,
                    out);
        } else if (content instanceof StageContent.EvaluationList evaluated) {
            write(
                    List.of(
                            number(EvaluatedApplication::number),
                            title(EvaluatedApplication::title),
                            organisation(EvaluatedApplication::organisation),
                            theme((EvaluatedApplication each) -> themes.apply(each.theme())),
                            Column.<EvaluatedApplication>required("rank", "名次", "Rank", "1", EvaluatedApplication::rank)
                                    .labelled("de", "Rang")
                                    .labelled("ru", "Место"),
                            Column.<EvaluatedApplication>required(
                                            "score", "得分", "Score", "87.5", EvaluatedApplication::score)
                                    .labelled("de", "Punkte")
                                    .labelled("ru", "Баллы")),
                    evaluated.results(),
                    type,
                    locale,
                    out);
        } else if (content instanceof StageContent.DecisionList decided) {
            write(
                    List.of(
                            number(FundedApplication::number),
                            title(FundedApplication::title),
                            organisation(FundedApplication::organisation),
                            theme((FundedApplication each) -> themes.apply(each.theme())),
                            Column.<FundedApplication>required(
                                            "amount",
                                            "资助金额（" + decided.currency() + "）",
                                            "Amount (" + decided.currency() + ")",
                                            "500000",
                                            funded -> amount(funded.amount(), decided.currency()))
                                    .labelled("de", "Betrag (" + decided.currency() + ")")
                                    .labelled("ru", "Сумма (" + decided.currency() + ")")),
                    decided.funded(),
                    type,
                    locale,
                    out);
        }
    }

    private static <T> void write(
            List<Column<T>> columns, List<T> rows, TableType type, Locale locale, OutputStream out) {
        TableFormat<T> format = new TableFormat<>("Stoa", columns, row -> null);
        if (type == TableType.CSV) {
            Tables.writeCsv(format, rows.iterator(), locale, out);
        } else {
            Tables.writeXlsx(format, rows.iterator(), locale, out);
        }
    }

    private static <T> Column<T> number(Function<T, Object> value) {
        return Column.required("number", "申报编号", "Application number", "2026-A-001", value::apply)
                .labelled("de", "Antragsnummer")
                .labelled("ru", "Номер заявки");
    }

    private static <T> Column<T> title(Function<T, Object> value) {
        return Column.required("title", "项目名称", "Title", "", value::apply)
                .labelled("de", "Titel")
                .labelled("ru", "Название");
    }

    private static <T> Column<T> organisation(Function<T, Object> value) {
        return Column.required("organisation", "申报单位", "Organisation", "", value::apply)
                .labelled("de", "Einrichtung")
                .labelled("ru", "Организация");
    }

    private static <T> Column<T> theme(Function<T, Object> value) {
        return Column.required("theme", "指南方向", "Theme", "", value::apply)
                .labelled("de", "Thema")
                .labelled("ru", "Направление");
    }

    private static BigDecimal amount(long minor, String currency) {
        return BigDecimal.valueOf(
                minor, Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    }
}
