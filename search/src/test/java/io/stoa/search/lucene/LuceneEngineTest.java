package io.stoa.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.UsageException;
import io.stoa.search.IndexContract;
import io.stoa.search.Search;
import io.stoa.search.SearchModule;
import io.stoa.testkit.TestPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneEngineTest extends IndexContract {

    @TempDir
    Path folder;

    @Override
    protected SearchModule search() {
        return SearchModule.with(o -> o.folder(folder));
    }

    @Override
    protected List<String> indexes() throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .toList();
        }
    }

    @Test
    void builds_a_damaged_index_anew_and_says_so() throws IOException {
        register("Alpha");
        try (TestPlatform node = node()) {
            node.platform().followChanges();
        }
        for (Path file : files("segments_")) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        try (TestPlatform node = node()) {
            assertThat(state(node).repaired()).isNotNull();
            assertThat(follower(node).notice()).startsWith("thrown away on start");

            node.platform().followChanges();
            assertThat(total(node, "alpha")).isEqualTo(1);
            assertThat(follower(node).notice()).as("still to be said").startsWith("thrown away on start");
        }
    }

    @Test
    void builds_an_index_of_another_schema_anew() throws IOException {
        register("Alpha");
        try (TestPlatform node = node()) {
            node.platform().followChanges();
        }
        Path index = files("segments_").get(0).getParent();
        try (FSDirectory directory = FSDirectory.open(index);
                IndexWriter other = new IndexWriter(directory, new IndexWriterConfig())) {
            other.setLiveCommitData(Map.of("schema", "0", "position", "1").entrySet());
            other.commit();
        }
        try (TestPlatform node = node()) {
            assertThat(state(node).repaired()).contains("schema is 0");
            node.platform().followChanges();
            assertThat(total(node, "alpha")).isEqualTo(1);
        }
    }

    @Test
    void refuses_a_folder_that_another_index_uses() {
        try (TestPlatform node = node()) {
            assertThat(node.platform().services()).contains(Search.class);
            assertThatThrownBy(this::node)
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("folder of its own");
        }
    }

    private List<Path> files(String prefix) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }
}
