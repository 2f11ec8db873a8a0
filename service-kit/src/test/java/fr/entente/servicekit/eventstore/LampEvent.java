package fr.entente.servicekit.eventstore;

import org.axonframework.serialization.Revision;

public sealed interface LampEvent {

    LampId lamp();

    @Revision("1")
    record LampMade(LampId lamp) implements LampEvent {}

    @Revision("1")
    record LampSwitched(LampId lamp, boolean on) implements LampEvent {}

    @Revision("2")
    record LampDimmed(LampId lamp, Level level, String hand) implements LampEvent {}
}
