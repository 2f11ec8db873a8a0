package fr.entente.servicekit.eventstore;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the store writes and remembers.
 *
 * @param committers threads that commit; while one waits for the disk the next batch gathers
 * @param largestBatch most appends in one commit
 * @param mostWaiting appends that may wait; more are answered 503
 * @param patience how long a command waits for its commit before it is answered 503
 * @param snapshotAfter events of an aggregate after which its state is kept beside them
 * @param cachedAggregates most aggregates kept in memory
 * @param restamp once, after a logical restore into another cluster: gives all events new transaction ids
 */
@ConfigurationProperties("entente.store")
public record EventStoreProperties(
        @DefaultValue("2") int committers,
        @DefaultValue("200") int largestBatch,
        @DefaultValue("5000") int mostWaiting,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("100") int snapshotAfter,
        @DefaultValue("10000") int cachedAggregates,
        @DefaultValue("false") boolean restamp) {}
