package fr.entente.interventionservice.territory.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import fr.entente.interventionservice.territory.TerritoryChanged;
import fr.entente.interventionservice.territory.TerritoryFact;
import fr.entente.interventionservice.territory.TerritoryFact.DossierOpened;
import fr.entente.interventionservice.territory.TerritoryFact.ObservationNoted;
import fr.entente.interventionservice.territory.TerritoryFact.RequestReceived;
import fr.entente.servicekit.intake.Incoming;
import fr.entente.servicekit.intake.Intake;
import fr.entente.servicekit.intake.Taken;

/** Takes the territory in from Kafka. */
@Component
final class TerritoryIntake implements Intake<TerritoryFact> {

    private final TerritoryReading reading;
    private final TerritoryProjection projection;
    private final ApplicationEventPublisher events;

    TerritoryIntake(TerritoryReading reading, TerritoryProjection projection, ApplicationEventPublisher events) {
        this.reading = reading;
        this.projection = projection;
        this.events = events;
    }

    @Override
    public String name() {
        return "intervention-territory";
    }

    @Override
    public Set<String> topics() {
        return Set.of("scheme-events", "dossier-events");
    }

    @Override
    public Optional<TerritoryFact> read(Incoming record) {
        return reading.read(record);
    }

    @Override
    public void apply(List<Taken<TerritoryFact>> facts) {
        facts.forEach(taken -> projection.apply(taken.fact(), taken.source().version()));
        if (!facts.stream().map(Taken::fact).allMatch(TerritoryIntake::onlyAddsAReference)) {
            events.publishEvent(new TerritoryChanged());
        }
    }

    private static boolean onlyAddsAReference(TerritoryFact fact) {
        return fact instanceof DossierOpened || fact instanceof RequestReceived || fact instanceof ObservationNoted;
    }

    @Override
    public void forget() {
        projection.forget();
        events.publishEvent(new TerritoryChanged());
    }
}
