package io.stoa.literature.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.access.Action;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Decision;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.Message;
import io.stoa.literature.LiteratureModule;
import io.stoa.literature.delivery.iso18626.AgencyId;
import io.stoa.literature.delivery.iso18626.Authentication;
import io.stoa.literature.delivery.iso18626.BillingInfo;
import io.stoa.literature.delivery.iso18626.Costs;
import io.stoa.literature.delivery.iso18626.Header;
import io.stoa.literature.delivery.iso18626.Iso18626Writer;
import io.stoa.literature.delivery.iso18626.Request;
import io.stoa.literature.delivery.iso18626.RequestType;
import io.stoa.literature.delivery.iso18626.RequestingAction;
import io.stoa.literature.delivery.iso18626.RequestingAgencyMessage;
import io.stoa.literature.delivery.iso18626.SchemeValue;
import io.stoa.literature.delivery.iso18626.ServiceInfo;
import io.stoa.literature.delivery.iso18626.ServiceType;
import io.stoa.testkit.Callers;
import io.stoa.testkit.TestPlatform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What agencies send that nobody vouches for. */
class EndpointTest extends UnionOnEveryStack {

    private AgencyView supplier;
    private String secret;

    @BeforeEach
    void meet() {
        supplier = node.library("Supplier");
        secret = DeliveryNode.secret(library.agency().code());
        node.platform.as(Callers.administrator());
        node.platform.get(PartnerAgencies.class).setSecurityCode(library.id(), secret);
    }

    @Test
    void takes_a_request_and_confirms_it_again_when_it_comes_again() {
        byte[] request = request(library, supplier, "r-1", secret);
        assertThat(answer(request)).contains(">OK<", "r-1");
        assertThat(answer(request)).contains(">OK<");
        assertThat(received(supplier)).hasSize(1);
    }

    @Test
    void refuses_an_agency_that_is_unknown_or_does_not_prove_itself_without_telling_the_secret() {
        AgencyView nobody = new AgencyView(
                "x", 0, AgencyDraft.member(AgencyId.of("ISIL", "CN-nobody"), "x", "x", null), false, null);
        assertThat(answer(request(nobody, supplier, "r-1", secret)))
                .contains("UnrecognisedDataValue", "requestingAgencyId: ISIL:CN-nobody");
        assertThat(answer(request(library, nobody, "r-1", secret)))
                .contains("UnrecognisedDataValue", "supplyingAgencyId: ISIL:CN-nobody");
        for (String wrong : Arrays.asList("wrong", null)) {
            assertThat(answer(request(library, supplier, "r-1", wrong)))
                    .contains("UnrecognisedDataValue", "not accepted")
                    .doesNotContain(secret, "wrong");
        }
        assertThat(received(supplier)).isEmpty();
    }

    @Test
    void believes_the_host_who_has_sent_a_message() {
        Iso18626Endpoint endpoint = node.platform.get(Iso18626Endpoint.class);
        byte[] request = request(library, supplier, "r-1", null);
        assertThat(text(endpoint.receive(
                        new ByteArrayInputStream(request), supplier.agency().code())))
                .contains("not accepted");
        assertThat(text(endpoint.receive(
                        new ByteArrayInputStream(request), library.agency().code())))
                .contains(">OK<");
    }

    @Test
    void refuses_messages_about_requests_that_there_are_not() {
        assertThat(answer(action("r-none", RequestingAction.CANCEL)))
                .contains("UnrecognisedDataValue", "requestingAgencyRequestId: r-none");
        assertThat(answer(request(library, supplier, "r-2", secret, RequestType.RETRY, "r-none", null)))
                .contains("UnrecognisedDataValue", "requestingAgencyPreviousRequestId: r-none");
        assertThat(answer(request(library, supplier, "r-3", secret, RequestType.REMINDER, null, null)))
                .contains("UnrecognisedDataValue", "requestingAgencyRequestId: r-3");
        assertThat(received(supplier)).isEmpty();
    }

    @Test
    void refuses_another_request_with_an_id_that_is_known() {
        answer(request(library, supplier, "r-1", secret));
        clock.advance(Duration.ofSeconds(1));
        assertThat(answer(request(library, supplier, "r-1", secret, RequestType.NEW, null, "CNY")))
                .contains("UnrecognisedDataValue", "requestingAgencyRequestId: r-1");
        assertThat(received(supplier)).hasSize(1);
    }

