package fr.entente.servicekit.web;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class FingerprintsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void doesNotSeeTheOrderOfFields() {
        assertThat(canonical("{\"b\":{\"y\":1,\"x\":2},\"a\":3}"))
                .isEqualTo(canonical("{\"a\":3,\"b\":{\"x\":2,\"y\":1}}"));
    }

    @Test
    void takesNullAndAbsentForTheSame() {
        assertThat(canonical("{\"a\":1,\"b\":null}")).isEqualTo(canonical("{\"a\":1}"));
    }

    @Test
    void comparesNumbersByValue() {
        assertThat(canonical("{\"a\":10}")).isEqualTo(canonical("{\"a\":1.0e1}")).isNotEqualTo(canonical("{\"a\":1}"));
    }

    @Test
    void tellsANumberFromItsText() {
        assertThat(canonical("{\"a\":1}")).isNotEqualTo(canonical("{\"a\":\"1\"}"));
        assertThat(canonical("{\"a\":1}")).isNotEqualTo(canonical("{\"a\":\"#1\"}"));
    }

    @Test
    void seesTheOrderOfAList() {
        assertThat(canonical("[1,2]")).isNotEqualTo(canonical("[2,1]"));
    }

    private static String canonical(String json) {
        return Fingerprints.canonical(JSON.readTree(json)).toString();
    }
}
