package fr.entente.gatewayservice.session;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When guessing passwords is stopped.
 *
 * @param perLogin failures of one login that cost nothing; it need not exist
 * @param perAddress the same of one address, behind which a whole agency may sit
 * @param first how long to wait after that, doubled by each further failure
 * @param longest the longest wait
 * @param forgotten after how long without a failure all is forgotten
 * @param deviceKnown for how long after a sign-in a device passes under a counter of its own
 */
@ConfigurationProperties("entente.sign-in")
public record LockoutProperties(@DefaultValue("5") int perLogin, @DefaultValue("50") int perAddress,
        @DefaultValue("PT30S") Duration first, @DefaultValue("PT15M") Duration longest,
        @DefaultValue("PT1H") Duration forgotten, @DefaultValue("P180D") Duration deviceKnown) {

    LockoutPolicy ofLogin() {
        return new LockoutPolicy(perLogin, first, longest);
    }

    LockoutPolicy ofAddress() {
        return new LockoutPolicy(perAddress, first, longest);
    }
}
