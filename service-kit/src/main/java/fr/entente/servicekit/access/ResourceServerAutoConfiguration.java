package fr.entente.servicekit.access;

import java.time.InstantSource;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets nobody in without a token of the gateway; a service that brings a {@link SecurityFilterChain} of its own (the
 * gateway) gets none of it. Health, metrics and the API's description are open, the rest of the actuator only on this
 * machine: the gateway routes none of them.
 */
@AutoConfiguration(
        before = {ServletWebSecurityAutoConfiguration.class, ManagementWebSecurityAutoConfiguration.class,
                UserDetailsServiceAutoConfiguration.class, OAuth2ResourceServerAutoConfiguration.class,
                OAuth2ResourceServerWebSecurityAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnMissingBean(SecurityFilterChain.class)
@EnableConfigurationProperties(AccessSettings.class)
@EnableWebSecurity
public final class ResourceServerAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder tokenCheck(AccessSettings settings) {
        return new RememberedTokens(TokenCheck.by(settings), InstantSource.system());
    }

    /** One span a request says enough; one for each filter costs more than the filters. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain resourceServer(HttpSecurity http, JwtDecoder tokenCheck,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return http.csrf(AbstractHttpConfigurer::disable) // no cookie is ever read here
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(server -> tokens(server, tokenCheck, problems))
                .exceptionHandling(refusals -> refusals
                        .authenticationEntryPoint(
                                (request, response, e) -> problems.resolveException(request, response, null, e))
                        .accessDeniedHandler(
                                (request, response, e) -> problems.resolveException(request, response, null, e)))
                .authorizeHttpRequests(ResourceServerAutoConfiguration::rules)
                .build();
    }

    private static void tokens(OAuth2ResourceServerConfigurer<HttpSecurity> server, JwtDecoder tokenCheck,
            HandlerExceptionResolver problems) {
        server.jwt(jwt -> jwt.decoder(tokenCheck).jwtAuthenticationConverter(new CallerTokens()))
                .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                    @Override
                    public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                        filter.setAuthenticationFailureHandler(
                                (request, response, e) -> problems.resolveException(request, response, null, e));
                        return filter;
                    }
                });
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                .requestMatchers("/actuator/health/**", "/livez", "/readyz", "/actuator/prometheus",
                        "/v3/api-docs/**")
                .permitAll()
                .requestMatchers("/actuator/**").access(onThisMachine())
                .anyRequest().authenticated();
    }

    private static AuthorizationManager<RequestAuthorizationContext> onThisMachine() {
        return (_, context) -> new AuthorizationDecision(ThisMachine.sends(context.getRequest()));
    }
}
