package io.stoa.literature.delivery.iso18626;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Messages of every kind, with everything and with as little as possible. */
final class SampleMessages {

    private static final Instant AT = Instant.parse("2026-03-02T01:02:03.456Z");
    private static final AgencyId SUPPLIER = AgencyId.of("ISIL", "CN-100002");
    private static final AgencyId REQUESTER =
            new AgencyId(new SchemeValue("http://example.org/agencies", "ISIL"), "CN-100001");
    private static final SchemeValue CODE = new SchemeValue("http://example.org/codes?a=1&b=2", "x < y & \"z\"");
    private static final PhysicalAddress POSTAL =
            new PhysicalAddress("北四环西路33号", "Room 5", "北京", "100190", SchemeValue.of("CN-BJ"), SchemeValue.of("CN"));
    private static final ElectronicAddress MAIL = new ElectronicAddress(SchemeValue.of("Email"), "ill@example.org");

    private SampleMessages() {}

    static List<Iso18626Message> all() {
        MessageError error = new MessageError(ErrorType.UNRECOGNISED_DATA_VALUE, "agencyIdValue: none");
        return List.of(
                smallestRequest(),
                largestRequest(),
                new RequestConfirmation(confirmationHeader(MessageStatus.OK), null),
                new RequestConfirmation(
                        new ConfirmationHeader(null, null, AT, null, null, AT, MessageStatus.ERROR), error),
                new SupplyingAgencyMessage(
                        header(),
                        new MessageInfo(ReasonForMessage.STATUS_CHANGE, null, null, null, null, null, null, null),
                        new StatusInfo(SupplyStatus.WILL_SUPPLY, null, null, AT),
                        null,
                        null),
                largestSupplyingAgencyMessage(),
                new SupplyingAgencyMessageConfirmation(
                        confirmationHeader(MessageStatus.ERROR), ReasonForMessage.CANCEL_RESPONSE, error),
                new RequestingAgencyMessage(header(), RequestingAction.SHIPPED_RETURN, "back by post"),
                new RequestingAgencyMessageConfirmation(
                        confirmationHeader(MessageStatus.OK), RequestingAction.CANCEL, null));
    }

    static Header header() {
        return new Header(SUPPLIER, REQUESTER, "", AT, "r-1", "s-1", new Authentication("account", "secret"));
    }

    static Request smallestRequest() {
        BibliographicInfo nothing = new BibliographicInfo(
                null, null, null, null, null, null, null, null, null, null, null, null, List.of(), null, null,
                List.of());
        return new Request(
                new Header(SUPPLIER, REQUESTER, "", AT, "r-1", null, null),
                nothing,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private static Request largestRequest() {
        BibliographicInfo wanted = new BibliographicInfo(
                "rec-9",
                "石墨烯综述",
                "王 & 李",
                "a <review>",
                "Series",
                "2nd",
                "第三章",
                "王",
                "12",
                "3",
                "45-67",
                "23",
                List.of(new ItemIdentifier("0250-3301", SchemeValue.of("ISSN")), new ItemIdentifier("x", CODE)),
                "sponsor",
                "CSCD",
                List.of(new RecordIdentifier(CODE, "77")));
        ServiceInfo service = new ServiceInfo(
                RequestType.RETRY,
                List.of(RequestSubType.PATRON_REQUEST, RequestSubType.SUPPLYING_LIBRARYS_CHOICE),
                "r-0",
                ServiceType.COPY_OR_LOAN,
                SchemeValue.of("Express"),
                SchemeValue.of("PDF"),
                AT,
                CODE,
                true,
                AT,
                AT,
                "quick");
        return new Request(
                header(),
                wanted,
                new PublicationInfo("Science Press", SchemeValue.of("Journal"), "2020", "北京"),
                service,
                List.of(new SupplierInfo(
                        1, SUPPLIER, "first", new RecordIdentifier(CODE, "1"), "O6/1", "v.1-", "on shelf")),
                List.of(new RequestedDelivery(1, MAIL), new RequestedDelivery(2, POSTAL)),
                new AgencyInfo("Library", "Desk", List.of(POSTAL, MAIL)),
                new PatronInfo("p-1", "Wang", "Li", CODE, false, List.of(POSTAL)),
                new BillingInfo(
                        SchemeValue.of("BankTransfer"), Costs.ofFen(1230), SchemeValue.of("Mail"), "Office", POSTAL));
    }

    private static SupplyingAgencyMessage largestSupplyingAgencyMessage() {
        return new SupplyingAgencyMessage(
                header(),
                new MessageInfo(
                        ReasonForMessage.RENEW_RESPONSE,
                        false,
                        "note",
                        SchemeValue.of("NotHeld"),
                        SchemeValue.of("LoanCondition"),
                        new Costs(SchemeValue.of("EUR"), new BigDecimal("0.5")),
                        AT,
                        AT),
                new StatusInfo(SupplyStatus.COMPLETED_WITHOUT_RETURN, AT, AT, AT),
                new DeliveryInfo(AT, "B-1", SchemeValue.of("URL"), true, CODE, SchemeValue.of("PDF"), Costs.ofFen(90)),
                new ReturnInfo(SUPPLIER, "Stacks", POSTAL));
    }

    private static ConfirmationHeader confirmationHeader(MessageStatus status) {
        return new ConfirmationHeader(SUPPLIER, REQUESTER, AT, "r-1", "", AT, status);
    }
}
