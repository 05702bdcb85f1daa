package io.stoa.literature.exchange.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a part stands in its host, as MARC 21 writes it in 773 $g: {@code Vol. 24, no. 3 (2014), p. 12-19}.
 *
 * @param volume the volume, or null
 * @param issue the issue, or null
 * @param pages the pages, or null
 */
record RelatedParts(
        @Nullable String volume,
        @Nullable String issue,
        @Nullable String pages) {

    private static final int LENGTH = 100;
    private static final Pattern VOLUME =
            Pattern.compile("(?i)\\b(?:vol(?:ume)?|bd|jg|t|том)\\.?\\s*([0-9A-Za-z]+)|([0-9]+)\\s*卷");
    private static final Pattern ISSUE =
            Pattern.compile("(?i)\\b(?:no|nr|issue|heft|h|вып|№)\\.?\\s*:?\\s*([0-9][0-9A-Za-z/-]*)|([0-9]+)\\s*期");
    private static final Pattern PAGES = Pattern.compile(
            "(?i)(?:\\bp{1,2}|\\bpages?|\\bs|\\bseiten?|\\bс)\\.?\\s*([A-Z]?[0-9]+(?:\\s*[-–]\\s*[A-Z]?[0-9]+)?)|([0-9]+(?:-[0-9]+)?)\\s*页");

    static RelatedParts read(@Nullable String text) {
        return text == null
                ? new RelatedParts(null, null, null)
                : new RelatedParts(first(VOLUME, text), first(ISSUE, text), first(PAGES, text));
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        String found = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return found == null || found.length() > LENGTH ? null : found.replaceAll("\\s*[-–]\\s*", "-");
    }

    @Nullable
    String written(@Nullable Integer year) {
        List<String> parts = new ArrayList<>();
        if (volume != null) {
            parts.add("Vol. " + volume);
        }
        if (issue != null) {
            parts.add("no. " + issue + (year == null ? "" : " (" + year + ")"));
        }
        if (pages != null) {
            parts.add("p. " + pages);
        }
        return parts.isEmpty() ? null : String.join(", ", parts);
    }
}
