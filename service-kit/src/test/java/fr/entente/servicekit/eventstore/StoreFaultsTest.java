package fr.entente.servicekit.eventstore;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StoreFaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22P05", "42501", "23514"})
    void knowsARefusalOfTheData(String state) {
        assertThat(StoreFaults.isRefusal(new SQLException("no", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53300", "53100", "40P01", "25006", "58030", "XX000", ""})
    void takesEverythingElseForALostStore(String state) {
        assertThat(StoreFaults.isRefusal(new SQLException("no", state))).isFalse();
    }

    @Test
    void takesAnUnexplainedFailureForALostStore() {
        assertThat(StoreFaults.isRefusal(new SQLException("no"))).isFalse();
    }

    @Test
    void recognisesTheBrokenRuleInEveryLanguage() {
        var french = new SQLException("la valeur d'une clé dupliquée rompt la contrainte unique « \"event_version\" »",
                "23505");
        assertThat(StoreFaults.breaks(french, "event_version")).isTrue();
        assertThat(StoreFaults.breaks(french, "event_request_key")).isFalse();
    }
}
