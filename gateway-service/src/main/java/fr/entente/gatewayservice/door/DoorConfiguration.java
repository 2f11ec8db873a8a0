package fr.entente.gatewayservice.door;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

import fr.entente.gatewayservice.routes.Visitors;
import fr.entente.gatewayservice.session.SessionProperties;
import fr.entente.gatewayservice.session.Sessions;
import fr.entente.gatewayservice.session.web.SessionCookie;
import fr.entente.gatewayservice.webapp.ContentPolicy;
import fr.entente.servicekit.web.ProblemException;

@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(LimitProperties.class)
class DoorConfiguration {

    private final HandlerExceptionResolver problems;
    private final Environment environment;

    DoorConfiguration(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            Environment environment) {
        this.problems = problems;
        this.environment = environment;
    }

    @Bean
    SecurityFilterChain door(HttpSecurity http, SessionProperties properties, LimitProperties limits, Sessions sessions,
            SessionCookie cookie, ContentPolicy policy, MeterRegistry meters) {
        var door = new Door(new OriginRule(properties), new RateLimit(limits),
                new OperatorsOnly(this::isOfTheActuatorAlone), sessions, cookie, problems, meters);
        return withoutServletSession(http).addFilterBefore(door, AnonymousAuthenticationFilter.class)
                .headers(headers -> write(headers, policy, properties))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(signInFirst()))
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/session").permitAll()
                        .requestMatchers(HttpMethod.DELETE, "/api/session").permitAll()
                        .requestMatchers(HttpMethod.POST, Visitors.PATH).permitAll()
                        .requestMatchers("/api", "/api/**").authenticated().anyRequest().permitAll())
                .build();
    }

    private boolean isOfTheActuatorAlone(int port) {
        return environment.containsProperty("management.server.port")
                && environment.getProperty("local.management.port", Integer.class, -1) == port;
    }

    private static HttpSecurity withoutServletSession(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable) // the origin rule does that work
                .formLogin(AbstractHttpConfigurer::disable).httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static void write(HeadersConfigurer<HttpSecurity> headers, ContentPolicy policy,
            SessionProperties properties) {
        headers.defaultsDisabled();
        SecurityHeaders.writers(policy.header(), properties.secure()).forEach(headers::addHeaderWriter);
    }

    private AuthenticationEntryPoint signInFirst() {
        return (request, response, _) -> problems.resolveException(request, response, null,
                ProblemException.of(HttpStatus.UNAUTHORIZED, "session", "required"));
    }

    @Bean
    RequestRejectedHandler malformed() {
        return (request, response, _) -> problems.resolveException(request, response, null,
                ProblemException.of(HttpStatus.BAD_REQUEST, "request", "malformed"));
    }
}
