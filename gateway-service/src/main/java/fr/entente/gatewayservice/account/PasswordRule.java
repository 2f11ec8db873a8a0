package fr.entente.gatewayservice.account;

import java.nio.charset.StandardCharsets;

/** What a password must be: long enough to resist guessing, and no longer than bcrypt reads. */
public final class PasswordRule {

    public static final int SHORTEST = 12;
    public static final int LONGEST_BYTES = 72;

    private PasswordRule() {}

    public static boolean allows(String password) {
        return password.codePointCount(0, password.length()) >= SHORTEST
                && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
    }
}
