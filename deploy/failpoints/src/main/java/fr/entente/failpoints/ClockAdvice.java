package fr.entente.failpoints;

import java.time.Instant;

import net.bytebuddy.asm.Advice;

/** Copied into the JDK, so that it may name nothing of ours. */
final class ClockAdvice {

    private ClockAdvice() {}

    @Advice.OnMethodExit
    static void exit(@Shift long millis, @Advice.Return(readOnly = false) Instant now) {
        now = now.plusMillis(millis);
    }
}
