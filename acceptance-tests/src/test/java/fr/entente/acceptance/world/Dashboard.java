package fr.entente.acceptance.world;

import java.time.Duration;
import java.util.stream.StreamSupport;

import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;

import static org.awaitility.Awaitility.await;

/** The figures somebody sees now, on a dashboard over the whole life of a scheme. */
public final class Dashboard {

    private final Person reader;
    private final String kind;

    private Dashboard(Person reader, String kind) {
        this.reader = reader;
        this.kind = kind;
    }

    public static Dashboard landlord(Person reader) {
        return new Dashboard(reader, "landlord");
    }

    public static Dashboard consortium(Person reader) {
        return new Dashboard(reader, "consortium");
    }

    public JsonNode now() {
        return reader.get("/api/dashboards/%s?from=%s&to=%s".formatted(kind, Stage.start(), Paris.today()))
                .mustBe(200).body();
    }

    public double figure(String code) {
        return StreamSupport.stream(now().path("indicators").spliterator(), false)
                .filter(each -> each.path("code").asString().equals(code)).findFirst().orElseThrow().path("value")
                .asDouble();
    }

    /** Waits until the figure is what it must be; fails with what it was instead. */
    public Dashboard shows(String code, double value) {
        await().pollInterval(Duration.ofMillis(50)).untilAsserted(
                () -> Assertions.assertThat(figure(code)).as("%s for %s", code, reader.login()).isEqualTo(value));
        return this;
    }
}
