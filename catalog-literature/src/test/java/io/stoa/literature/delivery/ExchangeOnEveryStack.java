package io.stoa.literature.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.page.PageRequest;
import io.stoa.literature.delivery.iso18626.ServiceType;
import io.stoa.testkit.MovableClock;
import io.stoa.testkit.Stack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Two platforms that talk over the loopback: one library asks, two supply. */
@ParameterizedClass
@MethodSource("io.stoa.testkit.Stack#all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class ExchangeOnEveryStack {

    /** A Monday morning in China. */
    static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    @Parameter
    Stack stack;

    @TempDir
    static Path folder;

    MovableClock clock;
    DeliveryNode asking;
    DeliveryNode supplying;
    AgencyView library;
    AgencyView first;
    AgencyView second;
    private AgencyView libraryThere;
    private AgencyView firstThere;
    AgencyView secondThere;

    @BeforeParameterizedClassInvocation
    void start() throws IOException {
        clock = new MovableClock(START);
        asking = new DeliveryNode(stack, clock, folder.resolve("asking"));
        supplying = new DeliveryNode(stack, clock, folder.resolve("supplying"));
    }

    @AfterParameterizedClassInvocation
    void stop() {
        supplying.close();
        asking.close();
    }

    @BeforeEach
    void meet() {
        library = asking.library("Asking Library");
        first = supplying.library("First Supplier");
        second = supplying.library("Second Supplier");
        libraryThere = supplying.partner(asking, library, SupplierTier.MEMBER);
        firstThere = asking.partner(supplying, first, SupplierTier.DOMESTIC);
        secondThere = asking.partner(supplying, second, SupplierTier.DOMESTIC);
        asking.transport.sent.clear();
        supplying.transport.sent.clear();
        asking.notified.clear();
        supplying.notified.clear();
    }

    @AfterEach
    void part() {
        asking.retire(firstThere);
        asking.retire(secondThere);
    }

    /** Runs what is due on both sides until nothing is. */
    void pump() {
        int begun;
        do {
            begun = asking.platform.platform().runDue().begun()
                    + supplying.platform.platform().runDue().begun();
        } while (begun > 0);
    }

    void pass(Duration time) {
        clock.advance(time);
        pump();
    }

    DeliveryDraft copy() {
        return DeliveryDraft.described(
                        String.valueOf(library.agency().libraryId()),
                        WantedItem.titled("Journal of Carbon").article("Graphene sheets", "Wang", "12-19"),
                        ServiceType.COPY,
                        "2026-1")
                .ofPages(8);
    }

    DeliveryDraft loan() {
        return DeliveryDraft.described(
                String.valueOf(library.agency().libraryId()),
                WantedItem.titled("Handbook of Carbon"),
                ServiceType.LOAN,
                "2026-1");
    }

    /** Submitted, verified and sent. */
    PatronView ask(DeliveryDraft draft) {
        PatronView submitted = patron().submit(draft);
        assertThat(submitted.state()).isEqualTo(RequestState.VERIFYING);
        PatronView verified = desk().verify(submitted.id(), submitted.version(), null, submitted.item(), draft.pages());
        pump();
        return now(verified);
    }

    void receive(PatronView request) {
        PatronView shipped = now(request);
        desk().receive(shipped.id(), shipped.version(), null);
    }

    DeliveryRequests patron() {
        return asking.as(DeliveryNode.patron(library, "ann"), DeliveryRequests.class);
    }

    DeliveryRequests desk() {
        return asking.as(DeliveryNode.librarian(library), DeliveryRequests.class);
    }

    PatronView now(PatronView request) {
        return patron().view(request.id());
    }

    SupplyDesk supplier(AgencyView agency) {
        return supplying.as(DeliveryNode.librarian(agency), SupplyDesk.class);
    }

    /** The newest request of this test's library at a supplier. */
    SupplierView arrived(AgencyView agency) {
        return allArrived(agency).get(0);
    }

    /** What earlier tests have left open may go to the new suppliers too. */
    List<SupplierView> allArrived(AgencyView agency) {
        return supplier(agency)
                .list(String.valueOf(agency.agency().libraryId()), null, PageRequest.first(100))
                .items()
                .stream()
                .filter(each -> each.requesterId().equals(libraryThere.id()))
                .toList();
    }

    SupplierView now(AgencyView agency, SupplierView request) {
        return supplier(agency).view(request.id());
    }

    List<AttemptView> attempts(PatronView request) {
        return desk().deskView(request.id()).attempts();
    }

    static DocumentUpload pdf(String text) {
        return new DocumentUpload(
                "graphene.pdf",
                "application/pdf",
                new ByteArrayInputStream(("%PDF-1.4 " + text).getBytes(StandardCharsets.UTF_8)));
    }
}
