package io.stoa.samples.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.samples.portal.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RefusedFormsTest {

    private static final String PAGE = "/desk/organisations";

    @Test
    void what_was_typed_comes_back_with_the_reasons_and_once_only() throws Exception {
        Visitor administrator = Visitor.signedIn("administrator");
        String name = URLEncoder.encode("晨光 <b>\"检测\"</b> 公司", StandardCharsets.UTF_8);
        HttpResponse<String> answer = administrator.post(
                PAGE, PAGE, "name=" + name + "&kind=ENTERPRISE&uscc=12345&region=220100&password=hunter2");
        assertThat(answer.statusCode()).isEqualTo(302);
        HttpResponse<String> refused = administrator.get(PAGE);
        assertThat(refused.body())
                .contains("class=\"note bad\"")
                .contains("value=\"晨光 &lt;b&gt;&quot;检测&quot;&lt;/b&gt; 公司\"")
                .contains("value=\"12345\"")
                .contains("<option value=\"ENTERPRISE\" selected=\"selected\">")
                .contains("<details class=\"card\" open=\"open\">")
                .doesNotContain("hunter2");
        assertThat(administrator.get(PAGE).body()).doesNotContain("晨光").doesNotContain("value=\"12345\"");
    }

    @Test
    void what_is_done_leaves_an_empty_form() throws Exception {
        Visitor administrator = Visitor.signedIn("administrator");
        String name = URLEncoder.encode("Example Refilled Institute (demo)", StandardCharsets.UTF_8);
        administrator.post(PAGE, PAGE, "name=" + name + "&kind=ENTERPRISE&uscc=&region=");
        assertThat(administrator.get(PAGE).body())
                .contains("class=\"note good\"")
                .doesNotContain("value=\"Example Refilled Institute (demo)\"");
    }
}
