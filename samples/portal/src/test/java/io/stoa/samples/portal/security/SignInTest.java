package io.stoa.samples.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.samples.portal.RunningPortal;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    @Test
    void a_session_gets_another_id_when_somebody_signs_in() throws Exception {
        String token = token();
        String before = session();
        HttpResponse<String> answer = signIn("member", "stoa-demo", token);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("sign-in");
        assertThat(session()).isNotEqualTo(before);
        assertThat(get("/desk").statusCode()).isEqualTo(200);
        HttpRequest fixed = HttpRequest.newBuilder(uri("/desk"))
                .header("Cookie", "JSESSIONID=" + before)
                .timeout(Duration.ofSeconds(30))
                .build();
        HttpResponse<String> stolen = HttpClient.newHttpClient().send(fixed, HttpResponse.BodyHandlers.ofString());
        assertThat(stolen.statusCode()).isEqualTo(302);
        assertThat(stolen.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
    }

    @Test
    void a_name_that_failed_a_few_times_has_to_wait_and_others_need_not() throws Exception {
        for (int i = 0; i < SignInThrottle.FAILURES_OF_A_NAME; i++) {
            assertThat(location(signIn("nobody", "wrong", token()))).endsWith("/sign-in?failed");
        }
        assertThat(location(signIn("nobody", "stoa-demo", token()))).endsWith("/sign-in?wait");
        assertThat(get("/sign-in?wait").body()).contains("role=\"alert\"");
        assertThat(location(signIn("member", "stoa-demo", token()))).doesNotContain("sign-in");
    }

    @Test
    void the_page_names_the_demo_users_and_each_of_them_can_sign_in() throws Exception {
        DemoLogins logins = RunningPortal.bean(DemoLogins.class);
        String page = get("/sign-in").body();
        assertThat(logins.names()).contains("member", "librarian", "supplier", "expert", "secretary", "administrator");
        for (String name : logins.names()) {
            assertThat(page).contains("<code>" + name + "</code>");
        }
        assertThat(page).contains(logins.password()).doesNotContain("??");
        assertThat(location(signIn("expert", logins.password(), token()))).doesNotContain("sign-in");
    }

    private HttpResponse<String> signIn(String name, String password, String token)
            throws IOException, InterruptedException {
        String form = "username=" + coded(name) + "&password=" + coded(password) + "&_csrf=" + coded(token);
        return client.send(
                HttpRequest.newBuilder(uri("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(Duration.ofSeconds(30))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String token() throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/sign-in").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> "JSESSIONID".equals(cookie.getName()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static URI uri(String path) {
        return URI.create(RunningPortal.address() + path);
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
