package fr.entente.servicekit.intake;

/** What a record is about: an aggregate of the service that owns the topic. */
record Subject(String topic, String id) {}
