package io.stoa.literature.exchange;

import io.stoa.core.text.LocalizedText;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.Event;
import io.stoa.literature.Host;
import io.stoa.literature.Imprint;
import io.stoa.literature.IssueDate;
import io.stoa.literature.Series;
import io.stoa.literature.SubjectTerm;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkLink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the fields of a reference manager can say of a work. */
final class ReferenceParts {

    /** A field. */
    record Field(Part part, String value) {}

    private final WorkDraft work;
    private final List<Field> fields = new ArrayList<>();

    private ReferenceParts(WorkDraft work) {
        this.work = work;
    }

    static List<Field> of(WorkDraft work) {
        ReferenceParts parts = new ReferenceParts(work);
        parts.add(Part.KEY, work.sourceId());
        parts.addTitles();
        parts.addContributors();
        parts.addHost();
        parts.addImprint();
        parts.addIdentifiers();
        parts.addLinks();
        parts.addContent();
        return parts.fields;
    }

    /** The title with the subtitle behind it, as the fields hold only one. */
    static String title(WorkDraft work) {
        LocalizedText subtitles = work.subtitles();
        String colon = work.titles().source().startsWith("zh") ? "：" : ": ";
        String title = work.titles().sourceText();
        return subtitles == null ? title : title + colon + subtitles.sourceText();
    }

    private void addTitles() {
        add(Part.TITLE, title(work));
        work.titles().texts().forEach((language, text) -> {
            if (!language.equals(work.titles().source())) {
                add(Part.TRANSLATED_TITLE, text);
            }
        });
    }

    private void addContributors() {
        boolean authored = work.contributors().stream().anyMatch(contributor -> part(contributor, true) == Part.AUTHOR);
        for (Contributor contributor : work.contributors()) {
            add(part(contributor, authored), Names.written(contributor));
        }
    }

    /** A body that issued something is its author if nobody else is. */
    private @Nullable Part part(Contributor contributor, boolean authored) {
        ContributorRole role = contributor.role();
        if (role == ReferenceReader.authorRole(work.type()) || role == ContributorRole.AUTHOR) {
            return Part.AUTHOR;
        }
        if (role == ReferenceReader.editorRole(work.type()) || role == ContributorRole.COMPILER) {
            return Part.EDITOR;
        }
        if (role == ReferenceReader.thirdRole(work.type())) {
            return Part.THIRD_AUTHOR;
        }
        if (role == ContributorRole.ISSUING_BODY) {
            return authored ? null : Part.AUTHOR;
        }
        return role == ContributorRole.TRANSLATOR ? Part.TRANSLATOR : null;
    }

    private void addHost() {
        Host host = work.host();
        if (host != null) {
            add(Part.CONTAINER, host.title());
            add(Part.ABBREVIATION, host.abbreviation());
            add(Part.VOLUME, host.volume());
            add(Part.ISSUE, host.issue());
            add(Part.PAGES, host.pages());
            add(Part.ARTICLE_NUMBER, host.articleNumber());
            host.identifiers().forEach(this::addStandardNumber);
        }
        for (Series series : work.series()) {
            add(Part.SERIES, series.title());
            add(host == null ? Part.VOLUME : null, series.number());
        }
        Event event = work.event();
        if (event != null) {
            add(Part.EVENT, event.name());
            add(Part.EVENT_PLACE, event.place());
            add(Part.EVENT_DATE, event.date());
        }
    }

    private void addImprint() {
        Imprint imprint = work.imprint();
        IssueDate issued = imprint.issued();
        add(Part.PUBLISHER, imprint.publisher());
        add(Part.PLACE, imprint.place());
        if (issued == null) {
            add(Part.YEAR, imprint.dateAsWritten());
        } else {
            add(Part.YEAR, IssueDate.of(issued.year()).toString());
            add(issued.month() == null ? null : Part.DATE, issued.toString());
        }
        add(Part.EDITION, work.edition());
        add(Part.EXTENT, work.extent());
        add(Part.GENRE, work.genre());
    }

    private void addIdentifiers() {
        for (WorkIdentifier identifier : work.identifiers()) {
            switch (identifier.type()) {
                case DOI -> add(Part.DOI, identifier.value());
                case ARXIV -> add(Part.ARXIV, identifier.value());
                case PMID -> add(Part.PMID, identifier.value());
                default -> addStandardNumber(identifier);
            }
        }
    }

    private void addStandardNumber(WorkIdentifier identifier) {
        boolean standard = switch (identifier.type()) {
            case ISBN, ISSN -> true;
            default -> identifier.type() == ReferenceReader.numbered(work.type());
        };
        add(standard ? Part.STANDARD_NUMBER : null, identifier.value());
    }

    private void addLinks() {
        for (WorkLink link : work.links()) {
            Part part = switch (link.kind()) {
                case FULL_TEXT -> Part.FULL_TEXT;
                case LANDING_PAGE -> Part.LANDING_PAGE;
                case COVER -> Part.COVER;
                case TABLE_OF_CONTENTS, ABSTRACT, RELATED -> Part.RELATED_LINK;
            };
            add(part, link.url());
        }
        work.links().stream()
                .map(WorkLink::visited)
                .filter(LocalDate.class::isInstance)
                .findFirst()
                .ifPresent(visited -> add(Part.ACCESSED, String.valueOf(visited)));
    }

    private void addContent() {
        work.terms().stream()
                .filter(term -> term.scheme().equals(SubjectTerm.KEYWORD))
                .forEach(term -> add(Part.KEYWORD, term.term()));
        LocalizedText abstracts = work.abstracts();
        add(Part.ABSTRACT, abstracts == null ? null : abstracts.sourceText());
        work.notes().forEach(note -> add(Part.NOTE, note));
        work.languages().forEach(language -> add(Part.LANGUAGE, language));
    }

    private void add(@Nullable Part part, @Nullable String value) {
        if (part != null && value != null && !value.isBlank()) {
            fields.add(new Field(part, value));
        }
    }
}
