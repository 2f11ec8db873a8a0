package fr.entente.peers.edge;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The name an event is published under, its topic, and what it adds to on the landlord's dashboard. */
public enum Kind {
    DOSSIER_OPENED("fr.entente.dossier.opened.v1", PeerEvent.DossierOpened.class, Topics.DOSSIERS, "DOSSIERS_OPENED"),
    ORIENTATION_MADE("fr.entente.orientation.made.v1", PeerEvent.OrientationMade.class, Topics.DOSSIERS, null),
    DOSSIER_CLOSED("fr.entente.dossier.closed.v1", PeerEvent.DossierClosed.class, Topics.DOSSIERS, "DOSSIERS_CLOSED"),
    INTERVENTION_LOGGED("fr.entente.intervention.logged.v1", PeerEvent.InterventionLogged.class, Topics.INTERVENTIONS,
            "INTERVENTIONS");

    private final String type;
    private final Class<? extends PeerEvent> shape;
    private final String topic;
    private final @Nullable String indicator;

    Kind(String type, Class<? extends PeerEvent> shape, String topic, @Nullable String indicator) {
        this.type = type;
        this.shape = shape;
        this.topic = topic;
        this.indicator = indicator;
    }

    public static Kind of(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst().orElseThrow();
    }

    public String type() {
        return type;
    }

    public Class<? extends PeerEvent> shape() {
        return shape;
    }

    public String topic() {
        return topic;
    }

    public Optional<String> indicator() {
        return Optional.ofNullable(indicator);
    }
}
