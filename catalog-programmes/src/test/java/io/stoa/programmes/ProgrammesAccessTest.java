package io.stoa.programmes;

import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.file.FolderFileStore;
import io.stoa.experts.ExpertsModule;
import io.stoa.programmes.application.ApplicationDesk;
import io.stoa.programmes.application.Applications;
import io.stoa.programmes.process.CallProcess;
import io.stoa.programmes.process.Objections;
import io.stoa.testkit.AccessContract;
import io.stoa.testkit.MovableClock;
import io.stoa.testkit.TestPlatform;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;

/** Core's services have their own test; here only those of calls, applications and process are called. */
class ProgrammesAccessTest extends AccessContract {

    private static final MovableClock CLOCK = new MovableClock(ProgrammesOnEveryStack.START);

    @TempDir
    static Path folder;

    private final ScriptedProgrammes programmes = new ScriptedProgrammes(o -> {});

    @Override
    protected List<CatalogModule> modules() {
        return List.of(ExpertsModule.create(), programmes);
    }

    @Override
    protected void configure(Platform.Builder builder) {
        builder.clock(CLOCK).files(new FolderFileStore(folder));
    }

    @Override
    protected Set<Class<?>> services() {
        return Set.of(
                CallCatalog.class, Applications.class, ApplicationDesk.class, CallProcess.class, Objections.class);
    }

    @Override
    protected Map<String, Supplier<Object[]>> arguments(TestPlatform platform) {
        return ProgrammesCalls.of(platform, programmes, CLOCK);
    }

    @Override
    protected Set<String> openToAll() {
        return Set.of();
    }
}
