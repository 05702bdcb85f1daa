package io.stoa.literature.delivery;

import io.stoa.core.CoreModule;
import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.file.FolderFileStore;
import io.stoa.core.transaction.JpaTransactions;
import io.stoa.literature.LiteratureModule;
import io.stoa.testkit.MovableClock;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.TestPlatform;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.postgresql.ds.PGSimpleDataSource;

/** The process that {@link KilledDeliveryTest} kills: it sends what is due. */
final class DeliveryChild {

    private DeliveryChild() {}

    /** Arguments: database, clock, file folder. */
    public static void main(String[] args) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(args[0]);
        LiteratureModule module = LiteratureModule.with(
                o -> o.delivery(d -> d.securityCodes((sender, receiver) -> DeliveryNode.secret(sender))));
        Platform platform = Platform.builder()
                .modules(List.of(module))
                .transactions(JpaTransactions.resourceLocal(TestPlatform.entityManagers(
                        PersistenceProvider.HIBERNATE, dataSource, List.of(new CoreModule(), module))))
                .clock(new MovableClock(Instant.parse(args[1])))
                .files(new FolderFileStore(Path.of(args[2])))
                .notifier((id, notification) -> {})
                .caller(() -> Caller.anonymous(Locale.ENGLISH))
                .build();
        platform.runDue();
    }
}
