package fr.entente.failpoints;

import net.bytebuddy.asm.Advice;

/** Every legible record is due. */
final class NoGuardAdvice {

    private NoGuardAdvice() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.This Object sorting, @Advice.Argument(0) Object arrival) {
        return Defects.unguarded(sorting, arrival);
    }
}
