package io.stoa.samples.portal.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The API as its page shows it, read from the OpenAPI document so that both say the same.
 *
 * @param areas the parts of the API, in the order of {@link #AREAS}
 */
record ApiPage(List<Area> areas) {

    private static final List<String> AREAS = List.of(
            "search", "organisations", "instruments", "bookings", "works", "deliveries", "experts", "calls", "changes");

    /**
     * Reads the document.
     *
     * @param openApi the document
     * @return the page
     */
    static ApiPage of(JsonNode openApi) {
        Map<String, List<Call>> byArea = new LinkedHashMap<>();
        AREAS.forEach(area -> byArea.put(area, new ArrayList<>()));
        openApi.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    String area = method.getValue().path("tags").path(0).asString("");
                    byArea.computeIfAbsent(area, name -> new ArrayList<>())
                            .add(Call.of(method.getKey(), path.getKey(), method.getValue()));
                }));
        return new ApiPage(byArea.entrySet().stream()
                .filter(area -> !area.getValue().isEmpty())
                .map(area -> new Area(area.getKey(), area.getValue()))
                .toList());
    }

    /**
     * A part of the API.
     *
     * @param tag its name in the document
     * @param calls its calls
     */
    record Area(String tag, List<Call> calls) {}

    /**
     * A call.
     *
     * @param method the HTTP method
     * @param path the address, with the places of its values
     * @param summary what it does
     * @param parameters its parameters and headers
     * @param body the name of the body's schema, or empty
     */
    record Call(String method, String path, String summary, List<Parameter> parameters, String body) {

        private static Call of(String method, String path, JsonNode call) {
            List<Parameter> parameters = new ArrayList<>();
            call.path("parameters").forEach(parameter -> parameters.add(Parameter.of(parameter)));
            String schema = call.path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema")
                    .path("$ref")
                    .asString("");
            return new Call(
                    method.toUpperCase(Locale.ROOT),
                    path,
                    call.path("summary").asString(""),
                    List.copyOf(parameters),
                    schema.substring(schema.lastIndexOf('/') + 1));
        }
    }

    /**
     * A parameter.
     *
     * @param name its name
     * @param in where it goes: {@code path}, {@code query} or {@code header}
     * @param required whether it must be given
     */
    record Parameter(String name, String in, boolean required) {

        private static Parameter of(JsonNode parameter) {
            return new Parameter(
                    parameter.path("name").asString(""),
                    parameter.path("in").asString(""),
                    parameter.path("required").asBoolean(false));
        }
    }
}
