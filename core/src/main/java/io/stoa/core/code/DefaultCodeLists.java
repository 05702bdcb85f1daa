package io.stoa.core.code;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.core.text.LocalizedText;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

final class DefaultCodeLists implements CodeLists {

    private static final String KIND = "code-list";
    private static final Pattern NAME = Pattern.compile(CodeListDraft.NAME);
    private static final int BATCH = 1000;

    private final ModuleContext context;
    private final CodeListCache cache;

    DefaultCodeLists(ModuleContext context) {
        this.context = context;
        this.cache = new CodeListCache(context.clock());
    }

    @Override
    public CodeList load(CodeListDraft header, InputStream csv) {
        context.access().require(Action.ADMINISTER, subject(header.list()));
        check(header);
        CodeList list = CodeList.readCsv(header, csv);
        String hash = Json.contentHash(list.codes());
        try {
            context.transactions().runIndependent(em -> store(em, list, hash));
        } catch (PersistenceException e) {
            // Another node may have loaded it since this one looked; looking again tells.
            if (!context.transactions().<Boolean>independent(em -> isLoaded(em, list, hash))) {
                throw e;
            }
        } finally {
            cache.forgetVersions(header.list());
        }
        return list;
    }

    private void check(CodeListDraft header) {
        context.requireValid(header);
        LocalDate until = header.effectiveUntil();
        if (until != null && !until.isAfter(header.effectiveFrom())) {
            throw new RuleViolationException(Violation.of(
                    Message.of("core.code.period-backwards", "from", header.effectiveFrom(), "until", until)));
        }
    }

    private void store(EntityManager em, CodeList list, String hash) {
        if (isLoaded(em, list, hash)) {
            return;
        }
        String id = context.ids().next();
        em.persist(new CodeListVersion(id, list, hash, context.clock().instant()));
        int position = 0;
        for (Code code : list.codes()) {
            em.persist(new ListedCode(context.ids().next(), id, code, position++));
            if (position % BATCH == 0) {
                em.flush();
                em.clear();
            }
        }
        context.audit()
                .done(
                        em,
                        context.access().caller(),
                        Action.ADMINISTER,
                        AccessSubject.ofPlatform(KIND, list.name() + "/" + list.version()),
                        null,
                        null);
        em.flush();
    }

    private static boolean isLoaded(EntityManager em, CodeList list, String hash) {
        for (CodeListVersion loaded : read(em, list.name())) {
            CodeListView view = loaded.view();
            boolean same = view.version().equals(list.version());
            if (same && view.contentHash().equals(hash) && loaded.header().equals(list.header())) {
                return true;
            }
            if (same) {
                throw conflict("core.code.version-exists", view);
            }
            if (view.effectiveFrom().equals(list.effectiveFrom())) {
                throw conflict("core.code.day-taken", view);
            }
        }
        return false;
    }

    private static ConflictException conflict(String code, CodeListView view) {
        return ConflictException.of(
                Message.of(code, "list", view.list(), "version", view.version(), "from", view.effectiveFrom()));
    }

    @Override
    public CodeList find(String list) {
        return find(list, LocalDate.now(context.clock()));
    }

    @Override
    public CodeList find(String list, LocalDate day) {
        requireRead(list);
        CodeListVersion latest = first(list, v -> !v.header().effectiveFrom().isAfter(day));
        if (latest == null || hasEnded(latest.header().effectiveUntil(), day)) {
            throw notFound("core.code.no-version-in-force", list, "day", day.toString());
        }
        return cache.list(latest, this::readCodes);
    }

    @Override
    public CodeList find(String list, String version) {
        requireRead(list);
        CodeListVersion named = first(list, v -> v.view().version().equals(version));
        if (named == null) {
            throw notFound("core.code.no-version", list, "version", version);
        }
        return cache.list(named, this::readCodes);
    }

    @Override
    public List<CodeListView> versions(String list) {
        requireRead(list);
        return read(list).stream().map(CodeListVersion::view).toList();
    }

    @Override
    public List<String> names() {
        requireRead(null);
        return context.transactions()
                .required(em -> em.createQuery(
                                "select distinct l.name from CodeListVersion l order by l.name", String.class)
                        .getResultList());
    }

    private void requireRead(@Nullable String list) {
        context.access().require(READ, subject(list));
    }

    /** What is no name at all is not written to the audit trail. */
    private static AccessSubject subject(@Nullable String list) {
        return AccessSubject.ofPlatform(KIND, list != null && isName(list) ? list : null);
    }

    private static boolean isName(String list) {
        return NAME.matcher(list).matches();
    }

    private static boolean hasEnded(@Nullable LocalDate until, LocalDate day) {
        return until != null && !day.isBefore(until);
    }

    private @Nullable CodeListVersion first(String list, Predicate<CodeListVersion> wanted) {
        return cache.versions(list, this::read).stream()
                .filter(wanted)
                .findFirst()
                .orElse(null);
    }

    private NotFoundException notFound(String code, String list, String name, String value) {
        String loaded = read(list).stream()
                .map(v -> v.view().version() + " (" + v.view().effectiveFrom() + ")")
                .collect(Collectors.joining(", "));
        return new NotFoundException(Message.of(
                code,
                "list",
                CodeListProblems.shown(list),
                name,
                CodeListProblems.shown(value),
                "loaded",
                loaded.isEmpty() ? null : loaded));
    }

    private List<CodeListVersion> read(String list) {
        return isName(list) ? context.transactions().required(em -> read(em, list)) : List.of();
    }

    private static List<CodeListVersion> read(EntityManager em, String list) {
        return List.copyOf(em.createQuery(
                        "select l from CodeListVersion l where l.name = :name order by l.effectiveFrom desc",
                        CodeListVersion.class)
                .setParameter("name", list)
                .getResultList());
    }

    /** Reads columns rather than entities, so that a host's transaction does not fill with them. */
    private CodeList readCodes(CodeListVersion version) {
        List<Object[]> rows = context.transactions()
                .required(em -> em.createQuery(
                                "select c.code, c.parent, c.label, c.deprecated, c.replacedBy from ListedCode c"
                                        + " where c.listId = :list order by c.position",
                                Object[].class)
                        .setParameter("list", version.id())
                        .getResultList());
        return new CodeList(
                version.header(), rows.stream().map(DefaultCodeLists::code).toList());
    }

    @SuppressWarnings("unchecked")
    private static Code code(Object[] row) {
        return new Code(
                (String) Objects.requireNonNull(row[0]),
                (String) row[1],
                (LocalizedText) Objects.requireNonNull(row[2]),
                (Boolean) Objects.requireNonNull(row[3]),
                (List<String>) Objects.requireNonNull(row[4]));
    }
}
