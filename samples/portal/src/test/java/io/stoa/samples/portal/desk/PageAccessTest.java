package io.stoa.samples.portal.desk;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.samples.portal.Visitor;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every page of a desk that has an id in its address, as it is found by following the links from its owner's desk, asked for by
 * everybody else and by nobody.
 */
class PageAccessTest {

    private static final String NOBODY = "";

    /** The demo users but the administrator, who may read almost everything and so owns nothing here. */
    private static final List<String> OWNERS = List.of(
            "member",
            "provider",
            "keeper",
            "approver",
            "librarian",
            "supplier",
            "expert",
            "applicant",
            "secretary",
            "chair");

    private static final Set<String> INSIDE = Set.of("approver", "administrator");
    private static final Set<String> KEEPERS = Set.of("provider", "keeper", "administrator");
    private static final Set<String> SECRETARIES = Set.of("secretary", "administrator");
    private static final Set<String> OFFICERS = Set.of("secretary", "chair", "approver", "administrator");
    private static final Set<String> PANEL = Set.of("expert", "chair");
    private static final Set<String> EVERYBODY = everybody();

    /**
     * Who may read a page beside its owner, as the access policy of Stoa says: by the owner and the kind of page, or by its kind
     * where it does not depend on the owner.
     */
    private static final Map<String, Set<String>> READERS = Map.ofEntries(
            // who booked, and staff and keepers of the instrument's institute
            entry("member /desk/bookings/{}", KEEPERS),
            entry("provider /desk/bookings/{}", with(KEEPERS, "member")),
            entry("keeper /desk/bookings/{}", with(KEEPERS, "member")),
            // others book at the institute as well
            entry("/desk/bookings/{}", KEEPERS),
            entry("/desk/usage/{}", KEEPERS),
            entry("provider /desk/usage/{}", with(KEEPERS, "member")),
            entry("keeper /desk/usage/{}", with(KEEPERS, "member")),
            entry("librarian /desk/usage/{}", Set.of("administrator")),
            entry("supplier /desk/usage/{}", Set.of("administrator")),
            // an instrument's own page in the desk holds its draft; what members do with it is open to all of them
            entry("/desk/instruments/{}", INSIDE),
            entry("approver /desk/instruments/{}", with(INSIDE, "provider")),
            entry("/desk/instruments/{}/edit", INSIDE),
            entry("provider /desk/instruments/{}/rates", KEEPERS),
            entry("keeper /desk/instruments/{}/rates", KEEPERS),
            entry("/desk/instruments/{}/rates", Set.of("administrator")),
            entry("/desk/instruments/{}/rules", Set.of("administrator")),
            entry("/desk/instruments/{}/book", EVERYBODY),
            entry("/desk/instruments/{}/series", EVERYBODY),
            entry("/desk/instruments/{}/calibrations", EVERYBODY),
            entry("/desk/instruments/{}/problems", EVERYBODY),
            entry("/desk/instruments/{}/samples", EVERYBODY),
            // the institute that is paid, and everybody of the organisation that pays
            entry("/desk/statements/invoices/{}", with(KEEPERS, "member", "librarian")),
            entry("/desk/statements/invoices/{}/lines.csv", with(KEEPERS, "member", "librarian")),
            entry("/desk/statements/invoices/{}/lines.xlsx", with(KEEPERS, "member", "librarian")),
            // whoever looks after the institute's register
            entry("/desk/imports/{}", Set.of("administrator")),
            entry("/desk/imports/{}/refused.csv", Set.of("administrator")),
            entry("/desk/imports/{}/refused.xlsx", Set.of("administrator")),
            // who asked for a document, and the librarians of the library that was asked or asks
            entry("member /desk/deliveries/{}", Set.of("librarian", "administrator")),
            entry("librarian /desk/deliveries/{}", Set.of("member", "administrator")),
            entry("/desk/deliveries/{}", Set.of("administrator")),
            entry("/desk/supply/{}", Set.of("administrator")),
            // applicants for themselves, secretaries of the call's maker, and its officers for where it stands
            entry("/desk/applications/{}", Set.of("administrator")),
            entry("/desk/applications/{}/versions/{}", Set.of("administrator")),
            entry("/desk/applications/{}/files/{}", Set.of("administrator")),
            entry("/desk/programmes/{}", OFFICERS),
            entry("/desk/programmes/{}/applications", SECRETARIES),
            entry("/desk/programmes/{}/objections", SECRETARIES),
            entry("/desk/received/{}", SECRETARIES),
            entry("/desk/received/{}/files/{}", SECRETARIES),
            entry("/desk/panels/{}", SECRETARIES),
            entry("/desk/draws/{}/transcript", SECRETARIES),
            // whoever holds a seat, even administrators not; the chair's desk is the chair's alone
            entry("/desk/reviews/{}", PANEL),
            entry("/desk/reviews/{}/applications/{}", PANEL),
            entry("/desk/reviews/{}/applications/{}/files/proposal/{}", PANEL),
            entry("/desk/reviews/{}/chair", Set.of()));

