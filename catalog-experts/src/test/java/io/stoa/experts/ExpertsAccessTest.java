package io.stoa.experts;

import io.stoa.core.CatalogModule;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.finder.Finder;
import io.stoa.core.finder.FinderQuery;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.conflict.Alias;
import io.stoa.experts.conflict.AliasKind;
import io.stoa.experts.conflict.AliasView;
import io.stoa.experts.conflict.ApplicationParties;
import io.stoa.experts.conflict.Certainty;
import io.stoa.experts.conflict.Conflict;
import io.stoa.experts.conflict.ConflictChecks;
import io.stoa.experts.conflict.ConflictDeclaration;
import io.stoa.experts.conflict.ConflictRegister;
import io.stoa.experts.conflict.ConflictRequest;
import io.stoa.experts.conflict.DeclarationView;
import io.stoa.experts.conflict.PersonProfile;
import io.stoa.experts.draw.DrawRequest;
import io.stoa.experts.draw.PanelBanDraft;
import io.stoa.experts.draw.PanelBanView;
import io.stoa.experts.draw.PanelBans;
import io.stoa.experts.draw.PanelDraws;
import io.stoa.experts.draw.PoolCriteria;
import io.stoa.experts.draw.Vacancy;
import io.stoa.experts.draw.VacancyKind;
import io.stoa.experts.exchange.ExpertExchange;
import io.stoa.experts.exchange.ExpertImport;
import io.stoa.experts.exchange.PersonalDataExport;
import io.stoa.testkit.AccessContract;
import io.stoa.testkit.Callers;
import io.stoa.testkit.CatalogCalls;
import io.stoa.testkit.TestPlatform;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Core's services have their own test; here only those of the experts are called. */
class ExpertsAccessTest extends AccessContract {

    private static final String ACCOUNT = "6222021234567890123";

    @Override
    protected List<CatalogModule> modules() {
        return List.of(ExpertsFixture.module());
    }

    @Override
    protected Set<Class<?>> services() {
        return Set.of(
                ExpertCatalog.class,
                PersonalRecords.class,
                Finder.class,
                ExpertExchange.class,
                PersonalDataExport.class,
                ConflictChecks.class,
                ConflictRegister.class,
                PanelDraws.class,
                PanelBans.class);
    }

    @Override
    protected Map<String, Supplier<Object[]>> arguments(TestPlatform platform) {
        platform.as(Callers.administrator());
        String provider = platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", "Bureau"), OrganisationKind.UNIVERSITY))
                .id();
        platform.as(Callers.staffOf(provider));
        ExpertCatalog catalog = platform.get(ExpertCatalog.class);
        Map<String, Supplier<Object[]>> calls = new LinkedHashMap<>(
                CatalogCalls.of("ExpertCatalog", catalog, provider, n -> draft(provider, n), ExpertQuery.all()));
        calls.remove("entry");
        EntryState known = catalog.register(draft(provider, 9));
        EntryState leaving = catalog.register(draft(provider, 10));
        platform.get(PersonalRecords.class).store(known.id(), PersonalRecordKind.BANK_ACCOUNT, ACCOUNT);
        calls.put("ExpertExchange.importTable", () -> new Object[] {
            new ByteArrayInputStream("code,name_en\n1,Wei\n".getBytes(StandardCharsets.UTF_8)),
            ExpertImport.forProvider("access", provider, "access", Locale.ENGLISH)
        });
        calls.put("PersonalDataExport.copy", () -> new Object[] {known.id(), "on request"});
        calls.put("Finder.find", () -> new Object[] {FinderQuery.of("unheard-of")});
        calls.put("ExpertCatalog.publicView", () -> new Object[] {known.id()});
        calls.put("ExpertCatalog.similarTo", () -> new Object[] {draft(provider, 9)});
        calls.put("ExpertCatalog.erase", () -> new Object[] {leaving.id(), leaving.version(), "on request"});
        calls.put("PersonalRecords.store", () -> new Object[] {known.id(), PersonalRecordKind.BANK_ACCOUNT, ACCOUNT});
        calls.put("PersonalRecords.masked", () -> new Object[] {known.id()});
        calls.put("PersonalRecords.reveal", () -> new Object[] {known.id(), PersonalRecordKind.BANK_ACCOUNT, "fee"});
        calls.put("PersonalRecords.remove", () -> new Object[] {known.id(), PersonalRecordKind.BANK_ACCOUNT});
        calls.put("PersonalRecords.find", () -> new Object[] {PersonalRecordKind.BANK_ACCOUNT, ACCOUNT});
        calls.put("PersonalRecords.reencrypt", () -> new Object[0]);
        addConflicts(calls, platform, provider, known.id());
        addDraws(calls, platform, provider, known.id());
        return calls;
    }

