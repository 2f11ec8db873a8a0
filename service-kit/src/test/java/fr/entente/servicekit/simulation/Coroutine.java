package fr.entente.servicekit.simulation;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Code that can stop in the middle and go on later, on whatever thread asks it to: what virtual threads are made of. A
 * task that is never asked again is a process that was killed: nothing of it runs, not even a finally block.
 */
final class Coroutine {

    private static final MethodHandle NEW;
    private static final MethodHandle RUN;
    private static final MethodHandle PAUSE;
    private static final Object SCOPE;

    static {
        try {
            var lookup = MethodHandles.lookup();
            var continuation = Class.forName("jdk.internal.vm.Continuation");
            var scope = Class.forName("jdk.internal.vm.ContinuationScope");
            SCOPE = scope.getConstructor(String.class).newInstance("simulation");
            NEW = lookup.findConstructor(continuation, MethodType.methodType(void.class, scope, Runnable.class))
                    .asType(MethodType.methodType(Object.class, Object.class, Runnable.class));
            RUN = lookup.findVirtual(continuation, "run", MethodType.methodType(void.class))
                    .asType(MethodType.methodType(void.class, Object.class));
            PAUSE = lookup.findStatic(continuation, "yield", MethodType.methodType(boolean.class, scope))
                    .asType(MethodType.methodType(boolean.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Run with --add-exports java.base/jdk.internal.vm=ALL-UNNAMED", e);
        }
    }

    private final Object continuation;

    Coroutine(Runnable body) {
        try {
            this.continuation = (Object) NEW.invokeExact(SCOPE, body);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    /** Up to its next pause, or its end. */
    void proceed() {
        try {
            RUN.invokeExact(continuation);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    /** Of the one that is running. */
    static void pause() {
        try {
            boolean _ = (boolean) PAUSE.invokeExact(SCOPE);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    private static RuntimeException thrown(Throwable e) {
        switch (e) {
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            default -> throw new IllegalStateException(e);
        }
    }
}
