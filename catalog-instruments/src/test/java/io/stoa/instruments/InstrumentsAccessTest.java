package io.stoa.instruments;

import io.stoa.core.CatalogModule;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.testkit.AccessContract;
import io.stoa.testkit.Callers;
import io.stoa.testkit.CatalogCalls;
import io.stoa.testkit.TestPlatform;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Core's services have their own test; here only those of the instruments are called. */
class InstrumentsAccessTest extends AccessContract {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};

    @Override
    protected List<CatalogModule> modules() {
        return List.of(InstrumentsModule.create());
    }

    @Override
    protected Set<Class<?>> services() {
        return Set.of(InstrumentCatalog.class);
    }

    @Override
    protected Map<String, Supplier<Object[]>> arguments(TestPlatform platform) {
        platform.as(Callers.administrator());
        String provider = platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", "Owner"), OrganisationKind.UNIVERSITY))
                .id();
        platform.as(Callers.staffOf(provider));
        InstrumentCatalog catalog = platform.get(InstrumentCatalog.class);
        Map<String, Supplier<Object[]>> calls = new LinkedHashMap<>(CatalogCalls.of(
                "InstrumentCatalog", catalog, provider, n -> draft(provider, n), InstrumentQuery.all()));
        Object[] whole = calls.remove("entry").get();
        String part = catalog.register(draft(provider, 9)).id();
        for (String method : List.of("publicView", "staffView", "duplicatesOf", "components")) {
            calls.put("InstrumentCatalog." + method, () -> new Object[] {whole[0]});
        }
        for (String method : List.of("addComponent", "removeComponent")) {
            calls.put("InstrumentCatalog." + method, () -> new Object[] {whole[0], whole[1], part});
        }
        calls.put("InstrumentCatalog.findDuplicates", () -> new Object[] {draft(provider, 9)});
        calls.put("InstrumentCatalog.addPhoto", () -> new Object[] {
            whole[0], whole[1], new ByteArrayInputStream(PNG), "image/png", LocalizedText.of("en", "Front")
        });
        for (String method : List.of("openPhoto", "removePhoto")) {
            Object[] open = {whole[0], "0".repeat(64)};
            Object[] remove = {whole[0], whole[1], "0".repeat(64)};
            calls.put("InstrumentCatalog." + method, () -> method.equals("openPhoto") ? open : remove);
        }
        return calls;
    }

    @Override
    protected Set<String> openToAll() {
        return Set.of();
    }

    private static InstrumentDraft draft(String provider, int n) {
        return InstrumentDraft.named(LocalizedText.of("en", "Microscope " + n))
                .providedBy(provider)
                .model(Model.named("M" + n))
                .alternate(AlternateIdentifier.serialNumber("S" + n))
                .build();
    }
}
