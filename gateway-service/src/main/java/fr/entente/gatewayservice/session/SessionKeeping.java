package fr.entente.gatewayservice.session;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import fr.entente.gatewayservice.account.AccountEvent;

/**
 * Ends the sessions of a person whose password changed or whose account was disabled, forgets his devices, and sweeps
 * what has ended.
 */
@Component
@EnableScheduling
@EnableConfigurationProperties({SessionProperties.class, LockoutProperties.class})
class SessionKeeping {

    private final Sessions sessions;
    private final Lockout lockout;
    private final KnownDevices devices;

    SessionKeeping(Sessions sessions, Lockout lockout, KnownDevices devices) {
        this.sessions = sessions;
        this.lockout = lockout;
        this.devices = devices;
    }

    @EventListener
    void on(AccountEvent event) {
        sessions.endAllOf(event.person());
        devices.forgetThoseOf(event.person());
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void sweep() {
        sessions.sweep();
        lockout.sweep();
    }
}
