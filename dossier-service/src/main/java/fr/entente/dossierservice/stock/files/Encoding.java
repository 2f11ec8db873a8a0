package fr.entente.dossierservice.stock.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text whose bytes were taken one by one: UTF-8 if it can be that, otherwise what Windows writes for Latin-1. */
final class Encoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int PLAIN = 0x80;

    private Encoding() {}

    static String decoded(String bytes) {
        if (bytes.chars().allMatch(each -> each < PLAIN && each != 0)) {
            return bytes;
        }
        var raw = bytes.replace("\0", "").getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException _) {
            return new String(raw, WINDOWS);
        }
    }
}
