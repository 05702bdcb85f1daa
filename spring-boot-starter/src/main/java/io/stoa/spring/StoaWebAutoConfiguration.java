package io.stoa.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.DispatcherServlet;

/** Answers web clients in their language when Stoa refuses. */
@AutoConfiguration(after = StoaAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
@ConditionalOnBooleanProperty(name = "stoa.web.problem-details", matchIfMissing = true)
public class StoaWebAutoConfiguration {

    /** For Spring. */
    public StoaWebAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    StoaProblemDetails stoaProblemDetails() {
        return new StoaProblemDetails();
    }
}
