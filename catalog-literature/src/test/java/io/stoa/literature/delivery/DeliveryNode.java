package io.stoa.literature.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.stoa.core.access.Caller;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.file.FolderFileStore;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.PageRequest;
import io.stoa.core.rule.RuleSetDraft;
import io.stoa.core.rule.RuleSets;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.time.WorkCalendar;
import io.stoa.literature.LiteratureModule;
import io.stoa.literature.delivery.iso18626.AgencyId;
import io.stoa.testkit.Callers;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A platform that takes part in document delivery, with its own database and its own address on the loopback. */
final class DeliveryNode implements AutoCloseable {

    /** Weeks without holidays, so that it is no matter how far a test moves the clock. */
    private static final WorkCalendar WEEKS = WorkCalendar.weekends(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final TestPlatform platform;
    final URI endpoint;
    final List<String> notified = new CopyOnWriteArrayList<>();
    final LossyTransport transport = new LossyTransport();
    private final HttpServer server;

    DeliveryNode(Stack stack, Clock clock, Path folder) throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        this.endpoint = base.resolve("/iso18626");
        LiteratureModule module = LiteratureModule.with(o -> o.workCalendar(WEEKS)
                .delivery(d -> d.transport(transport)
                        .linkBase(base.resolve("/delivery/"))
                        .mostFileBytes(1_000_000)
                        .securityCodes((sender, receiver) -> secret(sender))));
        this.platform = TestPlatform.start(
                stack,
                List.of(module),
                builder -> builder.clock(clock)
                        .files(new FolderFileStore(folder))
                        .notifier((id, notification) -> notified.add(notification.template())));
        server.createContext("/iso18626", this::message);
        server.createContext("/delivery/", this::document);
        server.setExecutor(Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "delivery-node");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
        publishRules();
    }

    private void publishRules() {
        platform.as(Callers.administrator());
        RuleSets rules = platform.get(RuleSets.class);
        LocalDate start = LocalDate.of(2026, 1, 1);
        rules.publish(RuleSetDraft.of(
                DeliveryRequests.FAIR_USE, start, new FairUseDeclaration("2026-1", Map.of("zh", "仅供个人学习研究")), "test"));
        rules.publish(RuleSetDraft.of(
                DeliveryRequests.TARIFF,
                start,
                new DeliveryTariff(List.of(
                        new DeliveryTariff.Line(null, SupplierTier.FOREIGN, "CNY", 200, 1000, 5000),
                        DeliveryTariff.Line.perPage(30, "CNY"))),
                "NSTL"));
    }

    static String secret(AgencyId agency) {
        return "a secret of " + agency;
    }

    /** A library of this platform, as an agency. */
    AgencyView library(String name) {
        platform.as(Callers.administrator());
        String organisation = platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", name), OrganisationKind.UNIVERSITY))
                .id();
        AgencyId code = AgencyId.of("ISIL", "CN-" + NUMBER.incrementAndGet());
        return platform.get(PartnerAgencies.class).register(AgencyDraft.member(code, name, organisation, "220100"));
    }

    /** Makes a library of another platform known here. */
    AgencyView partner(DeliveryNode other, AgencyView theirs, SupplierTier tier) {
        platform.as(Callers.administrator());
        PartnerAgencies agencies = platform.get(PartnerAgencies.class);
        AgencyDraft draft =
                AgencyDraft.partner(theirs.agency().code(), theirs.agency().name(), tier, "CN", other.endpoint);
        AgencyView view = agencies.register(draft);
        return agencies.setSecurityCode(view.id(), secret(theirs.agency().code()));
    }

    /** Knows the code of an agency no more. */
    void retireCode(AgencyView theirs) {
        platform.as(Callers.administrator());
        PartnerAgencies agencies = platform.get(PartnerAgencies.class);
        agencies.list(PageRequest.first(1000)).items().stream()
                .filter(each -> each.agency().code().equals(theirs.agency().code()))
                .forEach(each -> agencies.setSecurityCode(each.id(), null));
    }

    void retire(AgencyView agency) {
        platform.as(Callers.administrator());
        platform.get(PartnerAgencies.class).pause(agency.id(), Instant.parse("2099-01-01T00:00:00Z"));
    }

    static Caller librarian(AgencyView library) {
        String organisation = String.valueOf(library.agency().libraryId());
        return new Caller(
                "librarian-" + organisation,
                "Librarian",
                organisation,
                Set.of(DeliveryRoles.LIBRARIAN),
                Locale.ENGLISH);
    }

    static Caller patron(AgencyView library, String name) {
        return new Caller(name, "Patron " + name, library.agency().libraryId(), Set.of(), Locale.ENGLISH);
    }

    <T> T as(Caller caller, Class<T> service) {
        return platform.as(caller).get(service);
    }

    private void message(HttpExchange exchange) throws IOException {
        answer(exchange, platform.get(Iso18626Endpoint.class).receive(exchange.getRequestBody()));
    }

    private void document(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestURI().getPath().substring("/delivery/".length());
        try (DeliveredDocument document = platform.get(DeliveryLinks.class).open(token)) {
            exchange.getResponseHeaders().add("Content-Type", document.file().mediaType());
            answer(exchange, document.content().readAllBytes());
        } catch (NotFoundException e) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        }
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        platform.close();
    }

    /** Loses what a test wants to be lost, and holds every message against the schema where it is given. */
    static final class LossyTransport implements MessageTransport {

        final AtomicInteger lostRequests = new AtomicInteger();
        final AtomicInteger lostAnswers = new AtomicInteger();
        final List<String> sent = new CopyOnWriteArrayList<>();
        private final MessageTransport http = MessageTransport.http(Duration.ofSeconds(20));

        @Override
        public byte[] send(URI to, byte[] message) throws IOException {
            String xml = new String(message, StandardCharsets.UTF_8);
            IsoSchema.check(xml);
            if (lostRequests.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                throw new IOException("lost on the way");
            }
            byte[] answer = http.send(to, message);
            IsoSchema.check(new String(answer, StandardCharsets.UTF_8));
            sent.add(xml);
            if (lostAnswers.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                throw new IOException("the answer was lost");
            }
            return answer;
        }

        @Override
        public String fetch(URI document, long mostBytes, OutputStream out) throws IOException {
            return http.fetch(document, mostBytes, out);
        }
    }
}
