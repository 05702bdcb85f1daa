package io.stoa.testkit;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * An HTTPS server that wants a password (Basic), for tests of clients. Its certificate is of its own making and names
 * {@code localhost} only.
 */
public final class SecureServer implements AutoCloseable {

    /** Who is let in. */
    public static final String USER = "stoa";

    /** The password of {@link #USER}. */
    public static final String PASSWORD = "right-secret";

    /** The password of {@link #trustStore}. */
    public static final String STORE_PASSWORD = "changeit";

    private static final String ALIAS = "server";
    private static final int PATIENCE_SECONDS = 60;

    private final HttpsServer server;
    private final KeyStore trusted;
    private final Path trustStore;

    private SecureServer(HttpsServer server, KeyStore trusted, Path trustStore) {
        this.server = server;
        this.trusted = trusted;
        this.trustStore = trustStore;
    }

    /**
     * A server on a free port of the loopback interface.
     *
     * @param folder for its key and for {@link #trustStore}
     * @param handler answers those who were let in
     * @return the server, which runs; close it
     * @throws IOException if it cannot be started
     * @throws GeneralSecurityException if its key cannot be made
     */
    public static SecureServer start(Path folder, HttpHandler handler) throws IOException, GeneralSecurityException {
        KeyStore keys = keys(folder.resolve("server.p12"));
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(ALIAS, keys.getCertificate(ALIAS));
        Path trustStore = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(trustStore)) {
            trusted.store(out, STORE_PASSWORD.toCharArray());
        }
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys, trusted)));
        server.createContext("/", handler).setAuthenticator(new BasicAuthenticator("stoa") {
            @Override
            public boolean checkCredentials(String user, String password) {
                return USER.equals(user) && PASSWORD.equals(password);
            }
        });
        server.start();
        return new SecureServer(server, trusted, trustStore);
    }

    /** A key for this host, signed by itself. */
    private static KeyStore keys(Path store) throws IOException, GeneralSecurityException {
        Path log = store.resolveSibling("keytool.log");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        STORE_PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!hasEnded(keytool) || keytool.exitValue() != 0) {
            keytool.destroyForcibly();
            throw new IllegalStateException("keytool made no key: " + Files.readString(log));
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, STORE_PASSWORD.toCharArray());
        }
        return keys;
    }

    private static boolean hasEnded(Process process) {
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static SSLContext context(@Nullable KeyStore shown, KeyStore trusted) throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(shown, STORE_PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /**
     * {@return what trusts the certificate of this server and no other}
     *
     * @throws GeneralSecurityException if it cannot be made
     */
    public SSLContext trust() throws GeneralSecurityException {
        return context(null, trusted);
    }

    /**
     * {@return a PKCS #12 file with the certificate of this server}
     */
    public Path trustStore() {
        return trustStore;
    }

    /**
     * Its address.
     *
     * @param host {@code localhost}, which its certificate names, or {@code 127.0.0.1}, which it does not
     * @return the address
     */
    public URI at(String host) {
        return URI.create("https://" + host + ":" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
