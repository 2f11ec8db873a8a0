package fr.entente.gatewayservice.routes;

import java.util.List;
import java.util.Map;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import static java.util.Objects.requireNonNull;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates.path;

/** Which path goes to which service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RouteProperties.class)
class RouteConfiguration {

    /** The app knows the same: it waits for its own writing where that was written. */
    static final Map<Service, List<String>> PATHS = Map.of(
            Service.DOSSIER, List.of("/api/schemes/**", "/api/sites/**", "/api/requests/**", "/api/observations/**",
                    "/api/due/**", "/api/dossiers/**", "/api/readings", "/api/engagements/**", "/api/stock-imports/**",
                    Visitors.PATH),
            Service.INTERVENTION, List.of("/api/interventions/**", "/api/defects/**", "/api/shifts/**",
                    "/api/actions/**", "/api/landlords/**"),
            Service.REPORTING, List.of("/api/dashboards/**", Live.PATH));

    private static final int LIVE_STREAMS_MOST = 10_000;

    private final RouteProperties properties;
    private final HandlerExceptionResolver problems;
    private final Assignees assignees;

    RouteConfiguration(RouteProperties properties, Assignees assignees,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.properties = properties;
        this.problems = problems;
        this.assignees = assignees;
    }

    @Bean
    RouterFunction<ServerResponse> serviceRoutes() {
        return route(Service.DOSSIER).and(route(Service.INTERVENTION)).and(route(Service.REPORTING));
    }

    private RouterFunction<ServerResponse> route(Service service) {
        return GatewayRouterFunctions.route(service.toString()).route(path(pathsOf(service)), HandlerFunctions.http())
                .filter(this::onlyForColleagues).before(uri(properties.of(service))).before(service::mark)
                .onError(_ -> true, (refusal, _) -> new Refused(refusal, problems)).build();
    }

    private ServerResponse onlyForColleagues(ServerRequest request, HandlerFunction<ServerResponse> service)
            throws Exception {
        try {
            assignees.check(request);
        } catch (RuntimeException refusal) {
            return new Refused(refusal, problems);
        }
        return service.handle(request);
    }

    private static String[] pathsOf(Service service) {
        return requireNonNull(PATHS.get(service)).toArray(String[]::new);
    }

    @Bean
    CloseableHttpClient ordinaryClient() {
        return ServiceClients.make(properties.connect(), properties.read(), properties.connections());
    }

    @Bean
    CloseableHttpClient liveClient() {
        return ServiceClients.make(properties.connect(), properties.live(), LIVE_STREAMS_MOST);
    }

    @Bean
    ServiceExchange serviceExchange(CloseableHttpClient ordinaryClient, CloseableHttpClient liveClient) {
        return new ServiceExchange(ordinaryClient, liveClient, problems);
    }
}
