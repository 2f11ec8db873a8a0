package fr.entente.failpoints;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

import org.jspecify.annotations.Nullable;

/** What seeded defects do instead, from outside: the classes they reach into are known by name only. */
public final class Defects {

    private Defects() {}

    /** True when the events were only put in the queue. */
    public static boolean acknowledgedFirst(Object groupCommit, List<?> events) {
        if (!Failpoints.isOn(Defect.ACKNOWLEDGE_BEFORE_COMMIT.code())) {
            return false;
        }
        try {
            var append = groupCommit.getClass().getClassLoader()
                    .loadClass(groupCommit.getClass().getPackageName() + ".Append").getDeclaredConstructor(List.class);
            append.setAccessible(true);
            var waiting = groupCommit.getClass().getDeclaredField("waiting");
            waiting.setAccessible(true);
            return offer((Queue<?>) waiting.get(groupCommit), append.newInstance(events));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean offer(Queue<?> waiting, Object append) throws ReflectiveOperationException {
        return Boolean.TRUE.equals(Queue.class.getMethod("offer", Object.class).invoke(waiting, append));
    }

    public static void positionFirst(Object session, Object page) {
        if (Failpoints.isOn(Defect.POSITION_FIRST.code())
                && !Boolean.TRUE.equals(call(page, "isEmpty"))) {
            call(session, "save", call(page, "end"));
        }
    }

    /** True when the record was taken as due without a look at its version. */
    public static boolean unguarded(Object sorting, Object arrival) {
        if (!Failpoints.isOn(Defect.NO_VERSION_GUARD.code())) {
            return false;
        }
        call(sorting, "read", arrival);
        return true;
    }

    private static @Nullable Object call(@Nullable Object target, String name, @Nullable Object... arguments) {
        if (target == null) {
            throw new IllegalArgumentException("Nothing to call %s of".formatted(name));
        }
        try {
            var method = method(target.getClass(), name, arguments.length);
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method method(Class<?> type, String name, int arguments) throws NoSuchMethodException {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(each -> each.getName().equals(name) && each.getParameterCount() == arguments).findFirst()
                .orElseThrow(() -> new NoSuchMethodException("%s.%s".formatted(type, name)));
    }
}
