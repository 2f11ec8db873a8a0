package fr.entente.gatewayservice.account;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import fr.entente.gatewayservice.account.Passwords.TooManyAtOnce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PasswordsTest {

    private static final int WEAK = 4;
    private static final Passwords PASSWORDS = new Passwords(encoder(WEAK), Duration.ofSeconds(5));

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
        assertThat(new Passwords(encoder(WEAK + 1), Duration.ofSeconds(5)).isOutdated(hash)).isTrue();
    }

    @Test
    void aPasswordIsNeitherTooShortNorLongerThanBcryptReads() {
        assertThat(PasswordRule.allows("eleven char")).isFalse();
        assertThat(PasswordRule.allows("twelve chars")).isTrue();
        assertThat(PasswordRule.allows("é".repeat(36))).isTrue();
        assertThat(PasswordRule.allows("é".repeat(37))).isFalse();
    }

    @Test
    void aFloodOfPasswordsIsTurnedAwayInsteadOfTakingAllProcessors() throws InterruptedException {
        var working = new CountDownLatch(Math.max(2, Runtime.getRuntime().availableProcessors()));
        var end = new CountDownLatch(1);
        var passwords = new Passwords(new SlowEncoder(working, end), Duration.ofMillis(10));
        var busy = LongStream.range(0, working.getCount())
                .mapToObj(_ -> Thread.startVirtualThread(() -> passwords.matches("slow", null))).toList();
        working.await();
        assertThatThrownBy(() -> passwords.matches("slow", null)).isInstanceOf(TooManyAtOnce.class);
        end.countDown();
        for (var thread : busy) {
            thread.join();
        }
        assertThat(passwords.matches("slow", null)).isFalse();
    }

    private record SlowEncoder(CountDownLatch working, CountDownLatch end) implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence password) {
            return "hash";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            working.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return false;
        }
    }

    private static DelegatingPasswordEncoder encoder(int strength) {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength)));
    }
}
