package io.stoa.samples.portal.web;

import io.stoa.core.access.Caller;
import io.stoa.samples.portal.PortalProperties;
import io.stoa.spring.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What the layout of every page needs. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    /** The request attribute in which the content security policy leaves the page's nonce. */
    static final String NONCE = "cspNonce";

    private final CurrentCaller caller;
    private final PortalProperties portal;
    private final Links links;
    private final Show show;

    PageModel(CurrentCaller caller, PortalProperties portal, Links links, Show show) {
        this.caller = caller;
        this.portal = portal;
        this.links = links;
        this.show = show;
    }

    /** Addresses and titles of pages are made where Thymeleaf lets no bean be named, so these two stand in the model. */
    @ModelAttribute("links")
    Links links() {
        return links;
    }

    @ModelAttribute("show")
    Show show() {
        return show;
    }

    /** Who is asking; {@code caller.id()} is null for visitors. */
    @ModelAttribute("caller")
    Caller caller() {
        return caller.get();
    }

    @ModelAttribute("nonce")
    @Nullable
    Object nonce(HttpServletRequest request) {
        return request.getAttribute(NONCE);
    }

    @ModelAttribute("languages")
    List<LanguageLink> languages(HttpServletRequest request, Locale current) {
        return Languages.ALL.stream()
                .map(locale -> new LanguageLink(
                        locale.getLanguage(),
                        locale.getDisplayLanguage(locale),
                        here(request, locale),
                        locale.getLanguage().equals(current.getLanguage())))
                .toList();
    }

    /** The first part of the path, which tells the menu where the reader is. */
    @ModelAttribute("area")
    String area(HttpServletRequest request) {
        String[] parts = request.getRequestURI().split("/", 3);
        return parts.length > 1 ? parts[1] : "";
    }

    /** The one address of the page, without what only narrows or turns pages; pages of a list are not pages of their own. */
    @ModelAttribute("canonical")
    String canonical(HttpServletRequest request) {
        return links.absolute(path(request));
    }

    @ModelAttribute("demonstration")
    boolean demonstration() {
        return portal.demo().enabled();
    }

    /** All of it, for pages that are not made by a handler that went well. */
    void fill(Map<String, @Nullable Object> model, HttpServletRequest request, Locale current) {
        model.put("links", links);
        model.put("show", show);
        model.put("caller", caller());
        model.put("nonce", nonce(request));
        model.put("languages", languages(request, current));
        model.put("area", area(request));
        model.put("canonical", canonical(request));
        model.put("demonstration", demonstration());
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static String here(HttpServletRequest request, Locale locale) {
        String query = "GET".equals(request.getMethod()) ? request.getQueryString() : null;
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .replaceQuery(query)
                .replaceQueryParam("lang", locale.getLanguage())
                .build(true)
                .toUriString();
    }

    /**
     * A link to the same page in another language.
     *
     * @param tag the language's tag
     * @param name the language's name in itself
     * @param href the link
     * @param current whether it is the page's language
     */
    record LanguageLink(String tag, String name, String href, boolean current) {}
}
