package fr.entente.gatewayservice.webapp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the words that stand in the {@code html} templates of a module, outside of tags and of {@code ${…}}. */
final class Templates {

    private static final String OPENING = "html`";
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPOKEN_ATTRIBUTE = Pattern
            .compile("\\b(?:aria-label|title|placeholder|alt)=\"([^\"$]*)\"");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private enum Place {
        CODE,
        MARKUP,
        TEXT
    }

    private final String module;
    private final Deque<Place> places = new ArrayDeque<>(List.of(Place.CODE));
    private final Deque<Integer> braces = new ArrayDeque<>(List.of(0));
    private final StringBuilder markup = new StringBuilder();
    private int at;

    private Templates(String module) {
        this.module = module;
    }

    static List<String> words(String module) {
        var markup = new Templates(module).read();
        var spoken = SPOKEN_ATTRIBUTE.matcher(markup).results().map(found -> found.group(1));
        var written = TAG.matcher(markup).replaceAll(" ");
        return new ArrayList<>(Stream.concat(spoken, Stream.of(written))
                .flatMap(text -> WORD.matcher(text).results().map(found -> found.group())).toList());
    }

    private String read() {
        while (at < module.length()) {
            if (places.element() == Place.CODE) {
                readCode();
            } else {
                readTemplate();
            }
        }
        return markup.toString();
    }

    private void readCode() {
        if (module.startsWith(OPENING, at)) {
            enter(Place.MARKUP, OPENING.length());
        } else if (module.charAt(at) == '`') {
            enter(Place.TEXT, 1);
        } else if (module.startsWith("//", at)) {
            at = end("\n");
        } else if (module.startsWith("/*", at)) {
            at = end("*/");
        } else if (module.charAt(at) == '\'') {
            at = module.indexOf('\'', at + 1) + 1;
        } else {
            readBrace();
        }
    }

    private void readBrace() {
        var sign = module.charAt(at++);
        if (sign == '{') {
            braces.push(braces.pop() + 1);
        } else if (sign == '}') {
            var open = braces.pop();
            if (open == 0) {
                places.pop();
            } else {
                braces.push(open - 1);
            }
        }
    }

    private void readTemplate() {
        if (module.startsWith("${", at)) {
            braces.push(0);
            enter(Place.CODE, 2);
        } else if (module.charAt(at) == '`') {
            places.pop();
            at++;
        } else {
            if (places.element() == Place.MARKUP) {
                markup.append(module.charAt(at));
            }
            at += module.charAt(at) == '\\' ? 2 : 1;
        }
    }

    private void enter(Place place, int length) {
        places.push(place);
        at += length;
    }

    private int end(String sign) {
        var found = module.indexOf(sign, at);
        return found < 0 ? module.length() : found + sign.length();
    }
}
