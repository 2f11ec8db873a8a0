package fr.entente.gatewayservice.webapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * A library of the web app, from a jar on the class path: the page names it without a version and gets the one there.
 *
 * @param folder where its files are, always as {@code …/name/version/}
 */
record Library(String name, String version, Resource folder) {

    private static final String[] PLACES = {"META-INF/resources/_static/%s/%s/", "META-INF/resources/webjars/%s/%s/"};

    /** By its Maven coordinates: what is configured and not there stops the start. */
    static Library find(String coordinates) {
        var parts = coordinates.split(":", 2);
        var name = parts[1];
        var version = version(new ClassPathResource("META-INF/maven/%s/%s/pom.properties".formatted(parts[0], name)));
        return Stream.of(PLACES).map(place -> new ClassPathResource(place.formatted(name, version)))
                .filter(folder -> new ClassPathResource(folder.getPath() + "package.json").exists()).findFirst()
                .map(folder -> new Library(name, version, folder))
                .orElseThrow(() -> new IllegalStateException("%s has no files for the web app".formatted(coordinates)));
    }

    private static String version(Resource coordinates) {
        try {
            return PropertiesLoaderUtils.loadProperties(coordinates).getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file at an address of this library, whether there is one or not; empty for an address elsewhere. */
    Optional<Resource> file(String path) {
        return Stream.of(versionedPath(), unversionedPath()).filter(path::startsWith).findFirst()
                .map(prefix -> below(path.substring(prefix.length())));
    }

    private Resource below(String path) {
        try {
            return folder.createRelative(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String unversionedPath() {
        return "/lib/" + name + '/';
    }

    String versionedPath() {
        return "/lib/" + name + '@' + version + '/';
    }
}
