package io.stoa.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/**
 * Asks a server on this machine for one page over and over, on a fixed number of connections that stay open. It does as
 * little as it can, for what it does is taken from the server.
 */
final class HttpLoad {

    private static final int TIME_OUT_MILLIS = 60_000;
    private static final double NANOS_PER_MILLI = 1e6;

    private final int port;
    private final int connections;

    HttpLoad(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /** How long requests took, in nanoseconds, ascending. */
    record Latencies(long[] nanos, double seconds) {

        double perSecond() {
            return nanos.length / seconds;
        }

        double millis(double part) {
            return nanos[(int) Math.min(nanos.length - 1, Math.floor(nanos.length * part))] / NANOS_PER_MILLI;
        }
    }

    /** Sends so many requests; every answer must be 200. */
    Latencies run(String path, int requests) throws IOException, InterruptedException {
        byte[] request = request(path);
        return run(path, requests, n -> request);
    }

    /** Sends so many requests whose addresses differ, so that no answer can be one that was kept. */
    Latencies runApart(String path, int requests) throws IOException, InterruptedException {
        long first = System.nanoTime();
        return run(path, requests, n -> request(path + "?n=" + (first + n)));
    }

    private Latencies run(String path, int requests, LongFunction<byte[]> request)
            throws IOException, InterruptedException {
        AtomicLong left = new AtomicLong(requests);
        ExecutorService clients = Executors.newFixedThreadPool(connections);
        long start = System.nanoTime();
        try {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(clients.submit(() -> client(request, left)));
            }
            List<Long> nanos = new ArrayList<>(requests);
            for (Future<List<Long>> each : all) {
                nanos.addAll(each.get());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            return new Latencies(sorted, seconds);
        } catch (ExecutionException e) {
            throw new IOException(path + " failed", e.getCause());
        } finally {
            clients.shutdownNow();
        }
    }

    /** The body of one answer, which must be 200. */
    String get(String path) throws IOException {
        try (Connection connection = new Connection(port)) {
            return new String(connection.ask(request(path), true), StandardCharsets.UTF_8);
        }
    }

    private List<Long> client(LongFunction<byte[]> request, AtomicLong left) throws IOException {
        List<Long> nanos = new ArrayList<>();
        Connection connection = new Connection(port);
        try {
            for (long n = left.getAndDecrement(); n > 0; n = left.getAndDecrement()) {
                byte[] next = request.apply(n);
                long before = System.nanoTime();
                if (connection.isOver()) {
                    connection.close();
                    connection = new Connection(port);
                }
                connection.ask(next, false);
                nanos.add(System.nanoTime() - before);
            }
        } finally {
            connection.close();
        }
        return nanos;
    }

    private static byte[] request(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html,application/json\r\n"
                        + "Accept-Language: en\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static final class Connection implements AutoCloseable {

        private static final int BUFFER = 64 * 1024;
        private static final byte[] NOTHING = {};

        private final Socket socket;
        private final InputStream in;
        private final byte[] sink = new byte[BUFFER];
        private boolean over;

        Connection(int port) throws IOException {
            this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIME_OUT_MILLIS);
            this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        }

        byte[] ask(byte[] request, boolean keep) throws IOException {
            socket.getOutputStream().write(request);
            String status = line();
            if (!status.contains(" 200")) {
                throw new IOException("answered " + status);
            }
            long length = -1;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Long.parseLong(
                            lower.substring(lower.indexOf(':') + 1).strip());
                }
                over |= lower.startsWith("connection:") && lower.contains("close");
            }
            return length >= 0 ? body(length, keep) : chunks(keep);
        }

        /** Whether the server closes it: servers take only so many requests over one. */
        boolean isOver() {
            return over;
        }

        private byte[] chunks(boolean keep) throws IOException {
            List<byte[]> parts = new ArrayList<>();
            while (true) {
                long length = Long.parseLong(line().strip(), 16);
                parts.add(body(length, keep));
                line();
                if (length == 0) {
                    return joined(parts);
                }
            }
        }

        private byte[] body(long length, boolean keep) throws IOException {
            if (keep) {
                return in.readNBytes((int) length);
            }
            for (long left = length; left > 0; ) {
                int read = in.read(sink, 0, (int) Math.min(left, sink.length));
                if (read < 0) {
                    throw new IOException("the answer ended early");
                }
                left -= read;
            }
            return NOTHING;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new IOException("the server closed the connection");
                }
                if (next != '\r') {
                    line.append((char) next);
                }
            }
            return line.toString();
        }

        private static byte[] joined(List<byte[]> parts) {
            int length = parts.stream().mapToInt(part -> part.length).sum();
            byte[] all = new byte[length];
            int at = 0;
            for (byte[] part : parts) {
                System.arraycopy(part, 0, all, at, part.length);
                at += part.length;
            }
            return all;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
