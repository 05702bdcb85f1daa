package io.stoa.samples.portal.literature;

import io.stoa.core.CatalogModule;
import io.stoa.literature.LiteratureModule;
import io.stoa.literature.usage.RobotList;
import io.stoa.samples.portal.PortalProperties;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts readers under a key that only the portal knows. */
@Configuration(proxyBeanMethods = false)
class UsageConfiguration {

    private static final String KEY_FILE = "usage.key";
    private static final int KEY_BYTES = 32;

    @Bean
    CatalogModule literatureModule(UsageProperties usage, PortalProperties portal) throws IOException {
        byte[] key = usage.key() == null ? kept(portal.folder()) : usage.key().getBytes(StandardCharsets.UTF_8);
        RobotList robots = usage.robots() == null ? RobotList.common() : robots(usage.robots());
        return LiteratureModule.with(
                options -> options.usage(counting -> counting.key(key).robots(robots)));
    }

    @Bean
    WebMvcConfigurer countReaders(Readership readership) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(readership).addPathPatterns("/literature/**", "/files/deliveries/**");
            }
        };
    }

    private static RobotList robots(Path file) throws IOException {
        try (InputStream list = Files.newInputStream(file)) {
            return RobotList.read(list);
        }
    }

    /** Whole or not at all: half a key would make one reader two after the next start. */
    private static byte[] kept(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve(KEY_FILE);
        if (!Files.exists(file)) {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            Path made = Files.createTempFile(folder, KEY_FILE, null); // for its owner only
            Files.write(made, key);
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readAllBytes(file);
    }
}
