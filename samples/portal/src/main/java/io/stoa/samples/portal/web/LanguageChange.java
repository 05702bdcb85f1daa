package io.stoa.samples.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Changes the language by {@code ?lang=de}; other values than the portal's languages change nothing. */
final class LanguageChange implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String wanted = request.getParameter("lang");
        LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
        if (wanted == null || resolver == null) {
            return true;
        }
        Languages.ALL.stream()
                .filter(locale -> locale.getLanguage().equals(wanted.toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(locale -> resolver.setLocale(request, response, locale));
        return true;
    }
}
