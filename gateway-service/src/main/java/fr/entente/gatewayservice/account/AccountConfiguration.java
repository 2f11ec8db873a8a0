package fr.entente.gatewayservice.account;

import java.time.Duration;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;

/** Stored hashes name their algorithm: a stronger one takes over account by account, as people sign in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdministratorProperties.class)
class AccountConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    DelegatingPasswordEncoder passwordEncoder(@Value("${entente.sign-in.bcrypt-strength:11}") int strength) {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength)));
    }

    @Bean
    Passwords passwords(DelegatingPasswordEncoder encoder) {
        return new Passwords(encoder, PATIENCE);
    }
}
