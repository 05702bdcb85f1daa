package io.stoa.literature.delivery.iso18626;

/** Makes the parts of messages of elements, in the order of the schema. */
final class MessageParts {

    private static final int MOST_SUB_TYPES = 3;

    private MessageParts() {}

    static Request request(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(
                element,
                "header",
                "bibliographicInfo",
                "publicationInfo",
                "serviceInfo",
                "supplierInfo",
                "requestedDeliveryInfo",
                "requestingAgencyInfo",
                "patronInfo",
                "billingInfo");
        return new Request(
                parts.required("header", MessageParts::header),
                parts.required("bibliographicInfo", MessageParts::bibliographicInfo),
                parts.optional("publicationInfo", MessageParts::publicationInfo),
                parts.optional("serviceInfo", MessageParts::serviceInfo),
                parts.all("supplierInfo", MessageParts::supplierInfo),
                parts.all("requestedDeliveryInfo", MessageParts::requestedDelivery),
                parts.optional("requestingAgencyInfo", MessageParts::agencyInfo),
                parts.optional("patronInfo", MessageParts::patronInfo),
                parts.optional("billingInfo", MessageParts::billingInfo));
    }

    static SupplyingAgencyMessage supplyingAgencyMessage(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(element, "header", "messageInfo", "statusInfo", "deliveryInfo", "returnInfo");
        return new SupplyingAgencyMessage(
                parts.required("header", MessageParts::header),
                parts.required("messageInfo", MessageParts::messageInfo),
                parts.required("statusInfo", MessageParts::statusInfo),
                parts.optional("deliveryInfo", MessageParts::deliveryInfo),
                parts.optional("returnInfo", MessageParts::returnInfo));
    }

    static Header header(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(
                element,
                "supplyingAgencyId",
                "requestingAgencyId",
                "multipleItemRequestId",
                "timestamp",
                "requestingAgencyRequestId",
                "supplyingAgencyRequestId",
                "requestingAgencyAuthentication");
        return new Header(
                parts.required("supplyingAgencyId", MessageParts::agency),
                parts.required("requestingAgencyId", MessageParts::agency),
                parts.required("multipleItemRequestId", Parts::text),
                parts.required("timestamp", Parts::instant),
                parts.required("requestingAgencyRequestId", Parts::text),
                parts.text("supplyingAgencyRequestId"),
                parts.optional("requestingAgencyAuthentication", MessageParts::authentication));
    }

    private static Authentication authentication(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(element, "accountId", "securityCode");
        return new Authentication(parts.text("accountId"), parts.text("securityCode"));
    }

    static ConfirmationHeader confirmationHeader(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(
                element,
                "supplyingAgencyId",
                "requestingAgencyId",
                "timestamp",
                "requestingAgencyRequestId",
                "multipleItemRequestId",
                "timestampReceived",
                "messageStatus");
        return new ConfirmationHeader(
                parts.optional("supplyingAgencyId", MessageParts::agency),
                parts.optional("requestingAgencyId", MessageParts::agency),
                parts.required("timestamp", Parts::instant),
                parts.text("requestingAgencyRequestId"),
                parts.text("multipleItemRequestId"),
                parts.required("timestampReceived", Parts::instant),
                parts.requiredConstant("messageStatus", MessageStatus.class));
    }

    static MessageError error(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(element, "errorType", "errorValue");
        return new MessageError(parts.requiredConstant("errorType", ErrorType.class), parts.text("errorValue"));
    }

    private static AgencyId agency(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(element, "agencyIdType", "agencyIdValue");
        String value = parts.required("agencyIdValue", Parts::text).strip();
        if (value.isEmpty()) {
            throw FaultyMessageException.value("agencyIdValue", value, "1…");
        }
        return new AgencyId(parts.required("agencyIdType", Parts::pair), value);
    }

