package io.stoa.samples.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.literature.delivery.iso18626.Iso18626Reader;
import io.stoa.samples.portal.Visitor;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeliveryMessagesTest {

    @Test
    void a_message_of_a_stranger_gets_a_confirmation_that_refuses_it() throws Exception {
        HttpResponse<String> answer = send("<ISO18626Message xmlns=\"http://illtransactions.org/2013/iso18626\"/>");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/xml");
        assertThat(answer.body()).contains("ERROR");
    }

    @Test
    void a_message_that_is_too_long_is_not_read() throws Exception {
        assertThat(send("<a>" + "x".repeat(Iso18626Reader.MOST_BYTES) + "</a>").statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_document_type_is_refused() throws Exception {
        String bomb = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        HttpResponse<String> answer = send(bomb);
        assertThat(answer.body()).doesNotContain("root:");
        assertThat(answer.statusCode()).isLessThan(500);
    }

    @Test
    void a_wrong_token_opens_nothing() throws Exception {
        assertThat(new Visitor().get("/files/deliveries/" + "a".repeat(43)).statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> send(String message) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(Visitor.uri("/iso18626"))
                                .header("Content-Type", "application/xml")
                                .timeout(Duration.ofSeconds(60))
                                .POST(HttpRequest.BodyPublishers.ofString(message))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
