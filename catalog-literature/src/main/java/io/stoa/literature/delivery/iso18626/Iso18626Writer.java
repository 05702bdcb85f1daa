package io.stoa.literature.delivery.iso18626;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Writes messages as XML in UTF-8, valid against the schema of version 1.2. */
public final class Iso18626Writer {

    /** The namespace of the messages. */
    public static final String NAMESPACE = "http://illtransactions.org/2013/iso18626";

    /** The version that is written. */
    public static final String VERSION = "1.2";

    private Iso18626Writer() {}

    /**
     * Writes a message. Characters that XML cannot hold are written as U+FFFD.
     *
     * @param message the message
     * @return XML in UTF-8
     */
    public static String write(Iso18626Message message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(message, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /**
     * Writes a message.
     *
     * @param message the message
     * @param out gets XML in UTF-8; is flushed, not closed
     * @throws java.io.UncheckedIOException if it cannot be written to
     */
    public static void write(Iso18626Message message, OutputStream out) {
        try {
            ElementWriter xml =
                    new ElementWriter(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8"));
            xml.document(NAMESPACE, "ISO18626Message", VERSION, () -> message(xml, message));
        } catch (XMLStreamException e) {
            throw ElementWriter.unwritable(e);
        }
    }

    private static void message(ElementWriter xml, Iso18626Message message) {
        if (message instanceof Request request) {
            xml.element("request", () -> request(xml, request));
        } else if (message instanceof RequestConfirmation confirmation) {
            xml.element("requestConfirmation", () -> {
                confirmationHeader(xml, confirmation.header());
                error(xml, confirmation.error());
            });
        } else if (message instanceof SupplyingAgencyMessage supplying) {
            xml.element("supplyingAgencyMessage", () -> supplyingAgencyMessage(xml, supplying));
        } else if (message instanceof SupplyingAgencyMessageConfirmation confirmation) {
            xml.element("supplyingAgencyMessageConfirmation", () -> {
                confirmationHeader(xml, confirmation.header());
                xml.constant("reasonForMessage", confirmation.reason());
                error(xml, confirmation.error());
            });
        } else if (message instanceof RequestingAgencyMessage requesting) {
            xml.element("requestingAgencyMessage", () -> {
                header(xml, requesting.header());
                xml.constant("action", requesting.action());
                xml.text("note", requesting.note());
            });
        } else if (message instanceof RequestingAgencyMessageConfirmation confirmation) {
            xml.element("requestingAgencyMessageConfirmation", () -> {
                confirmationHeader(xml, confirmation.header());
                xml.constant("action", confirmation.action());
                error(xml, confirmation.error());
            });
        }
    }

    private static void request(ElementWriter xml, Request request) {
        header(xml, request.header());
        xml.element("bibliographicInfo", () -> bibliographicInfo(xml, request.bibliographicInfo()));
        xml.optional("publicationInfo", request.publicationInfo(), info -> {
            xml.text("publisher", info.publisher());
            xml.pair("publicationType", info.type());
            xml.text("publicationDate", info.date());
            xml.text("placeOfPublication", info.place());
        });
        xml.optional("serviceInfo", request.serviceInfo(), info -> serviceInfo(xml, info));
        xml.each("supplierInfo", request.suppliers(), info -> supplierInfo(xml, info));
        xml.each("requestedDeliveryInfo", request.deliveries(), info -> {
            xml.number("sortOrder", info.sortOrder());
            address(xml, info.address());
        });
        xml.optional("requestingAgencyInfo", request.requestingAgencyInfo(), info -> {
            xml.text("name", info.name());
            xml.text("contactName", info.contactName());
            info.addresses().forEach(address -> address(xml, address));
        });
        xml.optional("patronInfo", request.patronInfo(), info -> patronInfo(xml, info));
        xml.optional("billingInfo", request.billingInfo(), info -> {
            xml.pair("paymentMethod", info.paymentMethod());
            costs(xml, "maximumCosts", info.maximumCosts());
            xml.pair("billingMethod", info.billingMethod());
            xml.text("billingName", info.billingName());
            address(xml, info.address());
        });
    }

    private static void header(ElementWriter xml, Header header) {
        xml.element("header", () -> {
            agency(xml, "supplyingAgencyId", header.supplyingAgency());
            agency(xml, "requestingAgencyId", header.requestingAgency());
            xml.text("multipleItemRequestId", header.multipleItemRequestId());
            xml.instant("timestamp", header.timestamp());
            xml.text("requestingAgencyRequestId", header.requestingAgencyRequestId());
            xml.text("supplyingAgencyRequestId", header.supplyingAgencyRequestId());
            xml.optional("requestingAgencyAuthentication", header.authentication(), given -> {
                xml.text("accountId", given.accountId());
                xml.text("securityCode", given.securityCode());
            });
        });
    }

    private static void confirmationHeader(ElementWriter xml, ConfirmationHeader header) {
        xml.element("confirmationHeader", () -> {
            agency(xml, "supplyingAgencyId", header.supplyingAgency());
            agency(xml, "requestingAgencyId", header.requestingAgency());
            xml.instant("timestamp", header.timestamp());
            xml.text("requestingAgencyRequestId", header.requestingAgencyRequestId());
            xml.text("multipleItemRequestId", header.multipleItemRequestId());
            xml.instant("timestampReceived", header.timestampReceived());
            xml.constant("messageStatus", header.status());
        });
    }

    private static void bibliographicInfo(ElementWriter xml, BibliographicInfo info) {
        xml.text("supplierUniqueRecordId", info.supplierUniqueRecordId());
        xml.text("title", info.title());
        xml.text("author", info.author());
        xml.text("subtitle", info.subtitle());
        xml.text("seriesTitle", info.seriesTitle());
        xml.text("edition", info.edition());
        xml.text("titleOfComponent", info.titleOfComponent());
        xml.text("authorOfComponent", info.authorOfComponent());
        xml.text("volume", info.volume());
        xml.text("issue", info.issue());
        xml.text("pagesRequested", info.pagesRequested());
        xml.text("estimatedNoPages", info.estimatedPages());
        xml.each("bibliographicItemId", info.itemIdentifiers(), id -> {
            xml.text("bibliographicItemIdentifier", id.value());
            xml.pair("bibliographicItemIdentifierCode", id.code());
        });
        xml.text("sponsor", info.sponsor());
        xml.text("informationSource", info.informationSource());
        xml.each("bibliographicRecordId", info.recordIdentifiers(), id -> recordIdentifier(xml, id));
    }

    private static void recordIdentifier(ElementWriter xml, RecordIdentifier id) {
        xml.pair("bibliographicRecordIdentifierCode", id.code());
        xml.text("bibliographicRecordIdentifier", id.value());
    }

    private static void serviceInfo(ElementWriter xml, ServiceInfo info) {
        xml.constant("requestType", info.requestType());
        info.subTypes().forEach(type -> xml.constant("requestSubType", type));
        xml.text("requestingAgencyPreviousRequestId", info.previousRequestId());
        xml.constant("serviceType", info.serviceType());
        xml.pair("serviceLevel", info.serviceLevel());
        xml.pair("preferredFormat", info.preferredFormat());
        xml.instant("needBeforeDate", info.needBefore());
        xml.pair("copyrightCompliance", info.copyrightCompliance());
        xml.yesOrNo("anyEdition", info.anyEdition());
        xml.instant("startDate", info.start());
        xml.instant("endDate", info.end());
        xml.text("note", info.note());
    }

    private static void supplierInfo(ElementWriter xml, SupplierInfo info) {
        xml.number("sortOrder", info.sortOrder());
        agency(xml, "supplierCode", info.supplier());
        xml.text("supplierDescription", info.description());
        xml.optional("bibliographicRecordId", info.record(), id -> recordIdentifier(xml, id));
        xml.text("callNumber", info.callNumber());
        xml.text("summaryHoldings", info.summaryHoldings());
        xml.text("availabilityNote", info.availabilityNote());
    }

    private static void patronInfo(ElementWriter xml, PatronInfo info) {
        xml.text("patronId", info.patronId());
        xml.text("surname", info.surname());
        xml.text("givenName", info.givenName());
        xml.pair("patronType", info.type());
        xml.yesOrNo("sendToPatron", info.sendToPatron());
        info.addresses().forEach(address -> address(xml, address));
    }

    private static void supplyingAgencyMessage(ElementWriter xml, SupplyingAgencyMessage message) {
        header(xml, message.header());
        MessageInfo info = message.messageInfo();
        xml.element("messageInfo", () -> {
            xml.constant("reasonForMessage", info.reason());
            xml.yesOrNo("answerYesNo", info.answer());
            xml.text("note", info.note());
            xml.pair("reasonUnfilled", info.reasonUnfilled());
            xml.pair("reasonRetry", info.reasonRetry());
            costs(xml, "offeredCosts", info.offeredCosts());
            xml.instant("retryAfter", info.retryAfter());
            xml.instant("retryBefore", info.retryBefore());
        });
        StatusInfo status = message.statusInfo();
        xml.element("statusInfo", () -> {
            xml.constant("status", status.status());
            xml.instant("expectedDeliveryDate", status.expectedDelivery());
            xml.instant("dueDate", status.due());
            xml.instant("lastChange", status.lastChange());
        });
        xml.optional("deliveryInfo", message.deliveryInfo(), sent -> deliveryInfo(xml, sent));
        xml.optional("returnInfo", message.returnInfo(), back -> {
            agency(xml, "returnAgencyId", back.agency());
            xml.text("name", back.name());
            xml.optional("physicalAddress", back.address(), address -> physicalAddress(xml, address));
        });
    }

    private static void deliveryInfo(ElementWriter xml, DeliveryInfo info) {
        xml.instant("dateSent", info.sent());
        xml.text("itemId", info.itemId());
        xml.pair("sentVia", info.sentVia());
        xml.trueOrFalse("sentToPatron", info.sentToPatron());
        xml.pair("loanCondition", info.loanCondition());
        xml.pair("deliveredFormat", info.format());
        costs(xml, "deliveryCosts", info.costs());
    }

    private static void agency(ElementWriter xml, String name, @Nullable AgencyId agency) {
        xml.optional(name, agency, id -> {
            xml.pair("agencyIdType", id.type());
            xml.text("agencyIdValue", id.value());
        });
    }

    private static void costs(ElementWriter xml, String name, @Nullable Costs costs) {
        xml.optional(name, costs, given -> {
            xml.pair("currencyCode", given.currency());
            xml.text("monetaryValue", given.amount().toPlainString());
        });
    }

    private static void address(ElementWriter xml, @Nullable Address address) {
        xml.optional("address", address, given -> {
            if (given instanceof ElectronicAddress electronic) {
                xml.element("electronicAddress", () -> {
                    xml.pair("electronicAddressType", electronic.type());
                    xml.text("electronicAddressData", electronic.value());
                });
            } else if (given instanceof PhysicalAddress physical) {
                xml.element("physicalAddress", () -> physicalAddress(xml, physical));
            }
        });
    }

    private static void physicalAddress(ElementWriter xml, PhysicalAddress address) {
        xml.text("line1", address.line1());
        xml.text("line2", address.line2());
        xml.text("locality", address.locality());
        xml.text("postalCode", address.postalCode());
        xml.pair("region", address.region());
        xml.pair("country", address.country());
    }

    private static void error(ElementWriter xml, @Nullable MessageError error) {
        xml.optional("errorData", error, given -> {
            xml.constant("errorType", given.type());
            xml.text("errorValue", given.value());
        });
    }
}
