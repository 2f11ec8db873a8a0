package fr.entente.gatewayservice.webapp;

import java.net.URI;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

/** Where a module finds what it imports, as a browser would work it out. */
record ImportMap(Map<String, String> addresses) {

    static ImportMap read(String json) {
        return new ImportMap(JsonMapper.shared().readTree(json).path("imports").propertyStream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asString())));
    }

    String resolve(String module, String specifier) {
        if (specifier.startsWith("/") || specifier.startsWith(".")) {
            return URI.create(module).resolve(specifier).toString();
        }
        return addresses.keySet().stream().filter(name -> fits(name, specifier))
                .max(Comparator.comparingInt(String::length))
                .map(name -> addresses.get(name) + specifier.substring(name.length())).orElse(specifier);
    }

    private static boolean fits(String name, String specifier) {
        return name.endsWith("/") ? specifier.startsWith(name) : specifier.equals(name);
    }
}
