package fr.entente.acceptance.production;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One service as it is run somewhere.
 *
 * @param environment its settings, but for the secrets
 * @param secrets names of the files that become settings
 * @param port where it is said to answer
 * @param probes what is asked, by what for
 */
record Container(String service, String image, Map<String, String> environment, Set<String> secrets, int port,
        Map<String, String> probes) {

    /** Spring's own: reads the files of a folder as settings. */
    static final String CONFIG_IMPORT = "SPRING_CONFIG_IMPORT";

    private static final Map<String, String> PROBES = Map.of("startup", "/livez", "liveness", "/livez", "readiness",
            "/readyz");
    private static final Pattern SECRET = Pattern.compile("PASSWORD|KEY$|SECRET|TOKEN");
    private static final Pattern SERVICE_URL = Pattern.compile("http://(\\w+-service):(\\d+)");

    /** What is wrong with its settings. */
    Set<String> complaints() {
        var settings = Settings.of(service);
        var given = Stream.concat(environment.keySet().stream(), secrets.stream()).collect(Collectors.toSet());
        var complaints = new TreeSet<String>();
        given.stream().filter(name -> !name.equals(CONFIG_IMPORT) && !settings.read(name))
                .forEach(name -> complaints.add(name + " is read by nobody"));
        Stream.concat(settings.withoutDefault().stream(), settings.withADefaultForOneMachine().stream())
                .filter(name -> !given.contains(name)).forEach(name -> complaints.add(name + " is missing"));
        environment.keySet().stream().filter(name -> SECRET.matcher(name).find())
                .forEach(name -> complaints.add(name + " is a secret"));
        environment.values().stream().flatMap(value -> SERVICE_URL.matcher(value).results())
                .filter(url -> Settings.of(url.group(1)).port() != Integer.parseInt(url.group(2)))
                .forEach(url -> complaints.add(url.group() + " is not where it answers"));
        if (port != settings.port() || environment.containsKey("ENTENTE_PORT")) {
            complaints.add("it answers on " + settings.port());
        }
        probes.entrySet().stream().filter(probe -> !probe.getValue().equals(PROBES.get(probe.getKey())))
                .forEach(probe -> complaints.add(probe.getKey() + " does not say that"));
        return complaints;
    }
}
