package fr.entente.benchmark.load;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What was answered; of the headers only the cookie is kept. */
public record Reply(int status, String text, @Nullable String setCookie) {

    private static final int FIRST_REFUSAL = 300;

    public Reply(int status, String text) {
        this(status, text, null);
    }

    public boolean isAccepted() {
        return status < FIRST_REFUSAL;
    }

    public Optional<String> cookie() {
        return Optional.ofNullable(setCookie).map(set -> set.split(";", 2)[0]);
    }
}
