package fr.entente.dossierservice.stock;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names as files write them: in capitals, without accents, with other spaces each year. */
final class Words {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APART = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<String> SMALL = Set.of("a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la",
            "le",
            "les", "sous", "sur");

    private Words() {}

    /** The same for whatever is written differently and means the same. */
    static String key(String text) {
        var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return APART.matcher(plain.toUpperCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** A name that is shouted is written as one says it; any other is left as it is. */
    static String calm(String text) {
        if (!text.equals(text.toUpperCase(Locale.FRENCH))) {
            return text;
        }
        return WORD.matcher(text.toLowerCase(Locale.FRENCH))
                .replaceAll(word -> word.start() > 0 && SMALL.contains(word.group()) ? word.group()
                        : capitalised(word.group()));
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.FRENCH) + word.substring(1);
    }
}
