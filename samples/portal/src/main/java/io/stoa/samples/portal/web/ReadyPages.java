package io.stoa.samples.portal.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.stoa.core.Platform;
import io.stoa.core.change.ChangeLog;
import io.stoa.samples.portal.PortalProperties;
import io.stoa.spring.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Keeps the pages {@linkplain ForEverybody for everybody} for some seconds, {@code portal.pages.ready-for}. A page is given out as
 * long as Stoa's change log has nothing newer than it, so what was revised or withdrawn is gone with the next request; what no entry
 * tells, such as the free times of an instrument, may be as old as those seconds. Whoever has a session is never given a page
 * that was made for another, and no page of theirs is kept.
 */
@Component
public class ReadyPages implements HandlerInterceptor {

    /** Attributes of the request whose names begin so are kept with its page, and are there again where the page is given out. */
    public static final String KEPT = ReadyPages.class.getName() + ".kept.";

    private static final String WANTED = ReadyPages.class.getName() + ".wanted";
    private static final long MOST_BYTES = 32L << 20;
    private static final String HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8).toString();

    private final ChangeLog changes;
    private final CurrentCaller caller;
    private final Links links;
    private final ThymeleafViewResolver views;
    private final Cache<Key, Ready> pages;

    /**
     * For Spring.
     *
     * @param platform its change log tells what pages are out of date
     * @param caller who is asking
     * @param links where the portal was asked
     * @param views make the pages
     * @param portal how long pages are kept
     * @param meters tells how often that served, as {@code cache.gets} of {@code pages}
     */
    public ReadyPages(
            Platform platform,
            CurrentCaller caller,
            Links links,
            ThymeleafViewResolver views,
            PortalProperties portal,
            MeterRegistry meters) {
        this.changes = platform.context().changes();
        this.caller = caller;
        this.links = links;
        this.views = views;
        Cache<Key, Ready> cache = Caffeine.newBuilder()
                .expireAfterWrite(portal.pages().readyFor())
                .maximumWeight(MOST_BYTES)
                .weigher((Key key, Ready page) -> key.address().length() + page.bytes())
                .recordStats()
                .build();
        this.pages = CaffeineCacheMetrics.monitor(meters, cache, "pages");
    }

    /** What makes two requests ask for the same page. */
    private record Key(String address, String portal, Locale language) {}

    private record Wanted(Key key, long change) {}

    /** A page, cut where its nonce stood. */
    private record Ready(long change, List<byte[]> parts, Map<String, Object> kept) {

        int bytes() {
            return parts.stream().mapToInt(part -> part.length).sum();
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!isForEverybody(request, handler)) {
            return true;
        }
        Locale language = RequestContextUtils.getLocale(request);
        Wanted wanted = new Wanted(new Key(address(request), links.absolute("/"), language), changes.latest());
        Ready page = pages.getIfPresent(wanted.key());
        if (page == null || page.change() != wanted.change()) {
            request.setAttribute(WANTED, wanted);
            return true;
        }
        page.kept().forEach(request::setAttribute);
        response.setLocale(language);
        write(page, nonce(request), response);
        return false;
    }

    private boolean isForEverybody(HttpServletRequest request, Object handler) {
        return handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(ForEverybody.class)
                && HttpMethod.GET.matches(request.getMethod())
                && request.getHeader("HX-Request") == null
                && request.getSession(false) == null
                && caller.get().isAnonymous();
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page)
            throws Exception {
        if (!(request.getAttribute(WANTED) instanceof Wanted wanted) || page == null || page.getViewName() == null) {
            return;
        }
        View view = views.resolveViewName(page.getViewName(), wanted.key().language());
        if (view != null && response.getStatus() == HttpStatus.OK.value()) {
            page.setView((model, asked, answer) -> keep(wanted, view, model, asked, answer));
        }
    }

    private void keep(
            Wanted wanted,
            View view,
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        view.render(model, request, made);
        // A page that began a session is its owner's.
        if (made.getStatus() == HttpStatus.OK.value() && request.getSession(false) == null) {
            pages.put(
                    wanted.key(),
                    new Ready(wanted.change(), parts(made.getContentAsByteArray(), nonce(request)), kept(request)));
        }
        made.copyBodyToResponse();
    }

    /** Byte by byte, whatever the page's letters are. */
    private static List<byte[]> parts(byte[] page, String nonce) {
        String bytes = new String(page, StandardCharsets.ISO_8859_1);
        return Stream.of(bytes.split(Pattern.quote(nonce), -1))
                .map(part -> part.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    private static Map<String, Object> kept(HttpServletRequest request) {
        Map<String, Object> kept = new HashMap<>();
        Collections.list(request.getAttributeNames()).stream()
                .filter(name -> name.startsWith(KEPT))
                .forEach(name -> kept.put(name, request.getAttribute(name)));
        return kept;
    }

    private static void write(Ready page, String nonce, HttpServletResponse response) throws IOException {
        byte[] between = nonce.getBytes(StandardCharsets.ISO_8859_1);
        List<byte[]> parts = page.parts();
        response.setContentType(HTML);
        response.setContentLength(page.bytes() + (parts.size() - 1) * between.length);
        OutputStream out = response.getOutputStream();
        for (int n = 0; n < parts.size(); n++) {
            if (n > 0) {
                out.write(between);
            }
            out.write(parts.get(n));
        }
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static String nonce(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(PageModel.NONCE));
    }
}
