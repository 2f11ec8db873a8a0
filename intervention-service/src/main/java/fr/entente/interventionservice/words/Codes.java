package fr.entente.interventionservice.words;

import org.jspecify.annotations.Nullable;

/** Codes as they are written down. */
public final class Codes {

    private Codes() {}

    public static @Nullable String nameOf(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    public static <E extends Enum<E>> @Nullable E read(Class<E> list, @Nullable String name) {
        return name == null ? null : Enum.valueOf(list, name);
    }
}
