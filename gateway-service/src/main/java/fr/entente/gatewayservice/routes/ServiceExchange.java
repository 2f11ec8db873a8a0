package fr.entente.gatewayservice.routes;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.function.ServerResponse;

import fr.entente.gatewayservice.routes.ServiceFault.Kind;

/**
 * Sends a request to its service and relays the answer. The gateway's own exchange reads an abandoned answer to its
 * end, which a live stream does not have, and forgets to close one that the browser already holds (304).
 */
final class ServiceExchange implements ProxyExchange, ApplicationListener<ContextClosedEvent> {

    private final CloseableHttpClient ordinary;
    private final CloseableHttpClient live;
    private final HandlerExceptionResolver problems;
    private final Set<Answer> streams = ConcurrentHashMap.newKeySet();

    ServiceExchange(CloseableHttpClient ordinary, CloseableHttpClient live, HandlerExceptionResolver problems) {
        this.ordinary = ordinary;
        this.live = live;
        this.problems = problems;
    }

    @Override
    public ServerResponse exchange(Request request) {
        var service = Service.of(request.getServerRequest());
        var outgoing = outgoing(request);
        try {
            var client = Live.isFor(request.getServerRequest()) ? live : ordinary;
            return relayed(request, service, outgoing, client.executeOpen(target(outgoing), outgoing, null));
        } catch (IOException e) {
            throw ServiceFault.of(service, e);
        }
    }

    private ServerResponse relayed(Request request, Service service, HttpUriRequestBase outgoing,
            ClassicHttpResponse incoming) {
        var answer = new Answer(service, outgoing, incoming, headers(incoming));
        if (incoming.getCode() == HttpStatus.UNAUTHORIZED.value()) {
            answer.abandon();
            throw new ServiceFault(service, Kind.TOKEN_REFUSED, "401");
        }
        if (Live.isFor(request.getServerRequest())) {
            streams.add(answer);
        }
        var response = new RelayedResponse(answer, problems, Live.of(request.getServerRequest()), this::end);
        request.getResponseConsumers().forEach(consumer -> consumer.accept(answer, response));
        return response;
    }

    private void end(Answer answer) {
        streams.remove(answer);
        answer.abandon();
    }

    /** A stream that nobody ends would hold up the stop; the browser opens it again with the next instance. */
    @Override
    public void onApplicationEvent(ContextClosedEvent stopping) {
        streams.forEach(Answer::abandon);
    }

    /**
     * The body is whole before anything is sent: a slow phone holds no connection to a service, and the limit holds.
     */
    private static HttpUriRequestBase outgoing(Request request) {
        var outgoing = new HttpUriRequestBase(request.getMethod().name(), request.getUri());
        request.getHeaders().forEach((name, values) -> values.forEach(value -> outgoing.addHeader(name, value)));
        outgoing.removeHeaders(HttpHeaders.CONTENT_LENGTH);
        var body = Body.of(request.getServerRequest().servletRequest());
        if (body.length > 0) {
            outgoing.setEntity(new ByteArrayEntity(body, null));
        }
        return outgoing;
    }

    private static HttpHost target(HttpUriRequestBase outgoing) throws IOException {
        try {
            return HttpHost.create(outgoing.getUri());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static HttpHeaders headers(ClassicHttpResponse incoming) {
        var headers = new HttpHeaders();
        Arrays.stream(incoming.getHeaders()).forEach(header -> headers.add(header.getName(), header.getValue()));
        return headers;
    }

    /** What a service said, while it is still being read. */
    record Answer(Service service, HttpUriRequestBase request, ClassicHttpResponse incoming,
            HttpHeaders headers) implements Response {

        @Override
        public HttpStatusCode getStatusCode() {
            return HttpStatusCode.valueOf(incoming.getCode());
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        /** Gives the connection back if all was read, and otherwise cuts it. */
        void abandon() {
            request.cancel();
        }
    }
}
