package io.stoa.experts;

import io.stoa.core.CatalogModule;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.finder.Finder;
import io.stoa.core.finder.FinderQuery;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.exchange.ExpertExchange;
import io.stoa.experts.exchange.ExpertImport;
import io.stoa.experts.exchange.PersonalDataExport;
import io.stoa.testkit.AccessContract;
import io.stoa.testkit.Callers;
import io.stoa.testkit.CatalogCalls;
import io.stoa.testkit.TestPlatform;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
                PersonalDataExport.class);
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
        return calls;
    }

    @Override
    protected Set<String> openToAll() {
        return Set.of();
    }

    private static ExpertDraft draft(String provider, int n) {
        return ExpertDraft.named(LocalizedText.of("en", "Person " + n))
                .providedBy(provider)
                .knows("unheard-of", ExpertiseSource.SELF_DECLARED, null)
                .build();
    }
}