    private static BibliographicInfo bibliographicInfo(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(
                element,
                "supplierUniqueRecordId",
                "title",
                "author",
                "subtitle",
                "seriesTitle",
                "edition",
                "titleOfComponent",
                "authorOfComponent",
                "volume",
                "issue",
                "pagesRequested",
                "estimatedNoPages",
                "bibliographicItemId",
                "sponsor",
                "informationSource",
                "bibliographicRecordId");
        return new BibliographicInfo(
                parts.text("supplierUniqueRecordId"),
                parts.text("title"),
                parts.text("author"),
                parts.text("subtitle"),
                parts.text("seriesTitle"),
                parts.text("edition"),
                parts.text("titleOfComponent"),
                parts.text("authorOfComponent"),
                parts.text("volume"),
                parts.text("issue"),
                parts.text("pagesRequested"),
                parts.text("estimatedNoPages"),
                parts.all("bibliographicItemId", MessageParts::itemIdentifier),
                parts.text("sponsor"),
                parts.text("informationSource"),
                parts.all("bibliographicRecordId", MessageParts::recordIdentifier));
    }

    private static ItemIdentifier itemIdentifier(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(element, "bibliographicItemIdentifier", "bibliographicItemIdentifierCode");
        return new ItemIdentifier(
                parts.required("bibliographicItemIdentifier", Parts::text),
                parts.required("bibliographicItemIdentifierCode", Parts::pair));
    }

    private static RecordIdentifier recordIdentifier(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(element, "bibliographicRecordIdentifierCode", "bibliographicRecordIdentifier");
        return new RecordIdentifier(
                parts.required("bibliographicRecordIdentifierCode", Parts::pair),
                parts.required("bibliographicRecordIdentifier", Parts::text));
    }

    private static PublicationInfo publicationInfo(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(element, "publisher", "publicationType", "publicationDate", "placeOfPublication");
        return new PublicationInfo(
                parts.text("publisher"),
                parts.pair("publicationType"),
                parts.text("publicationDate"),
                parts.text("placeOfPublication"));
    }

    private static ServiceInfo serviceInfo(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(
                element,
                "requestType",
                "requestSubType",
                "requestingAgencyPreviousRequestId",
                "serviceType",
                "serviceLevel",
                "preferredFormat",
                "needBeforeDate",
                "copyrightCompliance",
                "anyEdition",
                "startDate",
                "endDate",
                "note");
        if (parts.all("requestSubType").size() > MOST_SUB_TYPES) {
            throw ElementTree.misplaced("requestSubType");
        }
        return new ServiceInfo(
                parts.constant("requestType", RequestType.class),
                parts.all("requestSubType", each -> Parts.constant(each, RequestSubType.class)),
                parts.text("requestingAgencyPreviousRequestId"),
                parts.requiredConstant("serviceType", ServiceType.class),
                parts.pair("serviceLevel"),
                parts.pair("preferredFormat"),
                parts.instant("needBeforeDate"),
                parts.pair("copyrightCompliance"),
                parts.yesOrNo("anyEdition"),
                parts.instant("startDate"),
                parts.instant("endDate"),
                parts.text("note"));
    }

    private static SupplierInfo supplierInfo(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(
                element,
                "sortOrder",
                "supplierCode",
                "supplierDescription",
                "bibliographicRecordId",
                "callNumber",
                "summaryHoldings",
                "availabilityNote");
        return new SupplierInfo(
                parts.optional("sortOrder", Parts::integer),
                parts.optional("supplierCode", MessageParts::agency),
                parts.text("supplierDescription"),
                parts.optional("bibliographicRecordId", MessageParts::recordIdentifier),
                parts.text("callNumber"),
                parts.text("summaryHoldings"),
                parts.text("availabilityNote"));
    }

    private static RequestedDelivery requestedDelivery(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(element, "sortOrder", "address");
        return new RequestedDelivery(
                parts.optional("sortOrder", Parts::integer), parts.optional("address", MessageParts::address));
    }

    private static AgencyInfo agencyInfo(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(element, "name", "contactName", "address");
        return new AgencyInfo(
                parts.text("name"), parts.text("contactName"), parts.all("address", MessageParts::address));
    }