    /** Pages that must be among those that are found, so that a broken link does not make the test an empty one. */
    private static final Set<String> FOUND = Set.of(
            "/desk/bookings/{}",
            "/desk/usage/{}",
            "/desk/instruments/{}",
            "/desk/statements/invoices/{}",
            "/desk/imports/{}",
            "/desk/deliveries/{}",
            "/desk/supply/{}",
            "/desk/applications/{}",
            "/desk/applications/{}/files/{}",
            "/desk/received/{}/files/{}",
            "/desk/applications/{}/versions/{}",
            "/desk/programmes/{}",
            "/desk/programmes/{}/objections",
            "/desk/received/{}",
            "/desk/panels/{}",
            "/desk/reviews/{}",
            "/desk/reviews/{}/applications/{}",
            "/desk/reviews/{}/chair");

    private static final Pattern LINK = Pattern.compile("href=\"(/desk/[^\"#]+)");
    private static final Pattern SHOWN =
            Pattern.compile("<(?:h1|h2|dd|td|li|blockquote|strong|p class=\"pre\")(?: [^>]*)?>([^<]{4,})<");
    private static final Pattern ID_SEGMENT =
            Pattern.compile("(?<=/)(?:[0-9a-f-]{36}|[0-9a-f]{64}|[AR]-[0-9A-Z]+|[0-9]+)(?=/|$)");
    private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";

    /** So many pages of one kind are opened, and asked for by others. */
    private static final int OF_A_KIND = 2;

    private static final Map<String, Visitor> VISITORS = new LinkedHashMap<>();

    /** What somebody opens before the own desk, since it has more to see than what stands first in the lists. */
    private static final Map<String, List<String>> FIRST = new LinkedHashMap<>();

    @SuppressWarnings("NullAway.Init")
    private static DeskScene scene;

    @BeforeAll
    static void signIn() throws Exception {
        scene = new DeskScene();
        DeskScene.Round round = scene.judged("页面权限检查计划");
        String application = round.applications().get(0).id();
        for (String user : OWNERS) {
            VISITORS.put(user, Visitor.signedIn(user));
        }
        VISITORS.put("administrator", Visitor.signedIn("administrator"));
        VISITORS.put(NOBODY, new Visitor());
        FIRST.put("applicant", List.of("/desk/applications/" + application));
        FIRST.put("secretary", List.of("/desk/received/" + application, "/desk/panels/" + round.round()));
        FIRST.put("expert", List.of("/desk/reviews/" + round.round()));
        FIRST.put("chair", List.of("/desk/reviews/" + round.round()));
        HttpResponse<String> imported = visitor("provider")
                .upload("/desk/imports", "/desk/imports", "keeps-a-secret.csv", "仪器编号,仪器名称,原值（元）\nS-1,示例机密仪器,much\n");
        FIRST.put(
                "provider",
                List.of(URI.create(imported.headers().firstValue("Location").orElseThrow())
                        .getPath()));
    }

    @AfterAll
    static void leave() {
        scene.close();
    }

    @Test
    void a_page_with_an_id_is_shown_to_those_only_who_may_see_it() throws Exception {
        SoftAssertions every = new SoftAssertions();
        Set<String> found = new LinkedHashSet<>();
        for (String owner : OWNERS) {
            for (Map.Entry<String, Set<String>> kind : pages(owner).entrySet()) {
                found.add(kind.getKey());
                Set<String> readers = readers(owner, kind.getKey());
                every.assertThat(readers)
                        .as("who may see %s of %s", kind.getKey(), owner)
                        .isNotNull();
                for (String address : kind.getValue()) {
                    check(owner, address, readers == null ? Set.of() : readers, every);
                }
            }
        }
        every.assertThat(found).containsAll(FOUND);
        every.assertAll();
    }

