package fr.entente.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One service as a process of its own. */
public record ServiceProcess(Service service, JavaProcess process) {

    /** What every service is started with on one machine. */
    public static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xmx320m", "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow", "-Daxoniq.update-checker.disabled=true",
            "-Ddisable-axoniq-console-message=true");

    static ServiceProcess start(Service service, Path jar, DataFolder data, Map<String, String> environment)
            throws IOException {
        var arguments = Stream.concat(JVM.stream(), Stream.of("-jar", jar.toString())).toList();
        return new ServiceProcess(service, JavaProcess.start(service.module(), arguments, environment, data));
    }
}
