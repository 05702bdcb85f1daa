package io.stoa.samples.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.programmes.ReviewMode;
import io.stoa.samples.portal.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page of a desk that has an id in its address, asked for by everybody else. */
class PageAccessTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/desk/[^\"#]+)");
    private static final Pattern SHOWN =
            Pattern.compile("<(?:h1|dd|td|blockquote|p class=\"pre\"|strong)[^>]*>([^<]{6,})<");
    private static final Pattern ID_SEGMENT = Pattern.compile("(?<=/)[^/?.]*[0-9][^/?.]*");

    /** So many pages of one kind are opened, and so many are asked for by others. */
    private static final int OF_A_KIND = 2;

    private static final int MOST_PAGES = 400;
    private static final List<String> USERS = List.of(
            "member",
            "provider",
            "keeper",
            "approver",
            "librarian",
            "supplier",
            "expert",
            "applicant",
            "secretary",
            "chair",
            "administrator");

    private static final Map<String, Visitor> VISITORS = new LinkedHashMap<>();
    private static DeskScene scene;

    @BeforeAll
    static void signIn() throws Exception {
        scene = new DeskScene();
        DeskScene.Round round = scene.seated("页面权限检查计划", ReviewMode.REMOTE);
        scene.panel(round.call(), null);
        scene.reviewed(round.round());
        for (String user : USERS) {
            VISITORS.put(user, Visitor.signedIn(user));
        }
        VISITORS.put("", new Visitor());
    }

    @AfterAll
    static void leave() {
        scene.close();
    }

    @Test
    void print() throws Exception {
        for (String user : USERS) {
            Map<String, Set<String>> kinds = crawl(user);
            kinds.forEach((kind, addresses) -> {
                for (String address : addresses) {
                    Map<String, Integer> answers = new TreeMap<>();
                    VISITORS.forEach((other, visitor) -> {
                        try {
                            answers.put(other, visitor.get(address).statusCode());
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    });
                    System.out.println("XX " + user + " " + kind + " "
                            + answers.entrySet().stream()
                                    .filter(e -> e.getValue() == 200)
                                    .map(Map.Entry::getKey)
                                    .toList()
                            + " " + new TreeSet<>(answers.values()));
                }
            });
        }
        assertThat(SHOWN).isNotNull();
    }

    /** The addresses with ids that links on somebody's own pages lead to, by their kind. */
    private static Map<String, Set<String>> crawl(String user) throws Exception {
        Visitor visitor = VISITORS.get(user);
        Map<String, Set<String>> kinds = new TreeMap<>();
        Map<String, Integer> opened = new TreeMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of("/desk"));
        Set<String> seen = new LinkedHashSet<>(waiting);
        int pages = 0;
        while (!waiting.isEmpty() && pages < MOST_PAGES) {
            String address = waiting.poll();
            String kind = kind(address);
            if (opened.merge(kind, 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            pages++;
            HttpResponse<String> page = visitor.get(address);
            if (page.statusCode() != 200) {
                continue;
            }
            if (kind.contains("{}")) {
                kinds.computeIfAbsent(kind, any -> new LinkedHashSet<>()).add(address);
            }
            for (String link : LINK.matcher(page.body())
                    .results()
                    .map(found -> found.group(1).replace("&amp;", "&"))
                    .collect(Collectors.toCollection(LinkedHashSet::new))) {
                if (!link.contains("lang=") && !link.contains("after=") && seen.add(link)) {
                    waiting.add(link);
                }
            }
        }
        return kinds;
    }

    private static String kind(String address) {
        return ID_SEGMENT.matcher(address.replaceFirst("\\?.*", "")).replaceAll("{}");
    }
}
