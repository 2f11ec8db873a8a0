package fr.entente.failpoints;

import net.bytebuddy.asm.Advice;

/** Copied to the beginning of a method. */
final class BeforeAdvice {

    private BeforeAdvice() {}

    @Advice.OnMethodEnter
    static void enter(@Point String point) {
        Failpoints.hit(point);
    }
}
