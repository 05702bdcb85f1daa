package io.stoa.samples.quickstart;

import io.stoa.core.access.Caller;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.finder.Finder;
import io.stoa.core.finder.FinderQuery;
import io.stoa.core.finder.Found;
import io.stoa.core.finder.FoundReason;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.PageRequest;
import io.stoa.core.tabular.Tables;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.ContactDetails;
import io.stoa.experts.ExpertCatalog;
import io.stoa.experts.ExpertDraft;
import io.stoa.experts.ExpertQuery;
import io.stoa.experts.ExpertSummary;
import io.stoa.experts.exchange.ExpertExchange;
import io.stoa.experts.exchange.ExpertImport;
import io.stoa.experts.exchange.ExpertImportReport;
import io.stoa.experts.exchange.ExpertTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The science bureau loads its register of experts, publishes it, and asks who knows a subject. */
final class ExpertsChapter {

    private final Story story;
    private final ExpertCatalog experts;
    private final SyntheticScience science = new SyntheticScience();
    private final Map<String, ExpertSummary> register = new TreeMap<>();
    private String bureau;

    ExpertsChapter(Story story) {
        this.story = story;
        this.experts = story.get(ExpertCatalog.class);
    }

    void tell() throws IOException {
        story.as(Story.administrator());
        OrganisationCatalog organisations = story.get(OrganisationCatalog.class);
        SyntheticScience.newInstitutes().forEach(organisations::register);
        bureau = organisations
                .register(OrganisationDraft.of(
                                LocalizedText.of("zh", "示例科学技术局").with("en", "Example Science Bureau"),
                                OrganisationKind.GOVERNMENT)
                        .withRegion("220100"))
                .id();
        theRegisterIsLoaded();
        theRegisterIsPublished();
        somebodyIsWanted();
    }

    String bureau() {
        return bureau;
    }

    Caller secretary() {
        return Story.secretary("sun", bureau);
    }

    SyntheticScience science() {
        return science;
    }

    /** The published experts by id. */
    Map<String, ExpertSummary> register() {
        return register;
    }

    String named(String expertId) {
        return nameOf(register.get(expertId).names());
    }

    String described(String expertId) {
        return named(expertId) + ", " + register.get(expertId).employer();
    }

    private static String nameOf(LocalizedText names) {
        String english = names.text(Locale.ENGLISH);
        String chinese = names.text(Locale.CHINESE);
        return chinese.equals(english) ? english : chinese + " " + english;
    }

    private void theRegisterIsLoaded() throws IOException {
        story.title("The science bureau imports its register of experts (all synthetic); one stands in it twice");
        Path file = story.file("experts.xlsx");
        List<ExpertDraft> rows = new ArrayList<>(science.experts());
        rows.add(twiceEntered(rows.get(0)));
        try (OutputStream to = Files.newOutputStream(file)) {
            Tables.writeXlsx(
                    ExpertTable.of("", SyntheticScience.REGISTER),
                    ExpertTable.rows(rows.iterator()),
                    Locale.CHINESE,
                    to);
        }
        story.as(secretary());
        try (InputStream from = Files.newInputStream(file)) {
            ExpertImportReport report = story.get(ExpertExchange.class)
                    .importTable(
                            from,
                            ExpertImport.forProvider(
                                    "experts.xlsx", bureau, SyntheticScience.REGISTER, Locale.ENGLISH));
            story.say("  read " + report.run().read() + ", registered "
                    + report.run().registered() + ", refused " + report.run().refused());
            report.run().problems().forEach(problem -> story.say("  row " + problem.row() + ": " + problem.message()));
        }
    }

    private static ExpertDraft twiceEntered(ExpertDraft known) {
        ContactDetails contact = known.contact();
        return ExpertDraft.named(known.names())
                .from(SyntheticScience.REGISTER, "E999")
                .contact(contact)
                .build();
    }

    private void theRegisterIsPublished() {
        for (ExpertSummary draft : list(EntryStatus.DRAFT)) {
            story.as(secretary());
            EntryState submitted = experts.submit(draft.id(), draft.version());
            story.as(Story.approver());
            experts.approve(submitted.id(), submitted.version());
        }
        story.as(secretary());
        list(EntryStatus.PUBLISHED).forEach(expert -> register.put(expert.id(), expert));
        story.say("  published: " + register.size() + " experts of "
                + register.values().stream()
                        .map(ExpertSummary::employer)
                        .distinct()
                        .count()
                + " institutes");
    }

    private List<ExpertSummary> list(EntryStatus status) {
        EntryFilter own = EntryFilter.all().withProvider(bureau).withStatuses(status);
        return experts.list(ExpertQuery.matching(own), PageRequest.first(200)).items();
    }

    private void somebodyIsWanted() {
        story.title("Who knows perovskite solar cells, and how do we know?");
        story.as(Caller.anonymous(Locale.ENGLISH));
        List<Found> found = story.get(Finder.class)
                .find(FinderQuery.of("perovskite solar cells").atMost(3));
        for (Found one : found) {
            FoundReason reason = one.reasons().get(0);
            story.say("  " + nameOf(one.names()) + ", score " + Story.decimals(one.score(), 2) + ": " + reason.known()
                    + ", shown by a " + String.valueOf(reason.source()).toLowerCase(Locale.ROOT) + " of "
                    + reason.asOf());
        }
    }
}
