package io.stoa.samples.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.programmes.application.ApplicantView;
import io.stoa.samples.portal.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReviewersSeeNobodyTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/desk/reviews/[^\"]+)\"");

    @Test
    void no_page_of_a_round_names_an_applicant_an_organisation_or_an_application() throws Exception {
        try (DeskScene scene = new DeskScene()) {
            DeskScene.Round round = scene.invited("盲审检查计划");
            Visitor expert = Visitor.signedIn("expert");
            String home = "/desk/reviews/" + round.round();
            expert.get("/desk/reviews/" + round.round());
            expert.post(home, home + "/accept", "");
            List<String> known = known(round);
            List<String> pages = pages(expert, home);
            assertThat(pages)
                    .as("the round and a page for each application")
                    .hasSizeGreaterThan(round.applications().size());
            for (String page : pages) {
                HttpResponse<String> answer = expert.get(page);
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
                assertThat(page).as("address").doesNotContain(known.toArray(String[]::new));
                assertThat(answer.body()).as(page).doesNotContain(known.toArray(String[]::new));
                assertThat(answer.headers().map().toString())
                        .as("headers of " + page)
                        .doesNotContain(known.toArray(String[]::new));
            }
        }
    }

    /** The names that the scene gave, and what else would lead to an applicant. */
    private static List<String> known(DeskScene.Round round) {
        List<String> known = new ArrayList<>(DeskScene.APPLICANTS);
        known.addAll(DeskScene.ORGANISATIONS);
        for (ApplicantView application : round.applications()) {
            known.add(application.id());
            known.add(String.valueOf(application.number()));
        }
        return known;
    }

    /** All pages that can be reached from the round, found by their links. */
    private static List<String> pages(Visitor expert, String home) throws Exception {
        List<String> found = new ArrayList<>(List.of("/desk/reviews", home, home + "/chair"));
        for (int i = 1; i < found.size(); i++) {
            Matcher links = LINK.matcher(expert.get(found.get(i)).body());
            while (links.find()) {
                String page = links.group(1).replace("&amp;", "&");
                if (page.startsWith(home) && !found.contains(page)) {
                    found.add(page);
                }
            }
        }
        return found;
    }
}
