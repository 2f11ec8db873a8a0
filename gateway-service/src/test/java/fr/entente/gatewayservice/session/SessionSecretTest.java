package fr.entente.gatewayservice.session;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SessionSecretTest {

    @Test
    void has256RandomBits() {
        assertThat(SessionSecret.random().text()).hasSize(43).isNotEqualTo(SessionSecret.random().text());
    }

    @Test
    void whatCannotBeASecretIsNotLookedFor() {
        assertThat(SessionSecret.read("")).isEmpty();
        assertThat(SessionSecret.read("' or true --")).isEmpty();
        assertThat(SessionSecret.read(SessionSecret.random().text())).isPresent();
    }

    @Test
    void neverShowsItselfInALog() {
        var secret = SessionSecret.random();
        assertThat("%s".formatted(secret)).doesNotContain(secret.text());
        assertThat(secret.id().value()).doesNotContain(secret.text());
    }
}
