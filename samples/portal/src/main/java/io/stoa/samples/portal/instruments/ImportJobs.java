package io.stoa.samples.portal.instruments;

import io.stoa.core.Platform;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Caller;
import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.DatabaseUnavailableException;
import io.stoa.core.error.StoaException;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.tabular.ReadOptions;
import io.stoa.core.tabular.TableReading;
import io.stoa.core.tabular.TableType;
import io.stoa.core.tabular.Tables;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.samples.portal.PortalProperties;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Imports tables in the background, one after the other, each as the user who uploaded it. File and progress are
 * kept in {@code imports} below the portal's folder for a month; Stoa goes on behind the last committed chunk of a run that was
 * interrupted.
 */
@Component
class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int SHOWN = 50;
    private static final String UPLOAD = "upload";
    private static final String KEPT_AS = "job.properties";
    private static final String PROBLEMS = "problems.jsonl";

    private final Map<ImportJob.Kind, TableImport<?>> imports = new EnumMap<>(ImportJob.Kind.class);
    private final InstrumentCatalog instruments;
    private final Platform platform;
    private final ObjectProvider<UserDetailsService> users;
    private final Path folder;
    private final Map<String, ImportJob> jobs = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "imports"));
    private final Clock clock = Clock.systemUTC();
    private volatile boolean stopping;

    ImportJobs(
            List<TableImport<?>> imports,
            InstrumentCatalog instruments,
            Platform platform,
            ObjectProvider<UserDetailsService> users,
            PortalProperties portal) {
        imports.forEach(each -> this.imports.put(each.kind(), each));
        this.instruments = instruments;
        this.platform = platform;
        this.users = users;
        this.folder = portal.folder().resolve("imports");
    }

    /**
     * Takes a table in. What is wrong with the file as a whole is told at once.
     *
     * @param caller who uploads it, for the own organisation
     * @param kind what it holds
     * @param register the name of the register that it comes from; with the number of a row it is what makes it known again
     * @param fileName what the file is called
     * @param content the file
     * @return the job
     * @throws AccessDeniedException if the caller may not import
     * @throws io.stoa.core.error.UnreadableInputException if this is no such table
     */
    ImportJob submit(Caller caller, ImportJob.Kind kind, String register, String fileName, InputStream content)
            throws IOException {
        String organisation = requireImporter(caller, kind);
        String id = UUID.randomUUID().toString();
        ImportJob job = new ImportJob(new ImportJob.Order(
                id,
                kind,
                caller.id(),
                organisation,
                register,
                fileName,
                caller.locale().toLanguageTag(),
                clock.instant()));
        Path place = Files.createDirectories(folder.resolve(id));
        Files.copy(content, place.resolve(UPLOAD));
        boolean readable = false;
        try (TableReading<?> rows = read(imports(job), job)) {
            readable = true;
        } finally {
            if (!readable) {
                delete(place);
            }
        }
        keep(job);
        jobs.put(id, job);
        start(job, SecurityContextHolder.getContext().getAuthentication());
        return job;
    }

    /** Asks whether the caller may import such tables for the own organisation at all; gives its id. */
    String requireImporter(Caller caller, ImportJob.Kind kind) {
        String organisation = caller.organisationId();
        TableImport<?> table = imports(kind);
        platform.context().access().require(table.action(), subject(table, organisation));
        return organisation == null ? "" : organisation;
    }

    private static AccessSubject subject(TableImport<?> table, @Nullable String organisation) {
        return organisation == null
                ? AccessSubject.ofPlatform(table.entryKind(), null)
                : AccessSubject.ofProvider(table.entryKind(), null, organisation);
    }

    /** What the caller may import for the own organisation; at least one kind. */
    List<ImportJob.Kind> requireKinds(Caller caller) {
        List<ImportJob.Kind> kinds = imports.values().stream()
                .filter(each -> platform.context().access().may(each.action(), subject(each, caller.organisationId())))
                .map(TableImport::kind)
                .toList();
        if (kinds.isEmpty()) {
            requireImporter(caller, ImportJob.Kind.INSTRUMENTS);
        }
        return kinds;
    }

    /** An empty table to fill in. */
    void writeTemplate(ImportJob.Kind kind, Locale locale, OutputStream out) {
        Tables.writeTemplate(imports(kind).format("", ""), locale, out);
    }

    /** A job of the caller's organisation that the caller might have submitted, or null. */
    @Nullable
    ImportJob find(Caller caller, String id) {
        requireKinds(caller);
        ImportJob job = jobs.get(id);
        if (job == null || !isOf(caller, job)) {
            return null;
        }
        requireImporter(caller, job.getOrder().kind());
        return job;
    }

    /** The latest jobs of the caller's organisation that the caller might have submitted, the newest first. */
    List<ImportJob> list(Caller caller) {
        List<ImportJob.Kind> kinds = requireKinds(caller);
        return jobs.values().stream()
                .filter(job ->
                        isOf(caller, job) && kinds.contains(job.getOrder().kind()))
                .sorted(Comparator.comparing((ImportJob job) -> job.getOrder().startedAt())
                        .reversed())
                .limit(SHOWN)
                .toList();
    }

    /** The columns of a job's file that nothing was read from. */
    List<String> unknownColumns(ImportJob job) {
        try (TableReading<?> rows = read(imports(job), job)) {
            return rows.unknownColumns();
        }
    }

    /** The problems of a job, page by page. */
    Page<ImportProblem> problems(ImportJob job, PageRequest page) {
        ImportJob.Outcome outcome = job.getOutcome();
        if (outcome == null) {
            return new Page<>(List.of(), null);
        }
        KeptProblems kept = problemsOf(job);
        return kept.exist() ? kept.page(page) : instruments.importProblems(outcome.runId(), page);
    }

    /** Writes the rows that were refused, as they stood in the file, each with what is wrong. */
    void writeRefused(ImportJob job, TableType type, OutputStream out) {
        Iterator<ImportProblem> refusals = Page.stream(
                        PageRequest.first(PageRequest.MAX_SIZE), page -> problems(job, page))
                .filter(problem -> !problem.isRemark())
                .iterator();
        Tables.writeRefused(upload(job), ReadOptions.in(job.getOrder().locale()), refusals, type, out);
    }

    /** Goes on with what was interrupted, and throws away what is old. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> places = Files.list(folder)) {
            for (Path place : places.sorted().toList()) {
                resume(place);
            }
        }
    }

    private void resume(Path place) throws IOException {
        if (!Files.exists(place.resolve(KEPT_AS))) {
            delete(place); // the upload was never acknowledged
            return;
        }
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(place.resolve(KEPT_AS))) {
            kept.load(in);
        }
        ImportJob job = ImportJob.of(kept);
        if (job.getOrder().startedAt().isBefore(clock.instant().minus(KEPT))) {
            delete(place);
            return;
        }
        if (jobs.putIfAbsent(job.getOrder().id(), job) == null && job.isRunning()) {
            start(job, authentication(job.getOrder().owner()));
        }
    }

    private @Nullable Authentication authentication(String owner) {
        UserDetailsService service = users.getIfAvailable();
        if (service == null) {
            return null;
        }
        try {
            UserDetails user = service.loadUserByUsername(owner);
            return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        } catch (UsernameNotFoundException e) {
            return null;
        }
    }

    private void start(ImportJob job, @Nullable Authentication user) {
        worker.execute(() -> {
            SecurityContextHolder.setContext(user == null ? new SecurityContextImpl() : new SecurityContextImpl(user));
            LocaleContextHolder.setLocale(job.getOrder().locale());
            try {
                run(job);
            } catch (DatabaseUnavailableException away) {
                interrupted(job, away);
            } catch (StoaException | IllegalArgumentException refusal) {
                job.fail(
                        refusal instanceof StoaException known
                                ? known.message(job.getOrder().locale())
                                : "");
                keep(job);
            } catch (RuntimeException broken) {
                interrupted(job, broken);
            } finally {
                SecurityContextHolder.clearContext();
                LocaleContextHolder.resetLocaleContext();
            }
        });
    }

    /** It stays as it was and goes on when the portal starts again. */
    private static void interrupted(ImportJob job, RuntimeException why) {
        LOG.warn("The import {} was interrupted", job.getOrder().id(), why);
    }

    private void run(ImportJob job) {
        if (!stopping) {
            run(imports(job), job);
        }
    }

    private <T> void run(TableImport<T> table, ImportJob job) {
        job.counted(count(table, job));
        TableImport.Done done;
        try (TableReading<T> rows = read(table, job)) {
            done = table.run(job.getOrder(), new Watched<>(rows, job));
        }
        List<ImportProblem> problems = done.problems();
        if (problems != null) {
            write(problemsOf(job).file(), out -> KeptProblems.write(problems, out));
        }
        job.end(done.outcome());
        keep(job);
    }

    private long count(TableImport<?> table, ImportJob job) {
        long rows = 0;
        try (TableReading<?> reading = read(table, job)) {
            while (reading.hasNext()) {
                reading.next();
                rows++;
            }
        }
        return rows;
    }

    private <T> TableReading<T> read(TableImport<T> table, ImportJob job) {
        ImportJob.Order order = job.getOrder();
        return Tables.read(
                table.format(order.organisation(), order.register()), upload(job), ReadOptions.in(order.locale()));
    }

    private TableImport<?> imports(ImportJob job) {
        return imports(job.getOrder().kind());
    }

    private TableImport<?> imports(ImportJob.Kind kind) {
        return Objects.requireNonNull(imports.get(kind));
    }

    private KeptProblems problemsOf(ImportJob job) {
        return new KeptProblems(folder.resolve(job.getOrder().id()).resolve(PROBLEMS));
    }

    private Path upload(ImportJob job) {
        return folder.resolve(job.getOrder().id()).resolve(UPLOAD);
    }

    private void keep(ImportJob job) {
        write(
                folder.resolve(job.getOrder().id()).resolve(KEPT_AS),
                out -> job.kept().store(out, null));
    }

    /** What writes a file. */
    @FunctionalInterface
    private interface Writing {
        void to(Writer out) throws IOException;
    }

    /** Whole or not at all. */
    private static void write(Path file, Writing content) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (Writer out = Files.newBufferedWriter(draft)) {
                content.to(out);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean isOf(Caller caller, ImportJob job) {
        return caller.belongsTo(job.getOrder().organisation())
                || caller.id().equals(job.getOrder().owner());
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true; // not by an interrupt, which embedded databases take for a broken file
        worker.shutdown();
        if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("An import did not stop in time; it goes on behind its last chunk at the next start");
        }
    }

    /** Rows that are counted as they are taken. */
    private final class Watched<T> implements Iterator<ImportRow<T>> {

        private final Iterator<ImportRow<T>> rows;
        private final ImportJob job;

        Watched(Iterator<ImportRow<T>> rows, ImportJob job) {
            this.rows = rows;
            this.job = job;
        }

        @Override
        public boolean hasNext() {
            if (stopping) {
                throw new IllegalStateException("the portal stops");
            }
            return rows.hasNext();
        }

        @Override
        public ImportRow<T> next() {
            job.seen();
            return rows.next();
        }
    }
}
