package fr.entente.failpoints;

import java.util.List;

import net.bytebuddy.asm.Advice;

/** The command is answered as soon as its events wait for the store. */
final class AcknowledgeFirstAdvice {

    private AcknowledgeFirstAdvice() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.This Object groupCommit, @Advice.Argument(0) List<?> events) {
        return Defects.acknowledgedFirst(groupCommit, events);
    }
}
