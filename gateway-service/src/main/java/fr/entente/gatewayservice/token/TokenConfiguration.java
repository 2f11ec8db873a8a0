package fr.entente.gatewayservice.token;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenProperties.class)
class TokenConfiguration {

    @Bean
    Tokens tokens(SigningKeys keys, TokenProperties properties, Clock clock) {
        return new Tokens(keys::current, properties, clock);
    }
}
