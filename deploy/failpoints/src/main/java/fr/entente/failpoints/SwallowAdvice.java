package fr.entente.failpoints;

import net.bytebuddy.asm.Advice;

/** What should be parked is forgotten. */
final class SwallowAdvice {

    private SwallowAdvice() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter() {
        return Failpoints.isOn(Defect.SWALLOW_POISON.code());
    }
}
