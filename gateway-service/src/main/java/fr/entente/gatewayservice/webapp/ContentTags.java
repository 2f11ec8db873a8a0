package fr.entente.gatewayservice.webapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.springframework.core.io.Resource;
import org.springframework.util.DigestUtils;

/** Entity tags from contents: the dates in a reproducible jar never change. Weak, so that answers may be compressed. */
final class ContentTags {

    private final ConcurrentMap<String, String> known = new ConcurrentHashMap<>();

    String of(Resource file) {
        return known.computeIfAbsent(file.getDescription() + file.getFilename(), _ -> read(file));
    }

    private static String read(Resource file) {
        try (var content = file.getInputStream()) {
            return "W/\"%s\"".formatted(DigestUtils.md5DigestAsHex(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
