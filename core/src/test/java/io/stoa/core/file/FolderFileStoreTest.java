package io.stoa.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.StoaException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.error.UsageException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderFileStoreTest {

    private static final String HELLO_SHA256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    private static final FileLimits LIMITS = FileLimits.upTo(1 << 20);

    @TempDir
    private Path folder;

    private FolderFileStore store;

    @BeforeEach
    void openStore() {
        store = new FolderFileStore(folder.resolve("files"));
    }

    @Test
    void keeps_a_file_by_its_content() throws IOException {
        StoredFile file = store.put(text("hello"), LIMITS, "Text/Plain; charset=utf-8");
        assertThat(file).isEqualTo(new StoredFile(HELLO_SHA256, 5, "text/plain"));
        assertThat(store.exists(HELLO_SHA256)).isTrue();
        try (InputStream in = store.open(HELLO_SHA256)) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("hello");
        }
    }

    @Test
    void keeps_equal_files_once() throws IOException {
        store.put(text("hello"), LIMITS, "text/plain");
        store.put(text("hello"), LIMITS, "text/plain");
        assertThat(files()).hasSize(1);
    }

    @Test
    void keeps_files_longer_than_its_buffer() throws IOException {
        byte[] bytes = new byte[1 << 20];
        new Random(7).nextBytes(bytes);
        bytes[0] = 0;
        StoredFile file = store.put(new ByteArrayInputStream(bytes), LIMITS, "application/octet-stream");
        assertThat(file.size()).isEqualTo(bytes.length);
        try (InputStream in = store.open(file.hash())) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void takes_a_file_of_exactly_the_limit_and_refuses_one_byte_more() throws IOException {
        store.put(text("12345"), FileLimits.upTo(5), "text/plain");
        assertRefused(text("123456"), FileLimits.upTo(5), "text/plain", "core.file.too-large");
        assertThat(files()).hasSize(1);
    }

    @Test
    void stops_reading_an_endless_file() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertRefused(endless, LIMITS, "text/plain", "core.file.too-large");
        assertThat(files()).isEmpty();
    }

    @Test
    void leaves_nothing_behind_when_the_sender_breaks_off() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> store.put(
                        new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), broken),
                        LIMITS,
                        "application/octet-stream"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void refuses_an_empty_file() {
        assertRefused(text(""), LIMITS, "text/plain", "core.file.empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "image", "image/", "/png", "image/png/x", "image png", "text/plain\r\nX: y", "图片/png"})
    void refuses_what_is_not_a_media_type(String mediaType) {
        assertRefused(text("hello"), LIMITS, mediaType, "core.file.media-type");
    }

    @Test
    void refuses_media_types_that_are_not_accepted() {
        FileLimits photos = new FileLimits(1000, Set.of("image/png", "image/jpeg"));
        assertRefused(text("hello"), photos, "text/plain", "core.file.media-type-refused");
        assertThat(store.put(latin1("\u00ff\u00d8\u00ff\u00e0"), photos, "IMAGE/JPEG")
                        .mediaType())
                .isEqualTo("image/jpeg");
    }

    @ParameterizedTest
    @CsvSource({
        "image/png,89504e470d0a1a0a00",
        "image/jpeg,ffd8ffe000",
        "image/gif,474946383961",
        "image/webp,524946461122334457454250",
        "image/tiff,49492a00",
        "application/pdf,255044462d312e37",
        "application/zip,504b030414",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,504b030414",
        "application/vnd.oasis.opendocument.text,504b030414",
        "application/epub+zip,504b030414",
        "text/csv,612c62",
        "image/svg+xml,3c737667",
    })
    void accepts_first_bytes_that_fit_the_media_type(String mediaType, String hex) {
        assertThat(store.put(hex(hex), LIMITS, mediaType).mediaType()).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @CsvSource({
        "image/png,ffd8ffe000",
        "image/png,3c68746d6c3e",
        "image/png,89504e47",
        "application/pdf,504b030414",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,3c68746d6c3e",
        "application/zip,255044462d312e37",
        "text/csv,504b030414",
        "application/octet-stream,255044462d312e37",
        "image/webp,524946461122334441564920",
    })
    void refuses_first_bytes_that_belie_the_media_type(String mediaType, String hex) throws IOException {
        assertRefused(hex(hex), LIMITS, mediaType, "core.file.media-type-mismatch");
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../../etc/passwd",
                "2CF24DBA5FB0A30E26E83B2AC5B9E29E1B161E5C1FA7425E73043362938B9824",
                "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b982",
                "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b98/4"
            })
    void refuses_what_is_not_a_hash(String hash) {
        assertThatThrownBy(() -> store.open(hash)).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> store.exists(hash)).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> store.delete(hash)).isInstanceOf(UsageException.class);
    }

    @Test
    void deletes_a_file() {
        store.put(text("hello"), LIMITS, "text/plain");
        assertThat(store.delete(HELLO_SHA256)).isTrue();
        assertThat(store.delete(HELLO_SHA256)).isFalse();
        assertThat(store.exists(HELLO_SHA256)).isFalse();
        assertThatThrownBy(() -> store.open(HELLO_SHA256))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining(HELLO_SHA256);
    }

    @Test
    void sweeps_what_a_crash_left_behind_but_not_what_is_being_written() throws IOException {
        store.put(text("hello"), LIMITS, "text/plain");
        Path incoming = folder.resolve("files/incoming");
        Path old = Files.writeString(incoming.resolve("old"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path young = Files.writeString(incoming.resolve("young"), "half");
        assertThat(store.sweep(Duration.ofDays(1))).isEqualTo(1);
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(store.exists(HELLO_SHA256)).isTrue();
    }

    @Test
    void finds_its_files_again_in_another_run() {
        store.put(text("hello"), LIMITS, "text/plain");
        assertThat(new FolderFileStore(folder.resolve("files")).exists(HELLO_SHA256))
                .isTrue();
    }

    @Test
    void takes_the_same_file_from_many_threads_at_once() throws Exception {
        int writers = 8;
        CyclicBarrier start = new CyclicBarrier(writers);
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<String>> puts = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                puts.add(() -> {
                    start.await();
                    return store.put(text("hello"), LIMITS, "text/plain").hash();
                });
            }
            for (Future<String> hash : threads.invokeAll(puts)) {
                assertThat(hash.get()).isEqualTo(HELLO_SHA256);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(files()).hasSize(1);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private void assertRefused(InputStream content, FileLimits limits, String mediaType, String code) {
        assertThatThrownBy(() -> store.put(content, limits, mediaType))
                .isInstanceOf(UnreadableInputException.class)
                .isInstanceOfSatisfying(
                        StoaException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream latin1(String bytes) {
        return new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static InputStream hex(String hex) {
        return new ByteArrayInputStream(HexFormat.of().parseHex(hex));
    }
}
