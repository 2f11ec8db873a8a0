package fr.entente.acceptance.faults.disaster;

import java.util.List;

/** Every disaster there is. */
public final class Disasters {

    private Disasters() {}

    public static List<Disaster> all() {
        return List.of(
                new Disaster("F12", "PostgreSQL's disk is full",
                        "503, nothing is acknowledged; goes on with room again",
                        folder -> new DiskFault(folder).whatAFullDiskOfPostgresqlCannotKeepIsNotAcknowledged()),
                new Disaster("F13", "Kafka's disk is full", "commands go on, the relay alarms; all arrives in order",
                        folder -> new DiskFault(folder).commandsGoOnWhileKafkasDiskIsFullAndEverythingArrivesLater()),
                new Disaster("F15", "fsync fails under PostgreSQL", "PANIC before an acknowledgement, then recovery",
                        folder -> new DiskFault(folder)
                                .aDiskThatCannotSyncStopsPostgresqlBeforeAnythingIsAcknowledged()),
                new Disaster("F33", "Kafka's data are wiped", "published again by itself, dashboards equal",
                        folder -> new RepublishFault(folder)
                                .kafkaWithoutItsDataIsFilledAgainByItselfAndDashboardsStayRight()),
                new Disaster("F34", "PostgreSQL's data are destroyed", "back to the end of the archived log",
                        folder -> new RestoreFault(folder).destroyedDataComeBackUpToTheEndOfTheArchivedLog()),
                new Disaster("F35", "PostgreSQL is turned back while Kafka is ahead", "a new epoch; all else lets go",
                        folder -> new RestoreFault(folder)
                                .whatIsAheadOfAStoreThatWasTurnedBackLetsGoOfWhatItNoLongerHolds()),
                new Disaster("F36", "the stores move to another cluster as rows", "refused, then restamped, then works",
                        folder -> new MoveFault(folder)
                                .aStoreFromAnotherClusterIsRefusedUntilItIsRestampedAndThenWorks()),
                new Disaster("F37", "a rebuild under load is killed five times",
                        "switched once, dashboards all the while",
                        folder -> new RepublishFault(folder)
                                .aRebuildThatIsKilledAgainAndAgainEndsRightWhileAnotherInstanceServes()),
                new Disaster("F38", "upgraded to the next version and back", "readers tolerate what it added",
                        folder -> new UpgradeFault(folder).whatTheNextVersionAddsIsToleratedUntilItIsRolledBack()),
                new Disaster("F45", "what tells a repetition is lost", "nothing is stored twice",
                        folder -> new UpgradeFault(
                                folder).aRepetitionIsNeverStoredTwiceEvenWhereNothingTellsItFromANewCommand()));
    }
}
