package fr.entente.gatewayservice.account;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordsTest {

    private static final int WEAK = 4;
    private static final Passwords PASSWORDS = new Passwords(encoder(WEAK));

    @Test
    void matchesTheRightPasswordOnly() {
        var hash = PASSWORDS.hash("correct horse battery");
        assertThat(PASSWORDS.matches("correct horse battery", hash)).isTrue();
        assertThat(PASSWORDS.matches("correct horse batterY", hash)).isFalse();
        assertThat(hash).startsWith("{bcrypt}").doesNotContain("horse");
    }

    @Test
    void nobodysPasswordIsNeverRight() {
        assertThat(PASSWORDS.matches("the password of nobody", null)).isFalse();
    }

    @Test
    void aHashThatBecameTooWeakIsOutdated() {
        var hash = PASSWORDS.hash("correct horse battery");
        assertThat(PASSWORDS.isOutdated(hash)).isFalse();
        assertThat(new Passwords(encoder(WEAK + 1)).isOutdated(hash)).isTrue();
    }

    @Test
    void aPasswordIsNeitherTooShortNorLongerThanBcryptReads() {
        assertThat(PasswordRule.allows("eleven char")).isFalse();
        assertThat(PasswordRule.allows("twelve chars")).isTrue();
        assertThat(PasswordRule.allows("é".repeat(36))).isTrue();
        assertThat(PasswordRule.allows("é".repeat(37))).isFalse();
    }

    private static DelegatingPasswordEncoder encoder(int strength) {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength)));
    }
}
