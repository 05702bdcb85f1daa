package io.stoa.oai.harvest;

import io.stoa.core.error.Message;
import io.stoa.core.error.RemoteServiceException;
import java.util.Map;

/** The protocol's own errors, OAI-PMH 2.0, section 3.6, as a caller meets them. */
final class ProtocolErrors {

    static final String BAD_TOKEN = "badResumptionToken";
    static final String NO_RECORDS = "noRecordsMatch";

    private static final Map<String, String> CODES = Map.of(
            "badArgument",
            "oai-pmh.protocol.bad-argument",
            BAD_TOKEN,
            "oai-pmh.protocol.bad-resumption-token",
            "badVerb",
            "oai-pmh.protocol.bad-verb",
            "cannotDisseminateFormat",
            "oai-pmh.protocol.cannot-disseminate-format",
            "idDoesNotExist",
            "oai-pmh.protocol.id-does-not-exist",
            NO_RECORDS,
            "oai-pmh.protocol.no-records-match",
            "noMetadataFormats",
            "oai-pmh.protocol.no-metadata-formats",
            "noSetHierarchy",
            "oai-pmh.protocol.no-set-hierarchy");

    private ProtocolErrors() {}

    static RemoteServiceException of(HarvestSourceDraft source, Map<String, String> errors) {
        Map.Entry<String, String> first = errors.entrySet().iterator().next();
        String code = CODES.getOrDefault(first.getKey(), "oai-pmh.protocol.unknown");
        Message message = Message.of(
                code,
                "repository",
                source.baseUrl(),
                "error",
                first.getKey(),
                "text",
                shortened(first.getValue()),
                "format",
                source.metadataPrefix(),
                "set",
                source.setSpec());
        return new RemoteServiceException(message, false, null);
    }

    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 200 ? line : line.substring(0, 199) + "…";
    }
}
