package fr.entente.failpoints;

import net.bytebuddy.asm.Advice;

/** The relay's position is saved as soon as a page is read. */
final class PositionFirstAdvice {

    private PositionFirstAdvice() {}

    @Advice.OnMethodExit
    static void exit(@Advice.This Object session, @Advice.Return Object page) {
        Defects.positionFirst(session, page);
    }
}
