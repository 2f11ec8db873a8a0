package fr.entente.failpoints;

import net.bytebuddy.asm.Advice;

/** Copied to where the driver takes a statement. */
final class StatementAdvice {

    private StatementAdvice() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(value = 0, readOnly = false) String sql) {
        sql = Defect.rewritten(sql);
    }
}
