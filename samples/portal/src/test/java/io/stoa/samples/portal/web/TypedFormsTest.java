package io.stoa.samples.portal.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class TypedFormsTest {

    private static final String FORM = """
            <!doctype html>
            <details id="outer"><details id="inner">
            <form method="post" action="/desk/panels/7/visits?x=1">
            <input type="hidden" name="version" value="4">
            <input name="place" value="here">
            <input type="date" name="day">
            <input type="password" name="secret">
            <input type="file" name="file">
            <input name="line" value="a">
            <input name="line" value="b">
            <input name="line" value="c">
            <input type="checkbox" name="who" value="R-1" checked="checked">
            <input type="checkbox" name="who" value="R-2">
            <input type="checkbox" name="agreed" checked="checked">
            <input type="radio" name="way" value="on" checked="checked">
            <input type="radio" name="way" value="off">
            <select name="pick"><option value="" selected="selected"></option><option value="b&amp;c">B</option></select>
            <select name="step"><option value="">-</option><option value="a">A</option></select>
            <select name="step"><option value="" selected="selected">-</option><option value="a">A</option></select>
            <select name="days" multiple="multiple"><option value="1">1</option><option value="2" selected="selected">2</option><option value="3">3</option></select>
            <textarea name="text" th:text="${old}">old</textarea>
            <textarea name="other">stays</textarea>
            <details id="more"><input name="reason"></details>
            </form></details></details>
            <details id="elsewhere">
            <form method="post" action="/desk/panels/7/draw">
            <input name="place" value="there"><textarea name="text">old</textarea>
            </form></details>
            <!-- the end -->
            """;

    private static final TypedFields TYPED = new TypedFields(
            "/desk/panels/7/visits",
            Map.ofEntries(
                    entry("version", List.of("3")),
                    entry("place", List.of("\"><script>alert(1)</script>")),
                    entry("day", List.of("2026-05-08")),
                    entry("secret", List.of("hunter2")),
                    entry("file", List.of("a.pdf")),
                    entry("line", List.of("one", "two")),
                    entry("who", List.of("R-2")),
                    entry("way", List.of("off")),
                    entry("pick", List.of("b&c")),
                    entry("days", List.of("1", "3")),
                    entry("step", List.of("a", "")),
                    entry("text", List.of("</textarea><script>alert(2)</script>\nsecond line"))));

    @Test
    void what_was_typed_stands_in_the_form_it_came_from() {
        assertThat(page(TYPED))
                .contains(
                        "<input name=\"place\" value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\">",
                        "<input type=\"date\" name=\"day\" value=\"2026-05-08\">",
                        "<input name=\"line\" value=\"one\">\n<input name=\"line\" value=\"two\">\n<input name=\"line\" value=\"c\">",
                        "<input type=\"checkbox\" name=\"who\" value=\"R-1\">",
                        "<input type=\"checkbox\" name=\"who\" value=\"R-2\" checked=\"checked\">",
                        "<input type=\"checkbox\" name=\"agreed\">",
                        "<input type=\"radio\" name=\"way\" value=\"on\">",
                        "<input type=\"radio\" name=\"way\" value=\"off\" checked=\"checked\">",
                        "<option value=\"\"></option><option value=\"b&amp;c\" selected=\"selected\">B</option>",
                        "<option value=\"\">-</option><option value=\"a\" selected=\"selected\">A</option></select>\n<select name=\"step\"><option value=\"\" selected=\"selected\">-</option><option value=\"a\">A</option>",
                        "<option value=\"1\" selected=\"selected\">1</option><option value=\"2\">2</option><option value=\"3\" selected=\"selected\">3</option>",
                        "<textarea name=\"text\">&lt;/textarea&gt;&lt;script&gt;alert(2)&lt;/script&gt;\nsecond line</textarea>",
                        "<textarea name=\"other\">stays</textarea>")
                .doesNotContain("<script>");
    }

    @Test
    void the_version_passwords_and_files_stay_as_the_page_has_them() {
        assertThat(page(TYPED))
                .contains(
                        "<input type=\"hidden\" name=\"version\" value=\"4\">",
                        "<input type=\"password\" name=\"secret\">",
                        "<input type=\"file\" name=\"file\">");
    }

    @Test
    void what_folds_the_form_away_is_open_and_nothing_else() {
        assertThat(page(TYPED))
                .contains(
                        "<details id=\"outer\" open=\"open\">",
                        "<details id=\"inner\" open=\"open\">",
                        "<details id=\"more\" open=\"open\">",
                        "<details id=\"elsewhere\">");
    }

    @Test
    void other_forms_and_pages_without_a_refusal_stay_as_they_are() {
        assertThat(page(TYPED))
                .contains("<input name=\"place\" value=\"there\"><textarea name=\"text\">old</textarea>");
        String untouched = page(null);
        assertThat(untouched).startsWith("<!doctype html>").contains("<!-- the end -->");
        assertThat(page(new TypedFields("/elsewhere", Map.of("place", List.of("far")))))
                .isEqualTo(untouched);
    }

    private static String page(@Nullable TypedFields typed) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new TypedForms());
        Context context = new Context();
        context.setVariable("old", "old");
        context.setVariable(TypedFields.NAME, typed);
        return engine.process(FORM, context);
    }
}
