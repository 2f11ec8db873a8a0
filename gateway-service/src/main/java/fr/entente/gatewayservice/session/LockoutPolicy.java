package fr.entente.gatewayservice.session;

import java.time.Duration;

/** How long to wait after so many failures: nothing at first, then twice as long each time up to a limit. */
public record LockoutPolicy(int free, Duration first, Duration longest) {

    private static final int DOUBLINGS_MOST = 20;

    public Duration waitAfter(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        var doubled = first.multipliedBy(1L << Math.min(failures - free, DOUBLINGS_MOST));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
