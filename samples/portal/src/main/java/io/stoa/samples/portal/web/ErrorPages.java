package io.stoa.samples.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Pages for what failed outside of Stoa: an unknown address, a broken form token, a database that is away. */
@Component
class ErrorPages implements ErrorViewResolver {

    private final PageModel page;

    ErrorPages(PageModel page) {
        this.page = page;
    }

    @Override
    public ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, @Nullable Object> error) {
        ModelAndView answer = new ModelAndView("refused", status);
        Locale locale = LocaleContextHolder.getLocale();
        page.fill(answer.getModel(), request, locale);
        answer.addObject("status", status.value());
        answer.addObject("reasons", List.of());
        return answer;
    }
}
