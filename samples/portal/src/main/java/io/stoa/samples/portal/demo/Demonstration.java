package io.stoa.samples.portal.demo;

import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.file.FileStore;
import io.stoa.core.transaction.TransactionRunner;
import io.stoa.samples.portal.PortalProperties;
import io.stoa.search.SearchModule;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Fills an empty platform when the portal starts: after the web server, so that who comes early is told, and before the
 * scheduler, so that nothing of the past falls due before it has happened.
 */
@Component
@ConditionalOnBooleanProperty(name = "portal.demo.enabled", matchIfMissing = true)
class Demonstration implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final long SEED = 20260921;
    private static final int AT_ONCE = 2;

    /** Between the web server's phase and the default, which the scheduler has. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 512;

    private final Platform portal;
    private final TransactionRunner transactions;
    private final FileStore files;
    private final List<CatalogModule> beans;
    private final JdbcTemplate database;
    private final PortalProperties properties;
    private final Progress progress;
    private final Clock clock;
    private volatile boolean started;

    Demonstration(
            Platform portal,
            TransactionRunner transactions,
            FileStore files,
            ObjectProvider<CatalogModule> beans,
            JdbcTemplate database,
            PortalProperties properties,
            Progress progress,
            ObjectProvider<Clock> clock) {
        this.portal = portal;
        this.transactions = transactions;
        this.files = files;
        this.beans = beans.orderedStream().toList();
        this.database = database;
        this.properties = properties;
        this.progress = progress;
        this.clock = clock.getIfUnique(Clock::systemUTC);
    }

    @Override
    public void start() {
        started = true;
        Steps steps = new Steps(database, transactions);
        if (steps.isComplete()) {
            return;
        }
        Plan plan = steps.plan();
        if (plan == null) {
            if (!isEmpty()) {
                LOG.warn("The platform holds data already, so no demonstration is made");
                return;
            }
            plan = new Plan(
                    SEED,
                    properties.demo().scale(),
                    LocalDateTime.ofInstant(clock.instant(), Plan.ZONE).truncatedTo(ChronoUnit.HOURS));
            steps.begin(plan);
        }
        make(plan, steps);
    }

    private boolean isEmpty() {
        return transactions.required(em -> em.createQuery("select count(o) from Organisation o", Long.class)
                        .getSingleResult())
                == 0;
    }

    private void make(Plan plan, Steps steps) {
        long began = System.nanoTime();
        LOG.info("The demonstration is being made (scale {}); in full it takes about a minute", plan.scale());
        try (Stage stage = new Stage(modules(), transactions, files)) {
            new Making(plan, steps, stage, portal, progress).run();
        } finally {
            progress.end();
        }
        steps.complete();
        LOG.info(
                "The demonstration is complete after {} s",
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    /** The portal's modules but the search, whose index belongs to the portal's own platform. */
    private List<CatalogModule> modules() {
        Map<String, CatalogModule> byName = new LinkedHashMap<>();
        CatalogModule.discover().forEach(module -> byName.put(module.name(), module));
        beans.forEach(module -> byName.put(module.name(), module));
        byName.values().removeIf(SearchModule.class::isInstance);
        return List.copyOf(byName.values());
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** One making of the demonstration, or of what is left of it. */
    private static final class Making {

        private static final int UNITS_PER_PART = 10;

        private final Plan plan;
        private final Steps steps;
        private final Stage stage;
        private final Platform portal;
        private final Progress progress;
        private final SourceIds ids;
        private final City city;
        private final InstrumentPark park;
        private final ExpertRegister register;

        Making(Plan plan, Steps steps, Stage stage, Platform portal, Progress progress) {
            this.plan = plan;
            this.steps = steps;
            this.stage = stage;
            this.portal = portal;
            this.progress = progress;
            this.ids = new SourceIds(stage.transactions());
            this.city = new City(plan, ids);
            this.park = new InstrumentPark(plan, city);
            this.register = new ExpertRegister(plan, city, ids);
        }

        void run() {
            progress.begin(4 * UNITS_PER_PART + park.all().size());
            part("organisations", () -> city.register(stage));
            part("instruments", () -> park.register(stage));
            together(use());
            progress.now("search");
            together(List.of(this::close, this::follow));
            follow();
        }

        private void part(String name, Runnable work) {
            progress.now(name);
            LOG.info("  {} % {}", progress.percent(), name);
            steps.repeatable(name, work);
            progress.advance(UNITS_PER_PART);
        }

        /**
         * What happens step by step and is played beside the year: what falls due in one story is done whenever another lets it
         * fall due, so they follow each other on one thread.
         */
        private void stories() {
            new CounterStory(plan, city, stage, steps, ids, park).tell();
            part("experts", () -> register.register(stage));
            part("literature", () -> new UnionCatalogue(plan, city).register(stage));
            progress.now("deliveries");
            new DeliveryStory(plan, city, stage, steps, ids).tell();
            progress.now("programmes");
            CallPlan.all().forEach(call -> new CallStory(plan, call, stage, steps, city, ids, register).tell());
            stage.leave();
            progress.now("bookings");
        }

        /** Providers share nothing that their calls lock, so two can be played at once; those with most to do begin. */
        private List<Runnable> use() {
            Map<String, String> instruments = ids.all("Instrument", Plan.SOURCE);
            YearOfUse year = new YearOfUse(plan, city, stage);
            Map<Institution, List<Apparatus>> byOwner = new LinkedHashMap<>();
            park.all()
                    .forEach(each -> byOwner.computeIfAbsent(each.owner(), some -> new ArrayList<>())
                            .add(each));
            List<Runnable> tasks = new ArrayList<>();
            List<Apparatus> atTheCounter =
                    Objects.requireNonNull(byOwner.remove(city.institution(CounterStory.INSTITUTE)));
            tasks.add(() -> {
                stories();
                use(atTheCounter, year, instruments);
            });
            byOwner.values().stream()
                    .sorted(Comparator.comparing(List::size, Comparator.reverseOrder()))
                    .forEach(owned -> tasks.add(() -> use(owned, year, instruments)));
            return tasks;
        }

        private void use(List<Apparatus> owned, YearOfUse year, Map<String, String> instruments) {
            Institution owner = owned.get(0).owner();
            steps.once("rules " + owner.code(), () -> year.setRules(owner));
            for (Apparatus each : owned) {
                String id = String.valueOf(instruments.get(each.number()));
                steps.once("use " + each.number(), () -> {
                    stage.leave();
                    park.photograph(stage, each, id);
                    year.play(each, id);
                });
                progress.advance(1);
                tell();
            }
            stage.leave();
        }

        private int told;

        private synchronized void tell() {
            if (progress.percent() >= told + 10) {
                told = progress.percent() / 10 * 10;
                LOG.info("  {} % {}", told, progress.part());
            }
        }

        private static void together(List<Runnable> tasks) {
            ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, task -> new Thread(task, "demonstration"));
            try {
                List<Future<?>> running = new ArrayList<>();
                tasks.forEach(task -> running.add(threads.submit(task)));
                for (Future<?> each : running) {
                    each.get();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("the demonstration could not be made", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the demonstration was interrupted", e);
            } finally {
                threads.shutdownNow();
            }
        }

        /** Bills the year and does what fell due in it. */
        private void close() {
            steps.once("billing", () -> new BillingStory(plan, city, stage).tell());
            stage.leave();
            stage.runDue();
        }

        private void follow() {
            while (portal.followChanges() > 0) {
                // Until nothing is left to follow.
            }
        }
    }
}
