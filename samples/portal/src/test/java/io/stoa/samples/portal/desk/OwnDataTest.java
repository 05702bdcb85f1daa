package io.stoa.samples.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.samples.portal.Visitor;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OwnDataTest {

    @Test
    void everybody_gets_a_copy_of_the_own_records() throws Exception {
        for (String user : List.of("member", "expert", "applicant", "secretary")) {
            HttpResponse<String> copy = Visitor.signedIn(user).get("/desk/my-data/copy");
            assertThat(copy.statusCode()).as(user).isEqualTo(200);
            JsonNode records = new JsonMapper().readTree(copy.body());
            assertThat(records.path("account").path("id").asString()).as(user).isNotBlank();
            assertThat(records.propertyNames())
                    .as(user)
                    .contains("bookings", "documentRequests", "applications", "objections", "reviews");
        }
    }

    @Test
    void a_booking_stands_in_the_copy_once() throws Exception {
        JsonNode bookings = new JsonMapper()
                .readTree(Visitor.signedIn("member").get("/desk/my-data/copy").body())
                .path("bookings");
        Set<String> ids = new HashSet<>();
        bookings.forEach(booking -> ids.add(booking.path("id").asString()));
        assertThat(ids).isNotEmpty().hasSize(bookings.size());
    }
}
