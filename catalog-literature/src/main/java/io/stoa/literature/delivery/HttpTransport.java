package io.stoa.literature.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Talks to strangers: with limits to size and to the whole time, without following redirections. */
final class HttpTransport implements MessageTransport {

    private static final int PATIENCE_FOR_DOCUMENTS = 10;

    private final HttpClient client;
    private final Duration limit;

    HttpTransport(Duration limit) {
        this.limit = limit;
        this.client = HttpClient.newBuilder()
                .connectTimeout(limit)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public byte[] send(URI endpoint, byte[] message) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/xml; charset=utf-8")
                .header("Accept", "application/xml")
                .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                .build();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        exchange(request, MOST_ANSWER_BYTES, answer, limit);
        return answer.toByteArray();
    }

    @Override
    public String fetch(URI document, long mostBytes, OutputStream out) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(document).GET().build();
        return exchange(request, mostBytes, out, limit.multipliedBy(PATIENCE_FOR_DOCUMENTS))
                .headers()
                .firstValue("Content-Type")
                .orElse("application/octet-stream");
    }

    private HttpResponse<?> exchange(HttpRequest request, long mostBytes, OutputStream out, Duration time)
            throws IOException {
        CompletableFuture<HttpResponse<Boolean>> running =
                client.sendAsync(request, answer -> new BoundedBody(answer.statusCode() == 200 ? mostBytes : 0, out));
        try {
            HttpResponse<Boolean> response = running.get(time.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new IOException(request.uri() + " answered " + response.statusCode() + ", expected 200");
            }
            if (!response.body()) {
                throw new IOException(request.uri() + " answered with more than " + mostBytes + " bytes");
            }
            return response;
        } catch (ExecutionException e) {
            throw new IOException(request.uri() + " cannot be reached", e.getCause());
        } catch (TimeoutException e) {
            running.cancel(true);
            throw new IOException(request.uri() + " did not answer within " + time, e);
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Writes what comes to a stream; false if there was more than allowed, of which nothing more is taken. */
    private static final class BoundedBody implements HttpResponse.BodySubscriber<Boolean> {

        private final CompletableFuture<Boolean> body = new CompletableFuture<>();
        private final OutputStream out;
        private long left;
        private Flow.@Nullable Subscription subscription;

        BoundedBody(long mostBytes, OutputStream out) {
            this.left = mostBytes;
            this.out = out;
        }

        @Override
        public CompletionStage<Boolean> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            this.subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            try {
                for (ByteBuffer buffer : buffers) {
                    left -= buffer.remaining();
                    if (left < 0) {
                        end(false);
                        return;
                    }
                    byte[] bytes = new byte[buffer.remaining()];
                    buffer.get(bytes);
                    out.write(bytes);
                }
            } catch (IOException e) {
                body.completeExceptionally(e);
                end(false);
            }
        }

        private void end(boolean whole) {
            if (subscription != null) {
                subscription.cancel();
            }
            body.complete(whole);
        }

        @Override
        public void onError(Throwable error) {
            body.completeExceptionally(error);
        }

        @Override
        public void onComplete() {
            body.complete(true);
        }
    }
}
