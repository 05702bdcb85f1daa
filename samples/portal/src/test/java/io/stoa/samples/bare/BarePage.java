package io.stoa.samples.bare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One page with the lines of a file, which are read once: {@code BarePage FILE PORT}. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
})
public class BarePage {

    /** For Spring. */
    public BarePage() {}

    /**
     * Starts it.
     *
     * @param args the file and the port
     */
    public static void main(String[] args) {
        System.setProperty("bare.page", args[0]);
        SpringApplication.run(
                BarePage.class,
                "--server.port=" + args[1],
                "--server.address=127.0.0.1",
                "--spring.config.location=optional:classpath:/bare/",
                "--spring.thymeleaf.prefix=classpath:/bare/",
                "--logging.level.root=warn");
    }

    /** The page. */
    @Controller
    static class Page {

        private final List<String> lines;

        Page() throws IOException {
            this.lines = List.of(
                    Files.readString(Path.of(System.getProperty("bare.page"))).split("(?<=\n)", -1));
        }

        @GetMapping("/page")
        String page(Model model) {
            model.addAttribute("lines", lines);
            return "page";
        }
    }
}