    private static PatronInfo patronInfo(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(element, "patronId", "surname", "givenName", "patronType", "sendToPatron", "address");
        return new PatronInfo(
                parts.text("patronId"),
                parts.text("surname"),
                parts.text("givenName"),
                parts.pair("patronType"),
                parts.yesOrNo("sendToPatron"),
                parts.all("address", MessageParts::address));
    }

    private static BillingInfo billingInfo(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(element, "paymentMethod", "maximumCosts", "billingMethod", "billingName", "address");
        return new BillingInfo(
                parts.pair("paymentMethod"),
                parts.optional("maximumCosts", MessageParts::costs),
                parts.pair("billingMethod"),
                parts.text("billingName"),
                parts.optional("address", MessageParts::address));
    }

    private static Costs costs(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(element, "currencyCode", "monetaryValue");
        return new Costs(parts.required("currencyCode", Parts::pair), parts.required("monetaryValue", Parts::decimal));
    }

    private static Address address(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(element, "electronicAddress", "physicalAddress");
        if (element.children().size() > 1) {
            throw ElementTree.misplaced(element.children().get(1).name());
        }
        ElectronicAddress electronic = parts.optional("electronicAddress", MessageParts::electronicAddress);
        return electronic != null ? electronic : parts.required("physicalAddress", MessageParts::physicalAddress);
    }

    private static ElectronicAddress electronicAddress(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(element, "electronicAddressType", "electronicAddressData");
        return new ElectronicAddress(
                parts.required("electronicAddressType", Parts::pair),
                parts.required("electronicAddressData", Parts::text));
    }

    private static PhysicalAddress physicalAddress(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(element, "line1", "line2", "locality", "postalCode", "region", "country");
        return new PhysicalAddress(
                parts.text("line1"),
                parts.text("line2"),
                parts.text("locality"),
                parts.text("postalCode"),
                parts.pair("region"),
                parts.pair("country"));
    }

    private static MessageInfo messageInfo(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(
                element,
                "reasonForMessage",
                "answerYesNo",
                "note",
                "reasonUnfilled",
                "reasonRetry",
                "offeredCosts",
                "retryAfter",
                "retryBefore");
        return new MessageInfo(
                parts.requiredConstant("reasonForMessage", ReasonForMessage.class),
                parts.yesOrNo("answerYesNo"),
                parts.text("note"),
                parts.pair("reasonUnfilled"),
                parts.pair("reasonRetry"),
                parts.optional("offeredCosts", MessageParts::costs),
                parts.instant("retryAfter"),
                parts.instant("retryBefore"));
    }

    private static StatusInfo statusInfo(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(element, "status", "expectedDeliveryDate", "dueDate", "lastChange");
        return new StatusInfo(
                parts.requiredConstant("status", SupplyStatus.class),
                parts.instant("expectedDeliveryDate"),
                parts.instant("dueDate"),
                parts.required("lastChange", Parts::instant));
    }

    private static DeliveryInfo deliveryInfo(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(
                element,
                "dateSent",
                "itemId",
                "sentVia",
                "sentToPatron",
                "loanCondition",
                "deliveredFormat",
                "deliveryCosts");
        return new DeliveryInfo(
                parts.required("dateSent", Parts::instant),
                parts.text("itemId"),
                parts.pair("sentVia"),
                parts.optional("sentToPatron", Parts::trueOrFalse),
                parts.pair("loanCondition"),
                parts.pair("deliveredFormat"),
                parts.optional("deliveryCosts", MessageParts::costs));
    }

    private static ReturnInfo returnInfo(Element element) throws FaultyMessageException {
        Parts parts = Parts.of(element, "returnAgencyId", "name", "physicalAddress");
        return new ReturnInfo(
                parts.optional("returnAgencyId", MessageParts::agency),
                parts.text("name"),
                parts.optional("physicalAddress", MessageParts::physicalAddress));
    }
}
