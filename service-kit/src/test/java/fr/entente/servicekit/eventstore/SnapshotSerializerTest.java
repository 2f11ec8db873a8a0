package fr.entente.servicekit.eventstore;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

import fr.entente.servicekit.eventstore.LampEvent.LampDimmed;
import fr.entente.servicekit.eventstore.LampEvent.LampMade;
import fr.entente.servicekit.eventstore.LampEvent.LampSwitched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SnapshotSerializerTest {

    private final SnapshotSerializer serializer = new SnapshotSerializer();

    @Test
    void keepsThePrivateStateOfAnAggregate() {
        var id = new LampId("lamp");
        var lamp = new Lamp();
        lamp.on(new LampMade(id));
        lamp.on(new LampSwitched(id, true));
        lamp.on(new LampDimmed(id, new Level(30), "left"));
        var kept = serializer.serialize(lamp, String.class);
        assertThat(kept.getData()).isEqualTo("""
                {"byHand":{"left":30},"id":"lamp","levels":[30],"on":true,"times":1}""");
        assertThat(serializer.<String, Lamp>deserialize(kept)).usingRecursiveComparison().isEqualTo(lamp);
    }

    @Test
    void refusesAFieldTheAggregateDoesNotHave() {
        var kept = new SimpleSerializedObject<>("{\"colour\":\"red\"}", String.class,
                serializer.typeForClass(Lamp.class));
        assertThatThrownBy(() -> serializer.deserialize(kept)).isInstanceOf(SerializationException.class);
    }

    @Test
    void theShapeOfAnAggregateIsItsRevision() {
        assertThat(serializer.typeForClass(Lamp.class).getRevision()).isEqualTo(AggregateShape.of(Lamp.class))
                .isNotEqualTo(AggregateShape.of(Level.class));
    }
}
