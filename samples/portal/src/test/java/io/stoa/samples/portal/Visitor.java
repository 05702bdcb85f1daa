package io.stoa.samples.portal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who asks the running portal for pages without a browser; cookies are kept, redirections are not followed. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "a-line-between-parts";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * A demo user.
     *
     * @param user what the user signs in as
     * @return the visitor, signed in
     */
    public static Visitor signedIn(String user) throws IOException, InterruptedException {
        Visitor visitor = new Visitor();
        visitor.signIn(user, "stoa-demo");
        return visitor;
    }

    /**
     * Sends the form to sign in.
     *
     * @param user the name
     * @param password the password
     * @return the answer, a redirection
     */
    public HttpResponse<String> signIn(String user, String password) throws IOException, InterruptedException {
        return post("/sign-in", "/sign-in", "username=" + coded(user) + "&password=" + coded(password));
    }

    /**
     * Asks for a page.
     *
     * @param path its path
     * @param headers names and values of headers, in turn
     * @return the answer
     */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    /**
     * Asks for something.
     *
     * @param method such as {@code HEAD}
     * @param path its path
     * @param headers names and values of headers, in turn
     * @return the answer
     */
    public HttpResponse<String> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(
                request.method(method, HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /**
     * Sends a form with the token of the page that it stands on.
     *
     * @param page the page with the form
     * @param path where the form goes
     * @param form its fields, encoded
     * @return the answer
     */
    public HttpResponse<String> post(String page, String path, String form) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(page).body());
        String fields = token.find() ? form + "&_csrf=" + coded(token.group(1)) : form;
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.ofString(fields))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /**
     * Hands a file in, with the token of the page that its form stands on.
     *
     * @param page the page with the form
     * @param path where the form goes
     * @param name what the file is called
     * @param content what it holds
     * @return the answer
     */
    public HttpResponse<String> upload(String page, String path, String name, String content)
            throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(page).body());
        String line = "\r\n";
        String part = "--" + BOUNDARY + line + "Content-Disposition: form-data; name=";
        String csrf = token.find() ? part + "\"_csrf\"" + line + line + token.group(1) + line : "";
        String file = part + "\"file\"; filename=\"" + name + "\"" + line + line + content + line;
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.ofString(csrf + file + "--" + BOUNDARY + "--" + line))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** {@return the id of the session} */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> "JSESSIONID".equals(cookie.getName()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /**
     * The address of a path.
     *
     * @param path the path
     * @return the address
     */
    public static URI uri(String path) {
        return URI.create(RunningPortal.address() + path);
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
