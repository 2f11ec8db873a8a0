package fr.entente.gatewayservice.routes;

import java.time.Duration;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** HTTP clients that pass on what they are given and wait no longer than told. */
final class ServiceClients {

    private static final TimeValue CHECKED_WHEN_IDLE = TimeValue.ofMilliseconds(500);
    private static final TimeValue LIFE = TimeValue.ofMinutes(5);
    private static final int SERVICES = Service.values().length;

    private ServiceClients() {}

    static CloseableHttpClient make(Duration connect, Duration silence, int connections) {
        var pool = PoolingHttpClientConnectionManagerBuilder.create().setMaxConnPerRoute(connections)
                .setMaxConnTotal(connections * SERVICES).setDefaultConnectionConfig(connection(connect, silence))
                .build();
        return HttpClients.custom().setConnectionManager(pool).setDefaultRequestConfig(request(connect, silence))
                .setRetryStrategy(new RetryReadsOnce()).disableCookieManagement().disableRedirectHandling()
                .disableContentCompression().disableAuthCaching().disableDefaultUserAgent().build();
    }

    private static ConnectionConfig connection(Duration connect, Duration silence) {
        return ConnectionConfig.custom().setConnectTimeout(Timeout.of(connect)).setSocketTimeout(Timeout.of(silence))
                .setValidateAfterInactivity(CHECKED_WHEN_IDLE).setTimeToLive(LIFE).build();
    }

    private static RequestConfig request(Duration connect, Duration silence) {
        return RequestConfig.custom().setConnectionRequestTimeout(Timeout.of(connect))
                .setResponseTimeout(Timeout.of(silence)).setProtocolUpgradeEnabled(false)
                .setAuthenticationEnabled(false).build();
    }
}
