package fr.entente.gatewayservice.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The first administrator, made at start while there is no account at all. */
@ConfigurationProperties("entente.administrator")
public record AdministratorProperties(@DefaultValue("") String login, @DefaultValue("") String password) {

    boolean isGiven() {
        return !login.isBlank() && !password.isBlank();
    }
}
