package io.stoa.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line to a server on this machine that can be cut and mended, for tests of what happens without the server. While it is
 * cut, who connects is hung up on at once; the port stays taken, since somebody else might get it meanwhile.
 */
public final class Line implements AutoCloseable {

    private final int target;
    private final ServerSocket listener;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final Set<Socket> servers = ConcurrentHashMap.newKeySet();
    private volatile boolean up = true;

    private Line(int target, ServerSocket listener) {
        this.target = target;
        this.listener = listener;
    }

    /**
     * A line to a server.
     *
     * @param port where the server listens on the loopback interface
     * @return the line, which is up; close it
     * @throws IOException if no port is free
     */
    public static Line to(int port) throws IOException {
        Line line = new Line(port, new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
        daemon(line::accept);
        return line;
    }

    /**
     * {@return the port that leads to the server while the line is up}
     */
    public int port() {
        return listener.getLocalPort();
    }

    /** Breaks every connection and lets no new one through. */
    public void cut() {
        up = false;
        // In this order, or a server that notices first could still tell its client so.
        clients.forEach(Line::hangUp);
        servers.forEach(Line::hangUp);
    }

    /** Lets connections through again. */
    public void mend() {
        up = true;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                connect(listener.accept());
            } catch (IOException e) {
                // The server is not there, or this line is closed.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        clients.add(client);
        if (!up) {
            hangUp(client);
            clients.remove(client);
            return;
        }
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        servers.add(server);
        Runnable forget = () -> {
            clients.remove(client);
            servers.remove(server);
        };
        daemon(() -> pipe(client, server, forget));
        daemon(() -> pipe(server, client, forget));
        if (!up) {
            // It was cut while the two were being put through.
            hangUp(client);
            hangUp(server);
        }
    }

    private static void pipe(Socket from, Socket to, Runnable end) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException cutOff) {
            // That is what this line is for.
        } finally {
            end.run();
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It was broken already.
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }
}
