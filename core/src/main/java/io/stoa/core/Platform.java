package io.stoa.core;

import io.stoa.core.access.AccessGuard;
import io.stoa.core.access.AccessPolicy;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.access.Caller;
import io.stoa.core.access.RoleAccessPolicy;
import io.stoa.core.audit.AuditJournal;
import io.stoa.core.change.ChangeFollower;
import io.stoa.core.change.ChangeLog;
import io.stoa.core.due.DueReport;
import io.stoa.core.due.DueWork;
import io.stoa.core.error.Message;
import io.stoa.core.error.UsageException;
import io.stoa.core.event.EventPublisher;
import io.stoa.core.file.FileStore;
import io.stoa.core.notify.Notifications;
import io.stoa.core.notify.Notifier;
import io.stoa.core.number.NumberSeries;
import io.stoa.core.page.Cursors;
import io.stoa.core.transaction.TransactionRunner;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running platform: the modules that the host chose, wired to the host's transactions, callers and ports.
 *
 * <p>It keeps no static state, and starts no threads but one that reads ahead while an import runs; a host may have
 * several. It is safe for use by many threads.
 */
public final class Platform implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Platform.class);
    private static final int DUE_AT_ONCE = 1000;

    private final Map<Class<?>, Object> services;
    private final ModuleContext context;
    private final ValidatorFactory validators;

    private Platform(Map<Class<?>, Object> services, ModuleContext context, ValidatorFactory validators) {
        this.services = services;
        this.context = context;
        this.validators = validators;
    }

    /**
     * {@return a builder with every default set}
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A service of one of the modules.
     *
     * @param <T> the service's type
     * @param type its public interface
     * @return the service
     * @throws UsageException if no module of this platform offers it
     */
    public <T> T get(Class<T> type) {
        return find(services, type);
    }

    /**
     * {@return the types of all services}
     */
    public Set<Class<?>> services() {
        return Set.copyOf(services.keySet());
    }

    /**
     * {@return the trusted side of the platform, which asks no access policy: for the host's own jobs and modules}
     */
    public ModuleContext context() {
        return context;
    }

    /**
     * Does what has fallen due, such as deadlines and notifications. The host calls it from its scheduler, on as many
     * nodes as it likes.
     *
     * @return what came of it
     */
    public DueReport runDue() {
        return context.dueWork().runDue(DUE_AT_ONCE);
    }

    /**
     * Lets the modules that follow the change log, such as the search, take over what has changed. The host calls it
     * from its scheduler, on every node. A follower that fails, as one does whose index is kept elsewhere and cannot be
     * reached, keeps no other from following.
     *
     * @return how many changes were taken over
     * @throws RuntimeException what the first follower that failed has thrown, after all others have followed
     */
    public int followChanges() {
        int taken = 0;
        RuntimeException failed = null;
        for (ChangeFollower follower : context.contributions().of(ChangeFollower.class)) {
            try {
                taken += follower.follow();
            } catch (RuntimeException e) {
                failed = failed == null ? e : failed;
                if (failed != e) {
                    failed.addSuppressed(e);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
        return taken;
    }

    /**
     * Frees what the platform and its modules hold; the host's entity managers and data sources stay open. What modules
     * {@linkplain Contributions brought} as {@link AutoCloseable} is closed, the last first.
     */
    @Override
    public void close() {
        List<AutoCloseable> held = new ArrayList<>(context.contributions().of(AutoCloseable.class));
        Collections.reverse(held);
        held.forEach(Platform::close);
        validators.close();
    }

    private static void close(AutoCloseable held) {
        try {
            held.close();
        } catch (Exception e) {
            LOG.warn("{} did not close", held, e);
        }
    }

    private static <T> T find(Map<Class<?>, Object> services, Class<T> type) {
        Object service = services.get(type);
        if (service == null) {
            throw new UsageException(Message.of(
                    "core.platform.no-such-service",
                    "service",
                    type.getName(),
                    "services",
                    services.keySet().stream()
                            .map(Class::getSimpleName)
                            .sorted()
                            .toList()));
        }
        return type.cast(service);
    }

    /** Sets up a {@link Platform}. Only the transactions and the caller must be given. */
    public static final class Builder {

        private List<? extends CatalogModule> modules = List.of();
        private @Nullable TransactionRunner transactions;
        private @Nullable Supplier<Caller> caller;
        private @Nullable AccessPolicy accessPolicy;
        private Clock clock = Clock.systemUTC();
        private Ids ids = Ids.timeOrdered();
        private EventPublisher events = EventPublisher.silent();
        private Notifier notifier = Notifier.logging();
        private byte @Nullable [] cursorKey;
        private @Nullable FileStore files;
        private Executor executor = Builder::daemon;
        private UnaryOperator<String> titleSort =
                title -> Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);

        private Builder() {}

        /**
         * The modules, in the order in which they are installed.
         *
         * @param chosen the modules; core need not be among them
         * @return this
         */
        public Builder modules(List<? extends CatalogModule> chosen) {
            this.modules = List.copyOf(chosen);
            return this;
        }

        /**
         * How work gets into a transaction.
         *
         * @param runner such as {@link io.stoa.core.transaction.JpaTransactions}
         * @return this
         */
        public Builder transactions(TransactionRunner runner) {
            this.transactions = runner;
            return this;
        }

        /**
         * Who is calling, asked anew for every call.
         *
         * @param current the host's current user
         * @return this
         */
        public Builder caller(Supplier<Caller> current) {
            this.caller = current;
            return this;
        }

        /**
         * Who may do what; {@link RoleAccessPolicy} by default.
         *
         * @param policy the host's own policy
         * @return this
         */
        public Builder accessPolicy(AccessPolicy policy) {
            this.accessPolicy = policy;
            return this;
        }

        /**
         * The clock; UTC system time by default.
         *
         * @param hostClock the host's clock
         * @return this
         */
        public Builder clock(Clock hostClock) {
            this.clock = hostClock;
            return this;
        }

        /**
         * Where ids come from; UUIDv7 by default.
         *
         * @param source the host's own source
         * @return this
         */
        public Builder ids(Ids source) {
            this.ids = source;
            return this;
        }

        /**
         * Who is told of domain events; nobody by default.
         *
         * @param publisher the host's port
         * @return this
         */
        public Builder events(EventPublisher publisher) {
            this.events = publisher;
            return this;
        }

        /**
         * Who delivers notifications; by default they are only logged.
         *
         * @param hostNotifier the host's port
         * @return this
         */
        public Builder notifier(Notifier hostNotifier) {
            this.notifier = hostNotifier;
            return this;
        }

        /**
         * The key that page cursors are signed with. By default a random one: cursors then end with this platform,
         * so hosts with several nodes give them all the same.
         *
         * @param key at least 16 bytes
         * @return this
         */
        public Builder cursorKey(byte[] key) {
            this.cursorKey = key.clone();
            return this;
        }

        /**
         * Where files are kept; without it, what needs files is refused.
         *
         * @param store such as {@link io.stoa.core.file.FolderFileStore}
         * @return this
         */
        public Builder files(FileStore store) {
            this.files = store;
            return this;
        }

        /**
         * Runs what may go on beside the calling thread, which is reading ahead in an import: by default a new daemon
         * thread for every chunk. A Jakarta EE host gives its managed executor.
         *
         * @param hostExecutor the host's executor
         * @return this
         */
        public Builder executor(Executor hostExecutor) {
            this.executor = hostExecutor;
            return this;
        }

        /**
         * The form of a title by which lists are sorted: width and case folded by default, so Chinese titles sort by
         * code point. A host may give a form that sorts by pinyin.
         *
         * @param form makes the sort form of a title
         * @return this
         */
        public Builder titleSort(UnaryOperator<String> form) {
            this.titleSort = form;
            return this;
        }

        /**
         * {@return the platform}
         *
         * @throws UsageException if transactions or caller are missing
         */
        public Platform build() {
            TransactionRunner runner = given("transactions", transactions);
            Supplier<Caller> current = given("caller", caller);
            List<CatalogModule> all = CoreModule.first(modules);
            AuditJournal journal = new AuditJournal(runner, ids, clock);
            AccessPolicy policy = accessPolicy == null ? new RoleAccessPolicy(rules(all)) : accessPolicy;
            AccessGuard guard = new AccessGuard(current, policy, journal::refused);
            ValidatorFactory validators = Validation.byDefaultProvider()
                    .configure()
                    .traversableResolver(new WholeDrafts())
                    .messageInterpolator(new CallerMessages(() -> guard.caller().locale()))
                    .buildValidatorFactory();
            DueWork dueWork = DueWork.create(journal, guard, ids, clock);
            Map<Class<?>, Object> services = new LinkedHashMap<>();
            ModuleContext context = new PlatformContext(
                    journal,
                    guard,
                    journal,
                    ChangeLog.create(journal, ids, clock),
                    dueWork,
                    new Notifications(dueWork, notifier, clock),
                    clock,
                    ids,
                    validators.getValidator(),
                    events,
                    new Cursors(cursorKey == null ? SecureRandom.getSeed(32) : cursorKey),
                    executor,
                    titleSort,
                    ruleTypes(all),
                    NumberSeries.create(runner),
                    files,
                    new Contributions(),
                    services);
            for (CatalogModule module : all) {
                install(module, services, context);
            }
            return new Platform(Map.copyOf(services), context, validators);
        }

        private static Map<Action, AccessRule> rules(List<CatalogModule> modules) {
            Map<Action, AccessRule> rules = new HashMap<>();
            modules.forEach(module -> rules.putAll(module.accessRules()));
            return rules;
        }

        private static Map<String, Class<? extends Record>> ruleTypes(List<CatalogModule> modules) {
            Map<String, Class<? extends Record>> types = new HashMap<>();
            modules.forEach(module -> types.putAll(module.ruleTypes()));
            return Map.copyOf(types);
        }

        private static void daemon(Runnable task) {
            Thread thread = new Thread(task, "stoa-read-ahead");
            thread.setDaemon(true);
            thread.start();
        }

        private static void install(CatalogModule module, Map<Class<?>, Object> services, ModuleContext context) {
            Set<Class<?>> promised = new HashSet<>(module.serviceTypes());
            module.install(
                    new ServiceRegistry() {
                        @Override
                        public <T> void add(Class<T> type, T service) {
                            if (!promised.remove(type)) {
                                throw new IllegalStateException(
                                        module.name() + " does not name " + type.getName() + " in its serviceTypes()");
                            }
                            if (services.putIfAbsent(type, service) != null) {
                                throw new IllegalStateException("two modules offer " + type.getName());
                            }
                        }
                    },
                    context);
            if (!promised.isEmpty()) {
                throw new IllegalStateException(module.name() + " names services that it does not add: " + promised);
            }
        }

        private static <T> T given(String what, @Nullable T value) {
            if (value == null) {
                throw new UsageException(Message.of("core.platform.missing", "what", what));
            }
            return value;
        }
    }

    private record PlatformContext(
            TransactionRunner transactions,
            AccessGuard access,
            AuditJournal audit,
            ChangeLog changes,
            DueWork dueWork,
            Notifications notifications,
            Clock clock,
            Ids ids,
            Validator validator,
            EventPublisher events,
            Cursors cursors,
            Executor executor,
            UnaryOperator<String> titleSort,
            Map<String, Class<? extends Record>> ruleTypes,
            NumberSeries numbers,
            @Nullable FileStore givenFiles,
            Contributions contributions,
            Map<Class<?>, Object> services)
            implements ModuleContext {

        @Override
        public FileStore files() {
            return Builder.given("files", givenFiles);
        }

        @Override
        public <T> T get(Class<T> type) {
            return find(services, type);
        }
    }
}
