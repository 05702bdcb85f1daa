package io.stoa.samples.portal.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Behind all other interceptors: the language is chosen, and who counts readers hears of each. */
@Configuration(proxyBeanMethods = false)
class ReadyPagesConfiguration implements WebMvcConfigurer {

    private final ReadyPages pages;

    ReadyPagesConfiguration(ReadyPages pages) {
        this.pages = pages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(pages).order(1);
    }
}
