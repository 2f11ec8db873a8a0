package fr.entente.rig;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What one instance is started with beside the usual: JVM arguments (the last one wins) and environment. */
public record Tuning(List<String> jvm, Map<String, String> environment) {

    public static final Tuning NONE = new Tuning(List.of(), Map.of());

    public Tuning {
        jvm = List.copyOf(jvm);
        environment = Map.copyOf(environment);
    }

    public Tuning withJvm(String... arguments) {
        return new Tuning(Stream.concat(jvm.stream(), Stream.of(arguments)).toList(), environment);
    }

    public Tuning withAgent(Path jar, String options) {
        return withJvm("-javaagent:%s=%s".formatted(jar, options));
    }

    public Tuning with(String variable, String value) {
        Map<String, String> all = new HashMap<>(environment);
        all.put(variable, value);
        return new Tuning(jvm, all);
    }

    /** The usual environment, save where this says otherwise. */
    Map<String, String> over(Map<String, String> usual) {
        Map<String, String> all = new HashMap<>(usual);
        all.putAll(environment);
        return all;
    }
}
