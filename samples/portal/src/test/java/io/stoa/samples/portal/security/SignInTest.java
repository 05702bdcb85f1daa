package io.stoa.samples.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.samples.portal.RunningPortal;
import io.stoa.samples.portal.Visitor;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInTest {

    private final Visitor visitor = new Visitor();

    @Test
    void a_session_gets_another_id_when_somebody_signs_in() throws Exception {
        visitor.get("/sign-in");
        String before = visitor.session();
        assertThat(location(visitor.signIn("member", "stoa-demo"))).doesNotContain("sign-in");
        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(200);
        HttpRequest fixed = HttpRequest.newBuilder(Visitor.uri("/desk"))
                .header("Cookie", "JSESSIONID=" + before)
                .timeout(Duration.ofSeconds(60))
                .build();
        HttpResponse<String> stolen = HttpClient.newHttpClient().send(fixed, HttpResponse.BodyHandlers.ofString());
        assertThat(stolen.statusCode()).isEqualTo(302);
        assertThat(location(stolen)).endsWith("/sign-in");
    }

    @Test
    void a_name_that_failed_a_few_times_has_to_wait_and_others_need_not() throws Exception {
        for (int i = 0; i < SignInThrottle.FAILURES; i++) {
            assertThat(location(visitor.signIn("nobody", "wrong"))).endsWith("/sign-in?failed");
        }
        assertThat(location(visitor.signIn("nobody", "stoa-demo"))).endsWith("/sign-in?wait");
        assertThat(visitor.get("/sign-in?wait").body()).contains("role=\"alert\"");
        assertThat(location(visitor.signIn("member", "stoa-demo"))).doesNotContain("sign-in");
    }

    @Test
    void the_page_names_the_demo_users_and_what_each_can_try() throws Exception {
        DemoLogins logins = RunningPortal.bean(DemoLogins.class);
        String page = visitor.get("/sign-in").body();
        assertThat(logins.names()).contains("member", "librarian", "supplier", "expert", "secretary", "administrator");
        for (String name : logins.names()) {
            assertThat(page).contains("<code>" + name + "</code>");
        }
        assertThat(page).contains(logins.password()).doesNotContain("??");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
