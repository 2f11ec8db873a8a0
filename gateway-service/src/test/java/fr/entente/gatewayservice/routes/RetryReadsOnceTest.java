package fr.entente.gatewayservice.routes;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetryReadsOnceTest {

    @Test
    void aReadIsRepeatedOnceWhenTheConnectionFailed() {
        assertThat(repeats("GET", new ConnectException(), 1)).isTrue();
        assertThat(repeats("GET", new ConnectTimeoutException("no answer"), 1)).isTrue();
        assertThat(repeats("GET", new NoHttpResponseException("closed"), 1)).isTrue();
        assertThat(repeats("GET", new ConnectException(), 2)).isFalse();
    }

    @Test
    void nothingThatWritesIsEverRepeated() {
        for (var method : new String[]{"PUT", "POST", "DELETE", "PATCH"}) {
            assertThat(repeats(method, new ConnectException(), 1)).as(method).isFalse();
        }
    }

    @Test
    void aSilentServiceIsNotAskedAgain() {
        assertThat(repeats("GET", new SocketTimeoutException(), 1)).isFalse();
    }

    private static boolean repeats(String method, IOException fault, int attempt) {
        return new RetryReadsOnce().retryRequest(new BasicHttpRequest(method, "/"), fault, attempt,
                HttpCoreContext.create());
    }
}
