package fr.entente.gatewayservice.routes;

import java.util.List;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What a browser is told of a service's answer; security headers and cookies are the gateway's own. */
@Component
class IncomingHeaders implements ResponseHttpHeadersFilter, Ordered {

    private static final List<String> PASSED = List.of(HttpHeaders.ALLOW, HttpHeaders.CACHE_CONTROL,
            HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED, HttpHeaders.LOCATION,
            HttpHeaders.RETRY_AFTER, HttpHeaders.VARY);

    @Override
    public HttpHeaders apply(HttpHeaders incoming, ServerResponse response) {
        var passed = new HttpHeaders();
        PASSED.forEach(name -> passed.addAll(name, incoming.getOrEmpty(name)));
        return passed;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
