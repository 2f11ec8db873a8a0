package fr.entente.servicekit.eventstore;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import fr.entente.servicekit.eventstore.CommandRefusal.AlreadyExists;
import fr.entente.servicekit.eventstore.CommandRefusal.RequestKeyTaken;
import fr.entente.servicekit.eventstore.CommandRefusal.StaleVersion;
import fr.entente.servicekit.eventstore.CommandRefusal.UnknownAggregate;
import fr.entente.servicekit.eventstore.LampCommand.Flicker;
import fr.entente.servicekit.eventstore.LampCommand.LookAt;
import fr.entente.servicekit.eventstore.LampCommand.MakeLamp;
import fr.entente.servicekit.eventstore.LampCommand.Switch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CommandExecutionIT {

    private static LampHouse house;

    @BeforeAll
    static void open() {
        house = LampHouse.on(LampHouse.database());
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void answersTheVersionTheAggregateHasNow() {
        var lamp = LampId.any();
        assertThat(house.commands().execute(new MakeLamp(lamp), CommandContext.none())).isEqualTo(1);
        assertThat(house.turn(lamp, true)).isEqualTo(2);
        assertThat(house.commands().execute(new Flicker(lamp, 3), LampHouse.expecting(2))).isEqualTo(5);
    }

    @Test
    void answersTheVersionItMetWhenNothingHappened() {
        var lamp = house.make();
        assertThat(house.commands().execute(new LookAt(lamp), CommandContext.none())).isEqualTo(1);
    }

    @Test
    void refusesAStaleVersionBeforeTheAggregateIsAsked() {
        var lamp = house.make();
        house.turn(lamp, true);
        var alreadyOn = new Switch(lamp, true);
        var refusal = catchThrowableOfType(StaleVersion.class,
                () -> house.commands().execute(alreadyOn, LampHouse.expecting(1)));
        assertThat(refusal.current()).isEqualTo(2);
        assertThatThrownBy(() -> house.commands().execute(alreadyOn, LampHouse.expecting(3)))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> house.commands().execute(alreadyOn, LampHouse.expecting(2)))
                .isInstanceOf(LampRejection.class);
    }

    @Test
    void stillKnowsTheRightStateAfterARefusal() {
        var lamp = house.make();
        house.turn(lamp, true);
        assertThatThrownBy(() -> house.turn(lamp, true)).isInstanceOf(LampRejection.class);
        assertThat(house.turn(lamp, false)).isEqualTo(3);
    }

    @Test
    void refusesASecondCreation() {
        var lamp = house.make();
        assertThatThrownBy(() -> house.commands().execute(new MakeLamp(lamp), CommandContext.none()))
                .isInstanceOf(AlreadyExists.class);
        assertThat(house.turn(lamp, true)).isEqualTo(2);
    }

    @Test
    void refusesAChangeOfWhatWasNeverCreated() {
        assertThatThrownBy(() -> house.turn(LampId.any(), true)).isInstanceOf(UnknownAggregate.class);
    }

    @Test
    void remembersWhatWasAskedUnderARequestKey() {
        var lamp = house.make();
        var asked = LampHouse.context("key", "aa", 1L);
        assertThat(house.commands().execute(new Flicker(lamp, 2), asked)).isEqualTo(3);
        assertThat(house.commands().earlier(lamp.value(), "key")).contains(new Remembered(3, new Fingerprint("aa")));
        assertThat(house.commands().earlier(lamp.value(), "other")).isEmpty();
        assertThat(house.commands().earlier(LampId.any().value(), "key")).isEmpty();
        assertThatThrownBy(() -> house.commands().execute(new Flicker(lamp, 1), LampHouse.context("key", "aa", 3L)))
                .isInstanceOf(RequestKeyTaken.class);
        assertThat(house.turn(lamp, true)).isEqualTo(4);
    }

    @Test
    void remembersWhatAnAggregateWasCreatedBy() {
        var lamp = LampId.any();
        house.commands().execute(new MakeLamp(lamp), new CommandContext(null, new Fingerprint("bb"), null, null, null));
        assertThat(house.commands().first(lamp.value())).contains(new Remembered(1, new Fingerprint("bb")));
        assertThat(house.commands().first(LampId.any().value())).isEmpty();
    }

    @Test
    void keepsWhoAskedAndTheTraceWithTheEvents() {
        var lamp = house.make();
        var traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        house.commands().execute(new Flicker(lamp, 2),
                new CommandContext("k", null, null, LampHouse.SOMEBODY, traceparent));
        var rows = house.jdbc().sql("""
                select person, traceparent, request_key, metadata, type, revision, payload->>'on' as lit
                  from event where aggregate_id = ? and version > 1 order by version""")
                .param(lamp.value()).query().listOfRows();
        assertThat(rows).extracting("person").containsOnly(LampHouse.SOMEBODY.toString());
        assertThat(rows).extracting("traceparent").containsOnly(traceparent);
        assertThat(rows).extracting("request_key").containsExactly(null, "k");
        assertThat(rows).extracting("metadata").containsOnlyNulls();
        assertThat(rows).extracting("type").containsOnly(LampEvent.LampSwitched.class.getName());
        assertThat(rows).extracting("revision").containsOnly("1");
        assertThat(rows).extracting("lit").containsExactly("true", "false");
    }
}
