package io.stoa.samples.portal.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How fields of forms and parts of addresses are read. */
@Configuration(proxyBeanMethods = false)
class FormFields implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new EnumWords());
    }
}
