package io.stoa.samples.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.ResourceRef;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.error.Message;
import io.stoa.core.error.RemoteServiceException;
import io.stoa.search.Search;
import io.stoa.search.SearchFilter;
import io.stoa.search.SearchHit;
import io.stoa.search.SearchRequest;
import io.stoa.search.SearchResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchAwayTest {

    /** A search whose cluster does not answer. */
    public static final class NoSearch implements Search {

        @Override
        public SearchResult search(SearchRequest request) {
            throw away();
        }

        @Override
        public List<SearchHit> suggest(String typed, SearchFilter filter, int most) {
            throw away();
        }

        @Override
        public List<SearchHit> moreLike(ResourceRef entry, SearchFilter filter, int most) {
            throw away();
        }

        private static RemoteServiceException away() {
            return new RemoteServiceException(Message.of("search.engine.away", "reason", "no cluster"), true, null);
        }
    }

    @Test
    void pages_go_on_and_the_search_says_that_it_is_away(@TempDir Path folder) {
        try (EmptyPortal portal = EmptyPortal.with(List.of(NoSearch.class), folder)) {
            String organisation = portal.organisation("searching");
            Caller staff = TestUsers.make("staff-searching", organisation, Roles.STAFF);
            String instrument =
                    portal.instrument(organisation, staff, EmptyPortal.draft(organisation, "Found by list"));
            Http http = portal.http();
            Http.Answer api = http.get(null, "/api/v1/search?q=list");
            assertThat(api.status()).isEqualTo(502);
            assertThat(api.header("Content-Type")).startsWith("application/problem+json");
            Http.Answer page = http.get(null, "/search?q=list", "Accept", "text/html", "Accept-Language", "en");
            assertThat(page.status()).isLessThan(504);
            assertThat(page.text()).contains("class=\"note").doesNotContain("??");
            for (String path : List.of(
                    "/",
                    "/instruments",
                    "/instruments/" + instrument,
                    "/literature",
                    "/experts",
                    "/calls",
                    "/api/v1/instruments/" + instrument)) {
                assertThat(http.get(null, path).status()).as(path).isEqualTo(200);
            }
        }
    }
}