    private static void addConflicts(
            Map<String, Supplier<Object[]>> calls, TestPlatform platform, String provider, String expert) {
        ConflictRegister register = platform.get(ConflictRegister.class);
        Alias alias = new Alias(AliasKind.EMAIL, "somebody@example.org", Certainty.UNCONFIRMED);
        AliasView recorded = register.record(expert, alias, "seen on a paper");
        platform.as(Callers.administrator());
        DeclarationView declared = register.declare(new ConflictDeclaration(provider, expert, "A1", "worked together"));
        ConflictRequest request = ConflictRequest.of(
                provider,
                LocalDate.of(2026, 3, 1),
                List.of(ApplicationParties.of(
                        "A1", PersonProfile.named("a", "Person 9").build())),
                List.of(expert));
        Consumer<Conflict> sink = conflict -> {};
        calls.put("ConflictChecks.check", () -> new Object[] {request});
        calls.put("ConflictChecks.each", () -> new Object[] {request, sink});
        calls.put("ConflictChecks.rules", () -> new Object[] {request.day()});
        calls.put("ConflictRegister.record", () -> new Object[] {expert, alias, "seen on a paper"});
        calls.put("ConflictRegister.decide", () ->
                new Object[] {recorded.id(), recorded.version(), Certainty.CONFIRMED, "asked"});
        calls.put("ConflictRegister.aliases", () -> new Object[] {expert});
        calls.put("ConflictRegister.declare", () ->
                new Object[] {new ConflictDeclaration(provider, expert, "A2", "worked together")});
        calls.put("ConflictRegister.withdraw", () -> new Object[] {declared.id(), declared.version(), "by mistake"});
        calls.put("ConflictRegister.declarations", () -> new Object[] {provider, "A1"});
    }

    private static void addDraws(
            Map<String, Supplier<Object[]>> calls, TestPlatform platform, String provider, String expert) {
        platform.as(Callers.administrator());
        EntryState one = published(platform, provider, 11);
        published(platform, provider, 12);
        PanelDraws draws = platform.get(PanelDraws.class);
        String standing = draws.draw(request(provider, "standing")).id();
        PanelBanView ban = platform.get(PanelBans.class)
                .ban(new PanelBanDraft(expert, LocalDate.of(2026, 1, 1), null, "a breach"));
        calls.put("PanelDraws.check", () -> new Object[] {request(provider, "checked")});
        calls.put("PanelDraws.draw", () -> new Object[] {request(provider, "drawn")});
        calls.put("PanelDraws.finish", () -> new Object[] {standing});
        calls.put("PanelDraws.abandon", () -> new Object[] {standing, "cut off"});
        calls.put("PanelDraws.discard", () -> new Object[] {standing, "put off"});
        calls.put("PanelDraws.vacate", () ->
                new Object[] {standing, new Vacancy(one.id(), VacancyKind.DECLINED, "abroad")});
        calls.put("PanelDraws.redraw", () -> new Object[] {standing, "a seat is vacant"});
        calls.put("PanelDraws.find", () -> new Object[] {standing});
        calls.put("PanelDraws.drawsFor", () -> new Object[] {provider, "standing"});
        calls.put("PanelDraws.transcript", () -> new Object[] {standing});
        calls.put("PanelDraws.exclusions", () -> new Object[] {standing});
        calls.put("PanelDraws.verify", () -> new Object[] {standing});
        calls.put("PanelDraws.verifyRecord", () -> new Object[0]);
        calls.put("PanelDraws.record", () -> new Object[] {PageRequest.first(10)});
        calls.put("PanelBans.ban", () ->
                new Object[] {new PanelBanDraft(expert, LocalDate.of(2026, 1, 1), null, "a breach")});
        calls.put("PanelBans.lift", () -> new Object[] {ban.id(), ban.version(), "cleared"});
        calls.put("PanelBans.bansOf", () -> new Object[] {expert});
    }

    private static DrawRequest request(String provider, String purpose) {
        return DrawRequest.of(provider, purpose, "a panel", LocalDate.of(2026, 3, 1))
                .stratum("all", PoolCriteria.any(), 1, 0)
                .build();
    }

    private static EntryState published(TestPlatform platform, String provider, int n) {
        ExpertCatalog catalog = platform.get(ExpertCatalog.class);
        platform.as(Callers.staffOf(provider));
        EntryState drafted = catalog.register(ExpertDraft.named(LocalizedText.of("en", "Person " + n))
                .providedBy(provider)
                .audience(Audience.PROVIDER)
                .build());
        EntryState submitted = catalog.submit(drafted.id(), drafted.version());
        platform.as(Callers.administrator());
        return catalog.approve(submitted.id(), submitted.version());
    }

    @Override
    protected Set<String> openToAll() {
        return Set.of("ConflictChecks.rules");
    }

    private static ExpertDraft draft(String provider, int n) {
        return ExpertDraft.named(LocalizedText.of("en", "Person " + n))
                .providedBy(provider)
                .knows("unheard-of", ExpertiseSource.SELF_DECLARED, null)
                .build();
    }
}
