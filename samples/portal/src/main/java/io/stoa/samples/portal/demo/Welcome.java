package io.stoa.samples.portal.demo;

import io.stoa.samples.portal.PortalProperties;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells on the console where the portal is and who may sign in, once it is ready. */
@Component
@ConditionalOnBooleanProperty(name = "portal.demo.enabled", matchIfMissing = true)
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);
    private static final String LINE = "-".repeat(78);

    private final PortalProperties properties;

    Welcome(PortalProperties properties) {
        this.properties = properties;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info("{}", text(web.getWebServer().getPort()));
        }
    }

    private String text(int port) {
        StringBuilder text = new StringBuilder("\n\n").append(LINE).append('\n');
        text.append("  The portal is open at  http://localhost:").append(port).append("/\n\n");
        text.append("  Demonstration users, all with the password  ")
                .append(properties.demo().password())
                .append("\n\n");
        for (Map.Entry<String, DemoUsers.DemoUser> user : DemoUsers.ALL.entrySet()) {
            text.append(String.format(
                    "    %-14s %s%n", user.getKey(), user.getValue().task()));
        }
        return text.append(LINE).append('\n').toString();
    }
}