    @Test
    void refuses_actions_that_do_not_fit_to_where_the_request_stands() {
        answer(request(library, supplier, "r-1", secret));
        SupplierView before = arrived(supplier);
        for (RequestingAction action : List.of(
                RequestingAction.RECEIVED,
                RequestingAction.RENEW,
                RequestingAction.SHIPPED_RETURN,
                RequestingAction.SHIPPED_FORWARD)) {
            assertThat(answer(action("r-1", action))).as("%s", action).contains("UnsupportedActionType", "ERROR");
        }
        assertThat(arrived(supplier)).isEqualTo(before);
        assertThat(before.state()).isEqualTo(SupplyState.RECEIVED);
        assertThat(answer(action("r-1", RequestingAction.STATUS_REQUEST))).contains(">OK<");
    }

    @Test
    void refuses_values_that_it_does_not_know() {
        assertThat(answer(request(library, supplier, "r-1", secret, RequestType.NEW, null, "COWRIES")))
                .contains("UnrecognisedDataValue", "currencyCode: COWRIES");
        assertThat(received(supplier)).isEmpty();
    }

    @Test
    void answers_what_is_no_message_at_all() {
        assertThat(answer("<x/>".getBytes(StandardCharsets.UTF_8))).contains("ERROR");
        assertThat(answer("garbage".getBytes(StandardCharsets.UTF_8))).contains("BadlyFormedMessage");
        assertThat(answer(("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>" + "<a>&b;</a>")
                        .getBytes(StandardCharsets.UTF_8)))
                .contains("BadlyFormedMessage")
                .doesNotContain("root");
        byte[] confirmation = node.platform
                .get(Iso18626Endpoint.class)
                .receive(new ByteArrayInputStream(request(library, supplier, "r-1", secret)));
        assertThat(answer(confirmation)).contains("UnrecognisedDataElement", "RequestConfirmation");
    }

    @Test
    void a_policy_of_the_host_keeps_an_agency_out() throws IOException {
        LiteratureModule module = LiteratureModule.create();
        io.stoa.core.access.AccessPolicy closed = new io.stoa.core.access.AccessPolicy() {
            @Override
            public Decision decide(Caller caller, Action action, io.stoa.core.access.AccessSubject subject) {
                return Decision.refused(Message.of("core.access.refused", "caller", caller.name(), "action", action));
            }

            @Override
            public io.stoa.core.access.ReadScope readScope(Caller caller, String kind) {
                return io.stoa.core.access.ReadScope.none();
            }
        };
        try (TestPlatform second = node.platform.secondNode(
                stack, List.of(module), builder -> builder.clock(clock).accessPolicy(closed))) {
            Iso18626Endpoint endpoint = second.get(Iso18626Endpoint.class);
            byte[] request = request(library, supplier, "r-1", secret);
            assertThatThrownBy(() -> endpoint.receive(new ByteArrayInputStream(request)))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("Asking Library");
        }
        assertThat(received(supplier)).isEmpty();
    }

    private byte[] action(String id, RequestingAction action) {
        Header header = new Header(
                supplier.agency().code(),
                library.agency().code(),
                "",
                clock.instant(),
                id,
                null,
                new Authentication(null, secret));
        return Iso18626Writer.write(new RequestingAgencyMessage(header, action, null))
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] request(AgencyView from, AgencyView to, String id, String secret) {
        return request(from, to, id, secret, RequestType.NEW, null, null);
    }

    private static byte[] request(
            AgencyView from,
            AgencyView to,
            String id,
            String secret,
            RequestType type,
            String previous,
            String currency) {
        Header header = new Header(
                to.agency().code(),
                from.agency().code(),
                "",
                ExchangeOnEveryStack.START,
                id,
                null,
                secret == null ? null : new Authentication(null, secret));
        ServiceInfo service = new ServiceInfo(
                type, List.of(), previous, ServiceType.COPY, null, null, null, null, null, null, null, null);
        Costs most = currency == null ? null : new Costs(SchemeValue.of(currency), new java.math.BigDecimal("3.0"));
        return Iso18626Writer.write(new Request(
                        header,
                        WantedItem.titled("Graphene").bibliographicInfo(3),
                        null,
                        service,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        most == null ? null : new BillingInfo(null, most, null, null, null)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String answer(byte[] message) {
        node.platform.as(Callers.anybody());
        String answer = text(node.platform.get(Iso18626Endpoint.class).receive(new ByteArrayInputStream(message)));
        IsoSchema.check(answer);
        return answer;
    }

    private static String text(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8);
    }
}
