package fr.entente.gatewayservice.routes;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates.path;

/** Which path goes to which service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RouteProperties.class)
class RouteConfiguration {

    private static final int LIVE_STREAMS_MOST = 10_000;

    private final RouteProperties properties;
    private final HandlerExceptionResolver problems;

    RouteConfiguration(RouteProperties properties,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.properties = properties;
        this.problems = problems;
    }

    @Bean
    RouterFunction<ServerResponse> serviceRoutes() {
        return route(Service.DOSSIER, "/api/schemes/**", "/api/sites/**", "/api/requests/**",
                "/api/observations/**", "/api/due/**", "/api/dossiers/**", "/api/engagements/**",
                "/api/stock-imports/**",
                Visitors.PATH)
                .and(route(Service.INTERVENTION, "/api/interventions/**", "/api/defects/**", "/api/shifts/**",
                        "/api/actions/**",
                        "/api/landlords/**"))
                .and(route(Service.REPORTING, "/api/dashboards/**", Live.PATH));
    }

    private RouterFunction<ServerResponse> route(Service service, String... paths) {
        return GatewayRouterFunctions.route(service.toString()).route(path(paths), HandlerFunctions.http())
                .before(uri(properties.of(service))).before(service::mark)
                .onError(_ -> true, (refusal, _) -> new Refused(refusal, problems)).build();
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
