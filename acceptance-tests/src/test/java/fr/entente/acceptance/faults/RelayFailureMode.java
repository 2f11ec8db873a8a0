package fr.entente.acceptance.faults;

import java.util.List;

/**
 * The ways in which a relay can fail, and who covers each: "Test#method" is a test of the build, "I17" an
 * invariant of the checker, anything else a fault of the catalogue or a seeded defect by a part of its name.
 */
enum RelayFailureMode {

    PUBLISHED_BEFORE_THE_COMMIT("dossier-service is killed at before-commit",
            "RelayFailuresIT#aTransactionHeldOpenAcrossLaterCommitsDelaysAndIsPublishedAfterAll"),
    KILLED_BETWEEN_COMMIT_AND_PUBLICATION("dossier-service is killed at after-commit-before-reply",
            "dossier-service is killed at relay-read"),
    ACKNOWLEDGED_BUT_NOT_SAVED("dossier-service is killed at relay-acked",
            "RelayFailuresIT#whatWasSentButNotSavedIsSentAgain"),
    SAVED_BUT_NOT_ACKNOWLEDGED("position-first", "RelayFailuresIT#aFailedSendStopsAndIsTriedAgainAndNothingIsSkipped"),
    GAP_SKIPPED("skip-gap", "an append is held open",
            "TunedAxonIT#losesAnEventThatWasCommittedLateBehindAnOldOneAndTheCheckerTells"),
    TWO_RELAYS("RelayIT#aSecondInstanceWaitsAndTakesOver",
            "RelayIT#losesItsRightWithItsSessionAndNeverSavesAgainWithout"),
    RETRY_REORDERS("the broker is frozen for 30 s", "the line dossier-kafka is cut both ways"),
    LONG_TRANSACTION_HIDES_THE_FEED("a writer stands still",
            "RelayFailuresIT#aTransactionHeldOpenAcrossLaterCommitsDelaysAndIsPublishedAfterAll"),
    /** No slot is used; the checker would see one. */
    REPLICATION_SLOT_FILLS_THE_DISK("I17"),
    /** The store is the outbox: nothing is kept twice. */
    OUTBOX_GROWS("I17"),
    REPLAY_PUBLISHES_AGAIN("RelayFailuresIT#publishesEverythingAgainWhenAskedTo", "every record is delivered"),
    RETENTION_DELETES_HISTORY("FaultsIT#topicsKeepWhatWasPublishedForEver"),
    POISON_BLOCKS_A_PARTITION("a poison record: invalid JSON", "swallow-poison",
            "IntakeIT#parksAnUnreadableRecordWithWhatFollowsItAndGoesOn"),
    RECORD_TOO_LARGE("a poison record: 2 MiB", "BadInputAnswersTest#refusesABodyOverTheLimitAnnouncedOrNot"),
    PRODUCER_BUFFER_LOST("dossier-service is killed at relay-sent", "intervention-service is killed at relay-sent"),
    TOPIC_MADE_WITH_OTHER_PARTITIONS("KafkaServerIT#createsNoTopicByItself");

    private final String coveredBy;

    RelayFailureMode(String... coveredBy) {
        this.coveredBy = String.join(";", coveredBy);
    }

    List<String> coveredBy() {
        return List.of(coveredBy.split(";", -1));
    }
}
