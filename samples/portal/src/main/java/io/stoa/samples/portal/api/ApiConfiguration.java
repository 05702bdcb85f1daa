package io.stoa.samples.portal.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

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
class ApiConfiguration {}
