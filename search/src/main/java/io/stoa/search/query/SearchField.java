package io.stoa.search.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A field that people can name in a query, in their own language: {@code title:}, {@code 题名:}, {@code Titel:}, {@code название:}. */
public enum SearchField {
    /** Words of a title 题名. */
    TITLE("title", "题名", "标题", "名称", "titel", "название", "заглавие"),
    /** Names of people and bodies 姓名. */
    NAME("name", "author", "作者", "姓名", "人名", "autor", "автор", "имя"),
    /** An identifier in any written form 标识号. */
    IDENTIFIER("id", "identifier", "doi", "isbn", "issn", "orcid", "编号", "标识", "kennung", "идентификатор"),
    /** A year, or years from and to 年份. */
    YEAR("year", "年", "年份", "jahr", "год"),
    /** The kind of entry 类别. */
    KIND("kind", "类别", "art", "вид"),
    /** A GB/T 13745 discipline with all below it 学科. */
    SUBJECT("subject", "学科", "fach", "дисциплина"),
    /** A GB/T 2260 region with all inside it 地区. */
    REGION("region", "地区", "регион"),
    /** The id of the providing organisation 提供单位. */
    PROVIDER("provider", "单位", "anbieter", "организация"),
    /** A finer type within a kind 类型. */
    TYPE("type", "类型", "typ", "тип");

    private final Set<String> names;

    SearchField(String... names) {
        this.names = Set.of(names);
    }

    static Optional<SearchField> named(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(field -> field.names.contains(folded))
                .findFirst();
    }
}
