package fr.entente.servicekit.eventstore;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.axonframework.serialization.Revision;

/**
 * The revision of a snapshot: it changes with the fields of the aggregate and of the types it is made of, and with its
 * {@link Revision} (to be raised when only what a handler does has changed). Snapshots of another shape are not used.
 */
final class AggregateShape {

    private final String home;
    private final Map<Class<?>, String> shapes = new LinkedHashMap<>();

    private AggregateShape(Class<?> aggregate) {
        this.home = aggregate.getPackageName();
        add(aggregate);
    }

    static String of(Class<?> aggregate) {
        var whole = revision(aggregate) + new AggregateShape(aggregate).shapes.values();
        return Integer.toHexString(whole.hashCode());
    }

    private static String revision(AnnotatedElement aggregate) {
        return Optional.ofNullable(aggregate.getAnnotation(Revision.class)).map(Revision::value).orElse("");
    }

    private void add(Type type) {
        switch (type) {
            case Class<?> owned when owned.getPackageName().startsWith(home) && !shapes.containsKey(owned) -> {
                shapes.put(owned, "");
                shapes.put(owned, fields(owned).map(Field::toGenericString).collect(Collectors.joining(";")));
                fields(owned).map(Field::getGenericType).forEach(this::add);
            }
            case ParameterizedType generic -> Arrays.stream(generic.getActualTypeArguments()).forEach(this::add);
            default -> {}
        }
    }

    private static Stream<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .sorted(Comparator.comparing(Field::getName));
    }
}
