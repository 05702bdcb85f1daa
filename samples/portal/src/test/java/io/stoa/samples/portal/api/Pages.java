package io.stoa.samples.portal.api;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** A visitor of the pages, signed in or not, who knows every address that there is. */
final class Pages {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*(?:\\{[^}]*}[^{}]*)*}");

    private final Http http;
    private String cookies = "";
    private String token = "";

    private Pages(Http http) {
        this.http = http;
    }

    static Pages visitor(EmptyPortal portal) {
        return new Pages(portal.http());
    }

    static Pages signedIn(EmptyPortal portal, String user) {
        Pages pages = new Pages(portal.http());
        pages.remember(pages.get("/sign-in"));
        Http.Answer answer = pages.form("/sign-in", "username=" + user + "&password=" + coded(TestUsers.PASSWORD));
        pages.remember(answer);
        pages.remember(pages.get("/sign-in"));
        if (answer.header("Location").contains("sign-in")) {
            throw new IllegalStateException(user + " could not sign in");
        }
        return pages;
    }

    /** The addresses of pages, for one method, with something in the place of every variable. */
    static List<String> addresses(EmptyPortal portal, HttpMethod method, String variable) {
        Set<String> all = new TreeSet<>();
        for (RequestMappingInfo mapping : portal.mappings()) {
            Collection<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            if (methods.contains(RequestMethod.resolve(method))) {
                mapping.getPatternValues().stream()
                        .filter(pattern -> !pattern.startsWith("/api/")
                                && !pattern.startsWith("/v3/")
                                && !pattern.startsWith("/error"))
                        .map(pattern -> VARIABLE.matcher(pattern).replaceAll(Matcher.quoteReplacement(variable)))
                        .forEach(all::add);
            }
        }
        return new ArrayList<>(all);
    }

    Http.Answer get(String path, String... headers) {
        return http.send(request(path, headers).GET());
    }

    /** A form with the token that the page had. */
    Http.Answer form(String path, String fields) {
        return formWithout(path, fields + "&_csrf=" + coded(token));
    }

    /** A form as another site would send it. */
    Http.Answer formWithout(String path, String fields) {
        return http.send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    /** A form with a file. */
    Http.Answer upload(String path, String field, String fileName, String type, byte[] content, String... fields) {
        String boundary = "----------------stoa";
        StringBuilder begin = new StringBuilder();
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("_csrf", token));
        for (int i = 0; i < all.size(); i += 2) {
            begin.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"");
            begin.append(all.get(i)).append("\"\r\n\r\n").append(all.get(i + 1)).append("\r\n");
        }
        begin.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"");
        begin.append(field).append("\"; filename=\"").append(fileName).append("\"\r\nContent-Type: ");
        begin.append(type).append("\r\n\r\n");
        return http.send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(
                        begin.toString().getBytes(StandardCharsets.UTF_8),
                        content,
                        ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8)))));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = http.request(null, path, headers);
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    private void remember(Http.Answer answer) {
        String session = cookie(answer);
        if (session != null) {
            cookies = session;
        }
        Matcher found = TOKEN.matcher(answer.text());
        if (found.find()) {
            token = found.group(1);
        }
    }

    private static @Nullable String cookie(Http.Answer answer) {
        return answer.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElse(null);
    }

    static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
