package fr.entente.peers.stockaxon;

import java.util.UUID;

import jakarta.persistence.Embeddable;

@Embeddable
record CounterKey(UUID landlordId, String indicator) {}
