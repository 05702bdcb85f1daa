package io.stoa.instruments;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.Action;
import io.stoa.core.catalog.Conditions;
import io.stoa.core.catalog.EntryCatalog;
import io.stoa.core.catalog.EntryContent;
import io.stoa.core.catalog.EntryKind;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.code.CodeList;
import io.stoa.core.code.CodeLists;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.Violation;
import io.stoa.core.file.FileLimits;
import io.stoa.core.file.StoredFile;
import io.stoa.core.json.Json;
import io.stoa.core.page.PageRequest;
import io.stoa.core.search.SearchDetails;
import io.stoa.core.text.LocalizedText;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mapstruct.factory.Mappers;

final class DefaultInstrumentCatalog
        extends EntryCatalog<Instrument, InstrumentDraft, InstrumentQuery, InstrumentSummary>
        implements InstrumentCatalog {

    private static final int MAX_DUPLICATES = 100;

    private final InstrumentsOptions options;
    private final InstrumentMapper mapper = Mappers.getMapper(InstrumentMapper.class);

    DefaultInstrumentCatalog(ModuleContext context, InstrumentsOptions options) {
        super(new EntryKind<>(KIND, Instrument.class, InstrumentDraft.class, options.approveRevisions()), context);
        this.options = options;
    }

    @Override
    public PublicInstrumentView publicView(String id) {
        return context().transactions().required(em -> {
            Instrument instrument = visible(em, id);
            ComponentLinks links = new ComponentLinks(em);
            return mapper.publicView(instrument, seen(links.partsOf(id)), seen(links.wholesOf(id)));
        });
    }

    @Override
    public List<PublicInstrumentView> publicViews(Collection<String> ids) {
        if (ids.size() > PageRequest.MAX_SIZE) {
            throw new IllegalArgumentException(ids.size() + " ids, expected at most " + PageRequest.MAX_SIZE);
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        return context().transactions().required(em -> {
            Map<String, Instrument> found = visible(em, ids);
            ComponentLinks links = new ComponentLinks(em);
            Map<String, List<Instrument>> parts = links.partsOf(ids);
            Map<String, List<Instrument>> wholes = links.wholesOf(ids);
            return ids.stream()
                    .distinct()
                    .map(found::get)
                    .filter(Objects::nonNull)
                    .map(each -> mapper.publicView(
                            each,
                            seen(parts.getOrDefault(each.getId(), List.of())),
                            seen(wholes.getOrDefault(each.getId(), List.of()))))
                    .toList();
        });
    }

    private Map<String, Instrument> visible(EntityManager em, Collection<String> ids) {
        return em.createQuery("select i from Instrument i where i.id in :ids", Instrument.class)
                .setParameter("ids", ids)
                .getResultStream()
                .filter(this::isVisible)
                .collect(Collectors.toMap(Instrument::getId, Function.identity()));
    }

    @Override
    public StaffInstrumentView staffView(String id) {
        return context().transactions().required(em -> {
            Instrument instrument = visible(em, id);
            context().access().require(Action.READ_CONTENT, instrument.subject(KIND));
            ComponentLinks links = new ComponentLinks(em);
            return new StaffInstrumentView(
                    instrument.state(),
                    mapper.draft(instrument),
                    seen(links.partsOf(id)),
                    seen(links.wholesOf(id)),
                    instrument.getCreatedAt(),
                    instrument.getUpdatedAt(),
                    instrument.getPublishedAt(),
                    instrument.getStatusReason());
        });
    }

    @Override
    public List<Duplicate> findDuplicates(InstrumentDraft draft) {
        Set<ConstraintViolation<InstrumentDraft>> violations =
                context().validator().validate(draft);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return context().transactions().required(em -> duplicates(em, draft, null));
    }

    @Override
    public List<Duplicate> duplicatesOf(String id) {
        return context().transactions().required(em -> duplicates(em, mapper.draft(visible(em, id)), id));
    }

    @Override
    public EntryState addComponent(String id, long version, String partId) {
        return context().transactions().required(em -> {
            Instrument whole = locked(em, id, version, LINK_COMPONENT);
            Instrument part = visible(em, partId);
            context().access().require(LINK_COMPONENT, part.subject(KIND));
            ComponentLinks links = new ComponentLinks(em);
            links.lock(whole.getProviderId());
            links.refuseUnlessPossible(whole, part);
            if (links.find(id, partId) == null) {
                em.persist(new InstrumentComponent(
                        context().ids().next(), id, partId, context().clock().instant()));
                changedComponents(em, whole, LINK_COMPONENT, Arrays.asList(null, partId));
            }
            return whole.state();
        });
    }

    @Override
    public EntryState removeComponent(String id, long version, String partId) {
        return context().transactions().required(em -> {
            Instrument whole = locked(em, id, version, UNLINK_COMPONENT);
            ComponentLinks links = new ComponentLinks(em);
            links.lock(whole.getProviderId());
            InstrumentComponent link = links.find(id, partId);
            if (link == null) {
                throw new NotFoundException(Message.of("instruments.component.none", "whole", id, "part", partId));
            }
            em.remove(link);
            changedComponents(em, whole, UNLINK_COMPONENT, Arrays.asList(partId, null));
            return whole.state();
        });
    }

    @Override
    public List<ComponentView> components(String id) {
        return context().transactions().required(em -> {
            visible(em, id);
            return seen(new ComponentLinks(em).partsOf(id));
        });
    }

    @Override
    public EntryState addPhoto(
            String id, long version, InputStream content, String mediaType, @Nullable LocalizedText caption) {
        return context().transactions().required(em -> {
            locked(em, id, version, Action.REVISE);
            InstrumentDraft latest = latest(id);
            StoredFile file = context()
                    .files()
                    .put(content, new FileLimits(options.maxPhotoBytes(), Photo.MEDIA_TYPES), mediaType);
            List<Photo> photos = new ArrayList<>(latest.photos());
            photos.removeIf(photo -> photo.sha256().equals(file.hash()));
            photos.add(new Photo(file.hash(), file.mediaType(), caption));
            return revise(id, version, latest.toBuilder().photos(photos).build());
        });
    }

    @Override
    public InputStream openPhoto(String id, String sha256) {
        return context().transactions().required(em -> {
            Instrument instrument = visible(em, id);
            if (!hasPhoto(instrument.getDetails().photos(), sha256) && !hasPendingPhoto(instrument, sha256)) {
                throw noPhoto(id, sha256);
            }
            return context().files().open(sha256);
        });
    }

    @Override
    public EntryState removePhoto(String id, long version, String sha256) {
        return context().transactions().required(em -> {
            locked(em, id, version, Action.REVISE);
            InstrumentDraft latest = latest(id);
            if (!hasPhoto(latest.photos(), sha256)) {
                throw noPhoto(id, sha256);
            }
            List<Photo> kept = latest.photos().stream()
                    .filter(photo -> !photo.sha256().equals(sha256))
                    .toList();
            return revise(id, version, latest.toBuilder().photos(kept).build());
        });
    }

    @Override
    protected Instrument newEntry() {
        return new Instrument();
    }

    @Override
    protected void apply(Instrument entry, InstrumentDraft draft) {
        entry.apply(draft);
    }

    @Override
    protected InstrumentDraft draftOf(Instrument entry) {
        return mapper.draft(entry);
    }

    @Override
    protected InstrumentDraft publicPart(InstrumentDraft draft) {
        return draft.toBuilder()
                .owners(mapper.withoutContact(draft.owners()))
                .manufacturers(mapper.withoutContact(draft.manufacturers()))
                .contacts(mapper.published(draft.contacts()))
                .supervised(null)
                .customs(null)
                .funding(null)
                .internalNotes(null)
                .build();
    }

    @Override
    protected InstrumentSummary summaryOf(Instrument entry) {
        return mapper.summary(entry);
    }

    @Override
    protected void where(InstrumentQuery query, Conditions conditions) {
        conditions
                .whenGiven("e.sharingMode = :sharingMode", "sharingMode", query.sharingMode())
                .whenGiven("e.workingState = :workingState", "workingState", query.workingState());
        String wanted = query.classCode();
        if (wanted != null) {
            Set<String> listed = listedWithin(wanted);
            if (listed.isEmpty()) {
                conditions.startsWith("e.classCode", "classCode", classPrefix(wanted));
            } else {
                conditions.and("e.classCode in :classCodes", "classCodes", listed);
            }
        }
    }

    @Override
    protected List<Violation> rules(EntityManager em, InstrumentDraft draft, @Nullable Instrument existing) {
        List<Violation> violations = new ArrayList<>();
        String code = draft.classCode();
        CodeList classes = classes();
        if (code != null && classes != null && classes.find(code) == null && !isKept(code, existing)) {
            violations.add(Violation.of(Message.of(
                    "instruments.class.unknown", "code", code, "list", classes.name(), "version", classes.version())));
        }
        for (Photo photo : draft.photos()) {
            boolean kept = existing != null && hasPhoto(existing.getDetails().photos(), photo.sha256());
            if (!kept && !context().files().exists(photo.sha256())) {
                violations.add(Violation.of(Message.of("instruments.photo.unknown", "hash", photo.sha256())));
            }
        }
        return violations;
    }

    @Override
    protected String searchText(InstrumentDraft draft) {
        List<String> words = new ArrayList<>();
        if (draft.model() != null) {
            words.add(draft.model().name());
        }
        draft.manufacturers().forEach(party -> words.add(party.name()));
        if (draft.pid() != null) {
            words.add(draft.pid().value());
        }
        draft.alternateIdentifiers().forEach(alternate -> words.add(alternate.value()));
        draft.instrumentTypes().forEach(type -> words.add(type.name()));
        words.addAll(draft.measuredVariables());
        String functions = draft.capability().functions();
        if (functions != null) {
            words.add(functions);
        }
        return String.join(" ", words);
    }

    @Override
    protected SearchDetails searchDetails(InstrumentDraft draft) {
        List<String> names = new ArrayList<>();
        if (draft.model() != null) {
            names.add(draft.model().name());
        }
        draft.manufacturers().forEach(party -> names.add(party.name()));
        List<String> keywords = new ArrayList<>(draft.measuredVariables());
        draft.instrumentTypes().forEach(type -> keywords.add(type.name()));
        List<String> identifiers = new ArrayList<>();
        if (draft.pid() != null) {
            identifiers.add(draft.pid().value());
        }
        draft.alternateIdentifiers().forEach(alternate -> identifiers.add(alternate.value()));
        String functions = draft.capability().functions();
        SharingMode mode = draft.sharing().mode();
        return new SearchDetails(
                names,
                keywords,
                identifiers,
                functions == null ? "" : functions,
                null,
                mode == null ? null : mode.name());
    }

    private List<Duplicate> duplicates(EntityManager em, InstrumentDraft draft, @Nullable String ownId) {
        DuplicateSearch search = new DuplicateSearch(em, draft);
        return search.candidates().values().stream()
                .filter(candidate -> !candidate.getId().equals(ownId))
                .filter(this::isVisible)
                .map(candidate -> new Duplicate(mapper.summary(candidate), search.matches(candidate)))
                .sorted(Comparator.comparingInt(Duplicate::score)
                        .reversed()
                        .thenComparing(duplicate -> duplicate.instrument().id()))
                .limit(MAX_DUPLICATES)
                .toList();
    }

    private List<ComponentView> seen(List<Instrument> instruments) {
        return instruments.stream()
                .filter(this::isVisible)
                .map(mapper::component)
                .toList();
    }

    private void changedComponents(EntityManager em, Instrument whole, Action action, List<@Nullable String> change) {
        touch(whole);
        em.flush();
        record(em, whole, action, null, Json.write(Map.of("components", change)));
    }

    /** A photo that is added while a revision waits for approval belongs to that revision. */
    private InstrumentDraft latest(String id) {
        EntryContent<InstrumentDraft> content = content(id);
        InstrumentDraft pending = content.pending();
        return pending == null ? content.content() : pending;
    }

    private boolean hasPendingPhoto(Instrument instrument, String sha256) {
        return instrument.hasPendingRevision()
                && context().access().may(Action.READ_CONTENT, instrument.subject(KIND))
                && hasPhoto(latest(instrument.getId()).photos(), sha256);
    }

    private static boolean hasPhoto(List<Photo> photos, String sha256) {
        return photos.stream().anyMatch(photo -> photo.sha256().equals(sha256));
    }

    private static NotFoundException noPhoto(String id, String sha256) {
        return new NotFoundException(Message.of("instruments.photo.none", "id", id, "hash", sha256));
    }

    private static boolean isKept(String code, @Nullable Instrument existing) {
        return existing != null && code.equals(existing.getClassCode());
    }

    private @Nullable CodeList classes() {
        String name = options.classCodeList();
        return name == null ? null : context().get(CodeLists.class).find(name);
    }

    private Set<String> listedWithin(String code) {
        CodeList classes = classes();
        return classes == null || classes.find(code) == null ? Set.of() : classes.within(code);
    }

    /** Classes nest by pairs of digits; trailing 00 pairs stand for all that is inside. */
    private static String classPrefix(String code) {
        String prefix = code;
        while (prefix.length() > 2 && prefix.endsWith("00")) {
            prefix = prefix.substring(0, prefix.length() - 2);
        }
        return prefix;
    }
}
