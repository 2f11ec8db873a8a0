package fr.entente.failpoints;

import net.bytebuddy.asm.Advice;

/** Copied to the end of a method that throws nothing. */
final class AfterAdvice {

    private AfterAdvice() {}

    @Advice.OnMethodExit
    static void exit(@Point String point) {
        Failpoints.hit(point);
    }
}
