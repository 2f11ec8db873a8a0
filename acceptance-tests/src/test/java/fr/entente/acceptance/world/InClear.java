package fr.entente.acceptance.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Looks for words as they are, in whatever kind of file. */
public final class InClear {

    private InClear() {}

    public static List<Path> filesWith(String words, Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> holds(file, words.getBytes(UTF_8))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes as Latin letters, one for one, so that a search for text finds them. */
    private static boolean holds(Path file, byte[] words) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1).contains(new String(words, ISO_8859_1));
        } catch (IOException _) {
            return false; // deleted meanwhile, as servers do
        }
    }
}