    private static void check(String owner, String address, Set<String> readers, SoftAssertions every)
            throws Exception {
        HttpResponse<String> page = visitor(owner).get(address);
        every.assertThat(page.statusCode()).as("%s asks for %s", owner, address).isEqualTo(200);
        Set<String> shown = shown(page.body(), address);
        for (Map.Entry<String, Visitor> other : VISITORS.entrySet()) {
            if (other.getKey().equals(owner) || readers.contains(other.getKey())) {
                continue;
            }
            String what = "'%s' asks for %s of %s".formatted(other.getKey(), address, owner);
            HttpResponse<String> answer = other.getValue().get(address);
            if (other.getKey().equals(NOBODY)) {
                every.assertThat(answer.statusCode()).as(what).isEqualTo(302);
                every.assertThat(answer.headers().firstValue("Location").orElse(""))
                        .as(what)
                        .endsWith("/sign-in");
                every.assertThat(answer.body()).as(what).isEmpty();
            } else {
                every.assertThat(answer.statusCode()).as(what).isIn(403, 404);
                every.assertThat(shown)
                        .as(what)
                        .noneMatch(text -> tells(answer.body(), text, other.getValue(), address));
            }
        }
    }

    /** What stands on a refused page is of the entry, unless it stands on the one of an entry that does not exist as well. */
    private static boolean tells(String body, String text, Visitor other, String address) {
        return body.contains(text) && !unknown(other, address).contains(text);
    }

    private static String unknown(Visitor other, String address) {
        try {
            return other.get(ID_SEGMENT.matcher(address).replaceAll(UNKNOWN)).body();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The texts of a page, without those of every page's frame and what already stands in its address. */
    private static Set<String> shown(String body, String address) {
        String main = body.replaceFirst("(?s).*<main", "").replaceFirst("(?s)</main>.*", "");
        return SHOWN.matcher(main)
                .results()
                .map(each -> each.group(1).strip())
                .filter(text -> text.length() >= 4 && !address.contains(text))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static @Nullable Set<String> readers(String owner, String kind) {
        Set<String> own = READERS.get(owner + " " + kind);
        return own == null ? READERS.get(kind) : own;
    }

    /** The addresses with ids that links lead to from somebody's desk, some of each kind. */
    private static Map<String, Set<String>> pages(String user) throws Exception {
        Map<String, Set<String>> kinds = new TreeMap<>();
        Map<String, Integer> opened = new TreeMap<>();
        Deque<String> waiting = new ArrayDeque<>(FIRST.getOrDefault(user, List.of()));
        waiting.add("/desk");
        Set<String> seen = new LinkedHashSet<>(waiting);
        while (!waiting.isEmpty()) {
            String address = waiting.remove();
            String kind = kind(address);
            if (opened.merge(kind, 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            HttpResponse<String> page = visitor(user).get(address);
            if (page.statusCode() != 200) {
                continue;
            }
            if (kind.contains("{}")) {
                kinds.computeIfAbsent(kind, any -> new LinkedHashSet<>()).add(address);
            }
            LINK.matcher(page.body())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> !link.contains("lang=") && !link.contains("after="))
                    .filter(link -> !isImportOfAnotherTest(user, link))
                    .filter(seen::add)
                    .forEach(waiting::add);
        }
        return kinds;
    }

    /** Who may see an import depends on what its table holds, which its address does not tell: instruments in this test's own. */
    private static boolean isImportOfAnotherTest(String user, String link) {
        return kind(link).startsWith("/desk/imports/{}")
                && FIRST.getOrDefault(user, List.of()).stream().noneMatch(link::startsWith);
    }

    private static String kind(String address) {
        return ID_SEGMENT.matcher(address.replaceFirst("[?].*", "")).replaceAll("{}");
    }

    private static Visitor visitor(String user) {
        Visitor visitor = VISITORS.get(user);
        assertThat(visitor).as(user).isNotNull();
        return visitor;
    }

    private static Set<String> everybody() {
        return with(Set.copyOf(OWNERS), "administrator");
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
