package io.stoa.instruments;

import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.file.FolderFileStore;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.testkit.AccessContract;
import io.stoa.testkit.Callers;
import io.stoa.testkit.CatalogCalls;
import io.stoa.testkit.TestPlatform;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;

/** Core's services have their own test; here only those of the instruments are called. */
class InstrumentsAccessTest extends AccessContract {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};
    private static final LocalizedText FRONT = LocalizedText.of("en", "Front");

    @TempDir
    private static Path folder;

    @Override
    protected void configure(Platform.Builder builder) {
        builder.files(new FolderFileStore(folder));
    }

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
        calls.remove("entry");
        String linked = catalog.register(draft(provider, 9)).id();
        String free = catalog.register(draft(provider, 10)).id();
        EntryState bare = catalog.register(draft(provider, 11));
        catalog.register(draft(provider, 11));
        EntryState pictured =
                catalog.addPhoto(bare.id(), bare.version(), new ByteArrayInputStream(PNG), "image/png", FRONT);
        EntryState whole = catalog.addComponent(pictured.id(), pictured.version(), linked);
        String photo = catalog.content(whole.id()).content().photos().get(0).sha256();
        for (String method : List.of("publicView", "staffView", "duplicatesOf", "components")) {
            calls.put("InstrumentCatalog." + method, () -> new Object[] {whole.id()});
        }
        calls.put("InstrumentCatalog.publicViews", () -> new Object[] {List.of(whole.id(), linked)});
        calls.put("InstrumentCatalog.addComponent", () -> new Object[] {whole.id(), whole.version(), free});
        calls.put("InstrumentCatalog.removeComponent", () -> new Object[] {whole.id(), whole.version(), linked});
        calls.put("InstrumentCatalog.findDuplicates", () -> new Object[] {draft(provider, 9)});
        calls.put("InstrumentCatalog.addPhoto", () ->
                new Object[] {whole.id(), whole.version(), new ByteArrayInputStream(PNG), "image/png", FRONT});
        calls.put("InstrumentCatalog.openPhoto", () -> new Object[] {whole.id(), photo});
        calls.put("InstrumentCatalog.removePhoto", () -> new Object[] {whole.id(), whole.version(), photo});
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
