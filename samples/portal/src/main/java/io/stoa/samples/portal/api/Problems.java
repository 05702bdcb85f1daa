package io.stoa.samples.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Problem details (RFC 9457) of what is refused outside of Stoa, in the form of those that Stoa's starter gives: type
 * {@code urn:stoa:problem:portal.<code>}, {@code code}, title and detail in the language of the request.
 */
@Component
public class Problems {

    /** What {@code WWW-Authenticate} says to those who must say who they are. */
    public static final String CHALLENGE = "Basic realm=\"portal\", charset=\"UTF-8\"";

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final JsonMapper json;

    /**
     * For Spring.
     *
     * @param messages the portal's texts
     * @param locales tells the language of a request
     * @param json writes JSON
     */
    public Problems(MessageSource messages, LocaleResolver locales, JsonMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    /**
     * A problem.
     *
     * @param status the status
     * @param code its code; its text is the message {@code api.problem.<code>}
     * @param locale the language
     * @param values the values in the text
     * @return the problem
     */
    public ProblemDetail of(HttpStatus status, String code, Locale locale, Object... values) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:stoa:problem:portal." + code));
        problem.setTitle(messages.getMessage("refused." + status.value(), null, status.getReasonPhrase(), locale));
        problem.setDetail(messages.getMessage("api.problem." + code, values, locale));
        problem.setProperty("code", "portal." + code);
        return problem;
    }

    /**
     * Answers a request with a problem, for filters, which no handler of exceptions stands behind.
     *
     * @param request the request
     * @param response the response, which has not begun
     * @param status the status
     * @param code the problem's code
     * @param values the values in its text
     * @throws IOException if the client is gone
     */
    public void answer(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, Object... values)
            throws IOException {
        write(response, of(status, code, locales.resolveLocale(request), values));
    }

    void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        byte[] body = json.writeValueAsBytes(problem);
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
