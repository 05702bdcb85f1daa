package io.stoa.search.lucene;

import io.stoa.core.ResourceRef;
import io.stoa.core.search.SearchEntry;
import io.stoa.search.engine.EntryIndex;
import io.stoa.search.engine.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** One index that is written and searched. What it was committed with says how far it has followed the change log. */
final class OpenIndex implements EntryIndex {

    private static final String SCHEMA = "schema";
    private static final String POSITION = "position";
    private static final double BUFFER_MB = 64;

    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile long position;

    private OpenIndex(Path path, Directory directory, IndexWriter writer, SearcherManager searchers, long position) {
        this.path = path;
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        this.position = position;
    }

    /** A new index in an empty folder. */
    static OpenIndex create(Path path) throws IOException {
        OpenIndex index = open(path, IndexWriterConfig.OpenMode.CREATE);
        index.commit(0);
        return index;
    }

    /**
     * The index in a folder.
     *
     * @throws UnusableIndexException if it is damaged, or was written under another schema
     */
    static OpenIndex open(Path path) throws UnusableIndexException {
        try {
            requireSchema(path);
            return open(path, IndexWriterConfig.OpenMode.APPEND);
        } catch (IOException | RuntimeException e) {
            // Lucene reports damage by many exceptions, runtime ones among them; all of them mean: build it anew.
            throw new UnusableIndexException(String.valueOf(e.getMessage()), e);
        }
    }

    private static void requireSchema(Path path) throws IOException, UnusableIndexException {
        try (Directory directory = FSDirectory.open(path);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            String schema = reader.getIndexCommit().getUserData().get(SCHEMA);
            if (!Fields.SCHEMA.equals(schema)) {
                throw new UnusableIndexException("its schema is " + schema + ", expected " + Fields.SCHEMA, null);
            }
        } catch (IndexNotFoundException e) {
            throw new UnusableIndexException("there is none in " + path.getFileName(), e);
        }
    }

    private static OpenIndex open(Path path, IndexWriterConfig.OpenMode mode) throws IOException {
        Directory directory = FSDirectory.open(path);
        try {
            IndexWriterConfig config = new IndexWriterConfig(Fields.analyzer())
                    .setOpenMode(mode)
                    .setRAMBufferSizeMB(BUFFER_MB)
                    .setCommitOnClose(false);
            IndexWriter writer = new IndexWriter(directory, config);
            try {
                SearcherManager searchers = new SearcherManager(writer, new SearcherFactory());
                return new OpenIndex(path, directory, writer, searchers, position(writer));
            } catch (IOException | RuntimeException e) {
                writer.rollback();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static long position(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
        if (committed != null) {
            for (Map.Entry<String, String> entry : committed) {
                if (entry.getKey().equals(POSITION)) {
                    return Long.parseLong(entry.getValue());
                }
            }
        }
        return 0;
    }

    Path path() {
        return path;
    }

    @Override
    public long position() {
        return position;
    }

    SearcherManager searchers() {
        return searchers;
    }

    @Override
    public long documents() {
        return writer.getDocStats().numDocs;
    }

    @Override
    public void put(Collection<SearchEntry> entries, long asOf) {
        onAllProcessors(
                entries, entry -> writer.updateDocument(EntryDocuments.key(entry.ref()), EntryDocuments.of(entry)));
    }

    /** Spares looking for what is not there. */
    @Override
    public void add(Collection<SearchEntry> entries, long asOf) {
        onAllProcessors(entries, entry -> writer.addDocument(EntryDocuments.of(entry)));
    }

    /** Nearly all of the work is to find the words, in which nobody waits for anybody. */
    private static void onAllProcessors(Collection<SearchEntry> entries, Writing writing) {
        entries.parallelStream().forEach(entry -> {
            try {
                writing.write(entry);
            } catch (IOException e) {
                throw notWritten(e);
            }
        });
    }

    private interface Writing {
        void write(SearchEntry entry) throws IOException;
    }

    @Override
    public void remove(Collection<ResourceRef> entries, long asOf) {
        try {
            writer.deleteDocuments(entries.stream().map(EntryDocuments::key).toArray(Term[]::new));
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    @Override
    public void show(long changes) {
        try {
            searchers.maybeRefreshBlocking();
            position = changes;
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    @Override
    public void commit(long changes) {
        try {
            writer.setLiveCommitData(Map.of(SCHEMA, Fields.SCHEMA, POSITION, Long.toString(changes))
                    .entrySet());
            writer.commit();
        } catch (IOException e) {
            throw notWritten(e);
        }
        show(changes);
    }

    private static UncheckedIOException notWritten(IOException cause) {
        return new UncheckedIOException("the search index cannot be written", cause);
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.rollback();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be closed", e);
        }
    }
}
