package io.stoa.samples.quickstart;

import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.experts.PanelRoles;
import io.stoa.instruments.InstrumentRoles;
import io.stoa.programmes.ProgrammeRoles;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the chapters share: the platform, who is asking, what time it is, and where things are told. */
final class Story {

    static final ZoneId CHANGCHUN = ZoneId.of("Asia/Shanghai");

    private final StoryClock clock = new StoryClock(Instant.parse("2026-09-21T00:00:00Z"));
    private final ThreadLocal<Caller> caller = ThreadLocal.withInitial(() -> Caller.anonymous(Locale.ENGLISH));
    private final PrintStream out;
    private final Path folder;
    private Platform platform;

    Story(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    void begin(Platform.Builder builder) {
        platform = builder.caller(caller::get).clock(clock).build();
    }

    <T> T get(Class<T> service) {
        return platform.get(service);
    }

    Caller caller() {
        return caller.get();
    }

    void as(Caller who) {
        caller.set(who);
    }

    Instant now() {
        return clock.instant();
    }

    Clock clock() {
        return clock;
    }

    /** Time passes, and the host's scheduler does what has fallen due and what follows from changes. */
    void later(Duration time) {
        clock.advance(time);
        platform.runDue();
        platform.followChanges();
    }

    /** Time passes until a moment, unless it is later already. */
    void until(LocalDateTime shanghai) {
        Duration left = Duration.between(now(), shanghai.atZone(CHANGCHUN).toInstant());
        if (!left.isNegative()) {
            later(left);
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), CHANGCHUN);
    }

    void title(String text) {
        out.println();
        out.println("== " + text);
    }

    void say(String text) {
        out.println(text);
    }

    static String decimals(double number, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", number);
    }

    /** How often each word comes, such as "rank 13, no money 2". */
    static String tally(Stream<String> words) {
        return words
                .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    static Caller administrator() {
        return new Caller("admin", "Administrator", null, Set.of(Roles.ADMINISTRATOR), Locale.ENGLISH);
    }

    static Caller approver() {
        return new Caller("zhao", "Zhao (bureau)", null, Set.of(Roles.PLATFORM_APPROVER), Locale.ENGLISH);
    }

    static Caller staff(String id, String organisationId, Locale locale) {
        return new Caller(id, id, organisationId, Set.of(Roles.STAFF), locale);
    }

    static Caller keeper(String id, String organisationId) {
        return new Caller(id, id, organisationId, Set.of(InstrumentRoles.KEEPER), Locale.ENGLISH);
    }

    static Caller member(String id, String organisationId) {
        return new Caller(id, id, organisationId, Set.of(), Locale.ENGLISH);
    }

    /** The secretary of an organisation's programmes and panels. */
    static Caller secretary(String id, String organisationId) {
        return new Caller(
                id,
                id,
                organisationId,
                Set.of(Roles.STAFF, ProgrammeRoles.SECRETARY, PanelRoles.SECRETARY),
                Locale.ENGLISH);
    }

    /** Somebody who signs in and has no role: whoever applies, or an expert. */
    static Caller person(String id) {
        return new Caller(id, id, null, Set.of(), Locale.ENGLISH);
    }

    /** A clock that the story moves. */
    private static final class StoryClock extends Clock {

        private volatile Instant now;

        StoryClock(Instant start) {
            this.now = start;
        }

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
