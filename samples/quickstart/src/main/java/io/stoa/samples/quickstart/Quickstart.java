package io.stoa.samples.quickstart;

import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.file.FolderFileStore;
import io.stoa.core.persistence.SchemaMigrator;
import io.stoa.core.persistence.StoaPersistence;
import io.stoa.core.transaction.JpaTransactions;
import io.stoa.experts.ExpertsModule;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.literature.LiteratureModule;
import io.stoa.oai.OaiModule;
import io.stoa.programmes.ProgrammesModule;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A host of Stoa on plain Java SE, which tells a story in chapters: instruments are registered, published and found;
 * then they are booked, used, charged and assessed; then libraries share their records, deliver documents and harvest each
 * other; then projects are judged by experts, blindly, and funded. All data are synthetic, and it begins in September 2026.
 */
public final class Quickstart {

    private static final byte[] READERS_KEY = "hashes who reads what".getBytes(StandardCharsets.UTF_8);

    private Quickstart() {}

    /**
     * Runs the whole story.
     *
     * @param args optionally the folder for what it exports; {@code target/quickstart} if absent
     * @throws IOException if the folder cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "target/quickstart");
        run(Files.createDirectories(folder), new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(Path folder, PrintStream out) throws IOException {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:quickstart;DB_CLOSE_DELAY=-1");
        List<CatalogModule> modules = List.of(
                InstrumentsModule.create(),
                LiteratureModule.with(o -> o.usage(u -> u.key(READERS_KEY).platform("示例联合目录", "example"))),
                OaiModule.create(),
                ExpertsModule.create(),
                ProgrammesModule.create());
        SchemaMigrator.migrate(dataSource, modules);
        try (EntityManagerFactory emf = StoaPersistence.configuration("quickstart", modules)
                .property(StoaPersistence.DATA_SOURCE, dataSource)
                .createEntityManagerFactory()) {
            Story story = new Story(folder, out);
            story.begin(Platform.builder()
                    .modules(modules)
                    .transactions(JpaTransactions.resourceLocal(emf))
                    .files(new FolderFileStore(folder.resolve("files"))));
            new RegisterChapter(story).tell();
            BookingChapter booking = new BookingChapter(story);
            booking.tell();
            new UsageChapter(story, booking).tell();
            LiteratureChapter literature = new LiteratureChapter(story);
            literature.tell();
            new DeliveryChapter(story, literature).tell();
            new HarvestChapter(story, literature).tell();
            new CounterChapter(story, literature).tell();
            ExpertsChapter experts = new ExpertsChapter(story);
            experts.tell();
            ProgrammesChapter programme = new ProgrammesChapter(story, experts);
            programme.tell();
            new ReviewChapter(story, experts, programme).tell();
            new DecisionChapter(story, experts, programme).tell();
        }
    }
}
