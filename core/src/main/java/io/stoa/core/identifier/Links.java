package io.stoa.core.identifier;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules for identifiers that resolve on the web. */
final class Links {

    private static final Pattern DOI_URL =
            Pattern.compile("(?:https?://)?(?:www\\.)?(?:dx\\.)?doi\\.org/", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOI_LABEL = Pattern.compile("(?:info:)?doi ?[:/]? ?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOI = Pattern.compile("(10\\.\\d{4,9}(?:\\.\\d{1,9})*)/(.+)");
    private static final Pattern HANDLE_URL =
            Pattern.compile("(?:https?://)?hdl\\.handle\\.net/", Pattern.CASE_INSENSITIVE);
    private static final Pattern HANDLE_LABEL =
            Pattern.compile("info:hdl/|(?:hdl|handle) ?: ?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HANDLE = Pattern.compile("([0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*)/(.+)");
    private static final Pattern CSTR_URL =
            Pattern.compile("(?:https?://)?(?:www\\.)?cstr\\.cn/", Pattern.CASE_INSENSITIVE);
    private static final Pattern CSTR_LABEL = Pattern.compile("cstr ?: ?", Pattern.CASE_INSENSITIVE);
    private static final Pattern CSTR = Pattern.compile("([0-9A-Za-z]{5}\\.\\d{2})\\.(.+)");
    private static final Pattern URL = Pattern.compile("(https?)://([^/?#]+)(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PORT = Pattern.compile("(.*?)(:\\d{0,5})?");

    private Links() {}

    static Reading doi(String text) {
        String name = resolved(text, DOI_URL, DOI_LABEL);
        Matcher matcher = DOI.matcher(foldedUpToSlash(name));
        return matcher.matches() && isPrintable(name)
                ? Reading.accepted(Written.lower(matcher.group()))
                : Reading.otherForm("doi");
    }

    static Reading handle(String text) {
        String name = foldedUpToSlash(resolved(text, HANDLE_URL, HANDLE_LABEL));
        return HANDLE.matcher(name).matches() && isPrintable(name)
                ? Reading.accepted(name)
                : Reading.otherForm("handle");
    }

    static Reading cstr(String text) {
        String name = Written.halfWidth(resolved(text, CSTR_URL, CSTR_LABEL));
        return CSTR.matcher(name).matches() && isPrintable(name) ? Reading.accepted(name) : Reading.otherForm("cstr");
    }

    /** Without resolver (and then percent-decoded) and label, however often they stand there. */
    private static String resolved(String text, Pattern url, Pattern label) {
        String name = text;
        String before;
        do {
            before = name;
            name = withoutLabel(withoutResolver(name, url), label);
        } while (!name.equals(before));
        return name;
    }

    private static String withoutResolver(String text, Pattern url) {
        Matcher matcher = url.matcher(Written.halfWidth(text));
        return matcher.lookingAt() ? percentDecoded(text.substring(matcher.end())) : text;
    }

    private static String withoutLabel(String text, Pattern label) {
        Matcher matcher = label.matcher(Written.halfWidth(text));
        return matcher.lookingAt() ? text.substring(matcher.end()) : text;
    }

    private static String percentDecoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Suffixes are opaque: only the part before the first slash is folded. */
    private static String foldedUpToSlash(String name) {
        String half = Written.halfWidth(name);
        int slash = half.indexOf('/');
        return slash < 0 ? half : half.substring(0, slash + 1) + name.substring(slash + 1);
    }

    private static boolean isPrintable(String text) {
        return text.codePoints().noneMatch(Links::isUnprintable);
    }

    private static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> codePoint == 0xFFFD;
        };
    }

    static Reading url(String text) {
        Matcher matcher = URL.matcher(text);
        if (!matcher.matches()) {
            return Reading.otherForm("url");
        }
        String authority = matcher.group(2);
        if (authority.indexOf('@') >= 0) {
            return Reading.refused("url-user");
        }
        String host = host(authority);
        String url = Written.lower(matcher.group(1)) + "://" + host + matcher.group(3);
        return host != null && isServerUrl(url) && isPrintable(url) ? Reading.accepted(url) : Reading.otherForm("url");
    }

    /** The host in lower case and, where it is written in other scripts, in its ASCII form; with its port. */
    private static @Nullable String host(String authority) {
        Matcher matcher = PORT.matcher(authority);
        if (!matcher.matches() || authority.startsWith("[")) {
            return Written.lower(authority);
        }
        try {
            String port = matcher.group(2);
            return Written.lower(IDN.toASCII(matcher.group(1))) + (port == null ? "" : port);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isServerUrl(String url) {
        try {
            return new URI(url).parseServerAuthority().getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The address of a name at its resolver, with everything escaped that a path may not hold. */
    static URI at(String host, String path) {
        try {
            return URI.create(new URI("https", host, "/" + path, null).toASCIIString());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("every path can be escaped: " + Written.echo(path), e);
        }
    }
}
