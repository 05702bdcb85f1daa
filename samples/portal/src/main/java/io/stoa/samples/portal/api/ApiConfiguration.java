package io.stoa.samples.portal.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Describes the API as OpenAPI; its texts are messages of the bundle {@code api}. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@OpenAPIDefinition(
        info =
                @Info(
                        title = "api.title",
                        version = "v1",
                        description = "api.about",
                        license = @License(name = "Apache-2.0")),
        servers = @Server(url = "/"),
        security = {@SecurityRequirement(name = "basic"), @SecurityRequirement(name = "")})
@SecurityScheme(name = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
class ApiConfiguration implements WebMvcConfigurer {

    private static final String PROBLEM = "Problem";

    /** Constants may be written in lower case and with hyphens: {@code format=csl-json}. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        ApplicationConversionService.addApplicationConverters(registry);
    }

    /** Names every operation after its area, and says that what goes wrong is a problem. */
    @Bean
    OperationCustomizer apiOperations() {
        return (operation, handler) -> {
            String name = handler.getMethod().getName();
            String area = operation.getTags().get(0);
            operation.setOperationId(area + Character.toUpperCase(name.charAt(0)) + name.substring(1));
            operation
                    .getResponses()
                    .setDefault(new ApiResponse()
                            .description("RFC 9457")
                            .content(new Content()
                                    .addMediaType(
                                            MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                            new io.swagger.v3.oas.models.media.MediaType()
                                                    .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)))));
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer apiProblems() {
        return document -> document.getComponents()
                .addSchemas(
                        PROBLEM,
                        new ObjectSchema()
                                .addProperty("type", new StringSchema())
                                .addProperty("title", new StringSchema())
                                .addProperty("status", new IntegerSchema())
                                .addProperty("detail", new StringSchema())
                                .addProperty("code", new StringSchema())
                                .addProperty("violations", new ArraySchema().items(new ObjectSchema()))
                                .addProperty("errors", new ArraySchema().items(new ObjectSchema())));
    }
}
