package fr.entente.gatewayservice.routes;

import java.io.IOException;
import java.io.InterruptedIOException;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/** Repeats a GET once when the connection failed. Never anything that writes, and never after a timeout. */
final class RetryReadsOnce implements HttpRequestRetryStrategy {

    private static final TimeValue PAUSE = TimeValue.ofMilliseconds(100);

    @Override
    public boolean retryRequest(HttpRequest request, IOException fault, int attempt, HttpContext context) {
        var silent = fault instanceof InterruptedIOException && !(fault instanceof ConnectTimeoutException);
        return attempt == 1 && Method.GET.isSame(request.getMethod()) && !silent;
    }

    @Override
    public boolean retryRequest(HttpResponse response, int attempt, HttpContext context) {
        return false;
    }

    @Override
    public TimeValue getRetryInterval(HttpRequest request, IOException fault, int attempt, HttpContext context) {
        return PAUSE;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int attempt, HttpContext context) {
        return PAUSE;
    }
}
