package io.stoa.samples.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** One portal with a small demonstration for all tests of the JVM, on a port of its own. Tests don't change what others read. */
public final class RunningPortal {

    private static final WebServerApplicationContext CONTEXT = start();

    private RunningPortal() {}

    /** {@return the running application} */
    public static WebServerApplicationContext context() {
        return CONTEXT;
    }

    /**
     * A bean of the running application.
     *
     * @param type its type
     * @param <T> its type
     * @return the bean
     */
    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    /** {@return the address without a slash at the end} */
    public static String address() {
        return "http://127.0.0.1:" + CONTEXT.getWebServer().getPort();
    }

    private static WebServerApplicationContext start() {
        try {
            Path folder = Files.createTempDirectory("portal");
            SpringApplication application = new SpringApplication(PortalApplication.class);
            return (WebServerApplicationContext) application.run(
                    "--portal.folder=" + folder,
                    "--portal.demo.scale=0.1",
                    "--server.address=127.0.0.1",
                    "--logging.level.root=warn",
                    "--spring.main.banner-mode=off",
                    "--server.port=0",
                    "--stoa.changes.interval=200ms",
                    "--stoa.due-work.interval=1s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
