package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.code.Code;
import io.stoa.core.code.CodeList;
import io.stoa.core.code.CodeListDraft;
import io.stoa.core.code.CodeListView;
import io.stoa.core.code.CodeLists;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.text.LocalizedText;
import jakarta.validation.ConstraintViolationException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.stoa.testkit.Stack#all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodeListsTest {

    private static final String OLD = """
            code,parent,label_zh,label_en,deprecated,replaced_by
            b,,分析,Analysis,,
            a,b,光谱,Spectra,,
            A,b,色谱,,yes,a|c
            c,,力学,Mechanics,,
            """;
    private static final String NEW = "code,label_zh\nd,新\n";

    @Parameter
    private Stack stack;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-06-01T08:00:00Z"));
    private TestPlatform platform;
    private CodeLists lists;
    private int number;
    private String list;

    @BeforeParameterizedClassInvocation
    void start() {
        platform = TestPlatform.start(stack, List.of(), builder -> builder.clock(clock));
        lists = platform.get(CodeLists.class);
    }

    @AfterParameterizedClassInvocation
    void stop() {
        platform.close();
    }

    @BeforeEach
    void anotherList() {
        list = "list-" + ++number;
        platform.as(Callers.administrator());
    }

    @Test
    void keeps_a_version_as_it_was_loaded() {
        CodeList loaded = load("2024", "2024-01-01", OLD);
        try (TestPlatform node = secondNode()) {
            CodeList read = node.as(Callers.anybody()).get(CodeLists.class).find(list);
            assertThat(read.codes()).isEqualTo(loaded.codes()).hasSize(4);
            assertThat(read.children("b")).extracting(Code::code).containsExactly("a", "A");
            assertThat(read.resolve("A")).extracting(Code::code).containsExactly("a", "c");
            assertThat(read.title()).isEqualTo(loaded.title());
            assertThat(read.effectiveFrom()).isEqualTo("2024-01-01");
        }
    }

    @Test
    void keeps_the_old_version_when_a_new_one_is_loaded() {
        load("2024", "2024-01-01", OLD);
        load("2026", "2026-07-01", NEW);
        assertThat(lists.find(list).version()).isEqualTo("2024");
        assertThat(lists.find(list, LocalDate.of(2026, 6, 30)).version()).isEqualTo("2024");
        assertThat(lists.find(list, LocalDate.of(2026, 7, 1)).version()).isEqualTo("2026");
        assertThat(lists.find(list, "2024").codes()).hasSize(4);
        assertThat(lists.find(list, "2026").codes()).hasSize(1);
        assertThat(lists.versions(list)).extracting(CodeListView::version).containsExactly("2026", "2024");
        assertThat(lists.names()).contains(list).isSorted();
    }

    @Test
    void has_no_version_in_force_before_the_first_and_after_the_end() {
        CodeListDraft header = header("1", "2024-01-01", LocalDate.of(2025, 1, 1));
        lists.load(header, csv(OLD));
        assertThat(lists.find(list, LocalDate.of(2024, 12, 31)).version()).isEqualTo("1");
        for (String day : List.of("2023-12-31", "2025-01-01")) {
            assertThatThrownBy(() -> lists.find(list, LocalDate.parse(day)))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessage("No version of the code list " + list + " is in force on " + day
                            + ". Loaded are: 1 (2024-01-01).");
        }
        assertThatThrownBy(() -> lists.find(list, "2")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lists.find("没有")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void changes_nothing_when_the_same_version_is_loaded_again() {
        load("1", "2024-01-01", OLD);
        List<CodeListView> before = lists.versions(list);
        clock.forward(Duration.ofHours(1));
        load("1", "2024-01-01", OLD);
        assertThat(lists.versions(list)).isEqualTo(before).hasSize(1);
    }

    @Test
    void refuses_other_content_under_the_same_name_and_two_versions_from_the_same_day() {
        load("1", "2024-01-01", OLD);
        assertConflict("core.code.version-exists", () -> load("1", "2024-01-01", NEW));
        assertConflict("core.code.version-exists", () -> load("1", "2025-01-01", OLD));
        assertConflict("core.code.day-taken", () -> load("2", "2024-01-01", NEW));
        assertThat(lists.versions(list)).hasSize(1);
        assertThat(lists.find(list).codes()).hasSize(4);
    }

    @Test
    void loads_all_of_a_version_or_nothing() {
        assertThatThrownBy(() -> load("1", "2024-01-01", OLD + "e,missing,错,,,\n"))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("Line 6: the parent missing of the code e is not in the list.");
        assertThat(lists.versions(list)).isEmpty();
        assertThatThrownBy(() -> lists.find(list)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void refuses_a_header_that_is_not_valid() {
        assertThatThrownBy(() -> lists.load(header("1 2", "2024-01-01", null), csv(OLD)))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> lists.load(header("1", "2024-01-01", LocalDate.of(2024, 1, 1)), csv(OLD)))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("2024-01-01");
    }

    @Test
    void lets_only_administrators_load_and_everybody_read() {
        load("1", "2024-01-01", OLD);
        platform.as(Callers.staffOf("somewhere"));
        assertThatThrownBy(() -> load("2", "2025-01-01", NEW)).isInstanceOf(AccessDeniedException.class);
        platform.as(Callers.anybody());
        assertThatThrownBy(() -> load("2", "2025-01-01", NEW)).isInstanceOf(AccessDeniedException.class);
        assertThat(lists.find(list).version()).isEqualTo("1");
        assertThat(lists.versions(list)).hasSize(1);
    }

    @Test
    void answers_hostile_names_like_unknown_ones() {
        for (String hostile : List.of("", "a\0b", "x".repeat(1_000_000), "a-".repeat(50) + "a", "a' or '1'='1")) {
            assertThatThrownBy(() -> lists.find(hostile))
                    .isInstanceOf(NotFoundException.class)
                    .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
            assertThat(lists.versions(hostile)).isEmpty();
            CodeListDraft draft =
                    new CodeListDraft(hostile, "1", LocalizedText.of("zh", "分类"), LocalDate.parse("2024-01-01"), null);
            assertThatThrownBy(() -> lists.load(draft, csv(OLD))).isInstanceOf(ConstraintViolationException.class);
            platform.as(Callers.anybody());
            assertThatThrownBy(() -> lists.load(draft, csv(OLD))).isInstanceOf(AccessDeniedException.class);
            platform.as(Callers.administrator());
        }
    }

    @Test
    void takes_names_as_long_as_allowed() {
        list = "a".repeat(50);
        load("版".repeat(40), "2024-01-01", OLD);
        assertThat(lists.find(list).version()).hasSize(40);
    }

    @Test
    void notices_within_seconds_what_another_node_loaded() {
        load("1", "2024-01-01", OLD);
        try (TestPlatform node = secondNode()) {
            CodeLists elsewhere = node.as(Callers.administrator()).get(CodeLists.class);
            assertThat(elsewhere.find(list).version()).isEqualTo("1");
            load("2", "2025-01-01", NEW);
            assertThat(lists.find(list).version()).isEqualTo("2");
            clock.forward(Duration.ofSeconds(CodeLists.NOTICE_SECONDS));
            assertThat(elsewhere.find(list).version()).isEqualTo("2");
        }
    }

    @Test
    void loads_once_what_two_nodes_load_at_the_same_time() throws Exception {
        int loaders = 4;
        CyclicBarrier start = new CyclicBarrier(loaders);
        ExecutorService threads = Executors.newFixedThreadPool(loaders);
        try {
            List<Callable<CodeList>> loads = new ArrayList<>();
            for (int i = 0; i < loaders; i++) {
                loads.add(() -> {
                    platform.as(Callers.administrator());
                    start.await();
                    return load("1", "2024-01-01", OLD);
                });
            }
            for (Future<CodeList> loaded : threads.invokeAll(loads)) {
                assertThat(loaded.get().codes()).hasSize(4);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(lists.versions(list)).hasSize(1);
        try (TestPlatform node = secondNode()) {
            assertThat(node.as(Callers.anybody())
                            .get(CodeLists.class)
                            .find(list)
                            .codes())
                    .hasSize(4);
        }
    }

    @Test
    void keeps_a_list_of_many_codes_in_order() {
        String rows = IntStream.range(0, 2_500)
                .mapToObj(i -> "c" + (2_500 - i) + ",名称\n")
                .collect(Collectors.joining());
        CodeList loaded = load("1", "2024-01-01", "code,label_zh\n" + rows);
        try (TestPlatform node = secondNode()) {
            assertThat(node.as(Callers.anybody())
                            .get(CodeLists.class)
                            .find(list)
                            .codes())
                    .isEqualTo(loaded.codes());
        }
    }

    private TestPlatform secondNode() {
        return platform.secondNode(stack, List.of(), builder -> builder.clock(clock));
    }

    private CodeList load(String version, String from, String csv) {
        return lists.load(header(version, from, null), csv(csv));
    }

    private CodeListDraft header(String version, String from, LocalDate until) {
        return new CodeListDraft(
                list, version, LocalizedText.of("zh", "分类").with("en", "Classes"), LocalDate.parse(from), until);
    }

    private static InputStream csv(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertConflict(String code, Runnable load) {
        assertThatThrownBy(load::run)
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static final class MovableClock extends Clock {

        private Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

        synchronized void forward(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public synchronized Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }
    }
}
