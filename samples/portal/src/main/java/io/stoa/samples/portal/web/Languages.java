package io.stoa.samples.portal.web;

import java.time.Duration;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Chinese, English, German and Russian: by {@code ?lang=}, which a cookie remembers, or as the browser asks. */
@Configuration(proxyBeanMethods = false)
public class Languages implements WebMvcConfigurer {

    /** The languages of the portal, the most used first. */
    public static final List<Locale> ALL =
            List.of(Locale.CHINESE, Locale.ENGLISH, Locale.GERMAN, Locale.forLanguageTag("ru"));

    private static final int COOKIE_DAYS = 365;

    /** For Spring. */
    public Languages() {}

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("language");
        resolver.setCookieMaxAge(Duration.ofDays(COOKIE_DAYS));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(request -> supported(request.getLocales()));
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageChange());
    }

    private static Locale supported(Enumeration<Locale> asked) {
        while (asked.hasMoreElements()) {
            String language = asked.nextElement().getLanguage();
            for (Locale locale : ALL) {
                if (locale.getLanguage().equals(language)) {
                    return locale;
                }
            }
        }
        return Locale.ENGLISH;
    }
}
