package io.stoa.oai;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request whose verb and arguments fit together.
 *
 * @param verb the verb
 * @param arguments its arguments, each once
 */
record OaiRequest(String verb, Map<String, String> arguments) {

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "Identify", Set.of(),
            "ListMetadataFormats", Set.of("identifier"),
            "ListSets", Set.of("resumptionToken"),
            "GetRecord", Set.of("identifier", "metadataPrefix"),
            "ListIdentifiers", Set.of("from", "until", "set", "metadataPrefix", "resumptionToken"),
            "ListRecords", Set.of("from", "until", "set", "metadataPrefix", "resumptionToken"));
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SECOND = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");

    static OaiRequest of(Map<String, List<String>> parameters) {
        List<String> verbs = parameters.getOrDefault("verb", List.of());
        Set<String> allowed = verbs.size() == 1 ? ALLOWED.get(verbs.get(0)) : null;
        if (allowed == null) {
            throw new OaiError(
                    "badVerb",
                    "the verb is " + verbs + ", expected one of "
                            + ALLOWED.keySet().stream().sorted().toList());
        }
        Map<String, String> arguments = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (name.equals("verb")) {
                return;
            }
            if (!allowed.contains(name) || values.size() != 1) {
                throw OaiError.badArgument("the argument " + name + " is given " + values.size() + " times, "
                        + verbs.get(0) + " takes " + allowed.stream().sorted().toList() + ", each once");
            }
            arguments.put(name, values.get(0));
        });
        OaiRequest request = new OaiRequest(verbs.get(0), arguments);
        request.requireComplete();
        return request;
    }

    private void requireComplete() {
        if (arguments.containsKey("resumptionToken")) {
            if (arguments.size() > 1) {
                throw OaiError.badArgument("resumptionToken is an exclusive argument, found also "
                        + arguments.keySet().stream()
                                .filter(name -> !name.equals("resumptionToken"))
                                .toList());
            }
            return;
        }
        if (verb.equals("GetRecord")) {
            require("identifier");
        }
        if (ALLOWED.getOrDefault(verb, Set.of()).contains("metadataPrefix")) {
            require("metadataPrefix");
        }
        String from = arguments.get("from");
        String until = arguments.get("until");
        if (from != null && until != null && from.length() != until.length()) {
            throw OaiError.badArgument("from=" + from + " and until=" + until + " must have the same granularity");
        }
        Instant first = from();
        Instant last = until();
        if (first != null && last != null && !first.isBefore(last)) {
            throw OaiError.badArgument("from=" + from + " is later than until=" + until);
        }
    }

    private void require(String name) {
        if (!arguments.containsKey(name)) {
            throw OaiError.badArgument("the argument " + name + " is missing");
        }
    }

    @Nullable
    String argument(String name) {
        return arguments.get(name);
    }

    /** The first instant that is wanted. */
    @Nullable
    Instant from() {
        return time("from", 0);
    }

    /** The first instant that is not wanted any more: until is inclusive at the granularity in which it is given. */
    @Nullable
    Instant until() {
        return time("until", 1);
    }

    private @Nullable Instant time(String name, int units) {
        String text = arguments.get(name);
        if (text == null) {
            return null;
        }
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text).plusDays(units).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            if (SECOND.matcher(text).matches()) {
                return Instant.parse(text).plusSeconds(units);
            }
        } catch (DateTimeException e) {
            throw OaiError.badArgument(name + "=" + text + " is no date of the calendar");
        }
        throw OaiError.badArgument(
                name + "=" + text + " is no UTC date, expected such as 2026-05-06 or 2026-05-06T07:08:09Z");
    }
}
