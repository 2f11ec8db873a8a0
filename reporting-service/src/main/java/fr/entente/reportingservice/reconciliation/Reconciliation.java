package fr.entente.reportingservice.reconciliation;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import fr.entente.checker.Checker;
import fr.entente.checker.Invariant;
import fr.entente.checker.PlatformFile;
import fr.entente.checker.PlatformFile.DatabaseAt;
import fr.entente.checker.Verdict;
import fr.entente.reportingservice.calendar.Days;
import fr.entente.servicekit.intake.IntakeSettings;

import static java.util.Objects.requireNonNull;

/**
 * Runs the checker on what this service may read. It reads as the owner: row-level security would hide what nobody may
 * see, and a temporary table is laid out. Of several instances one runs it, the others leave it to that one.
 */
@Component
class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final long ONE_AT_A_TIME = 0x7265636f; // any number, the same in every instance
    private static final Set<Invariant> OF_THE_TOPICS = EnumSet.of(Invariant.I5, Invariant.I8, Invariant.I9);
    private static final Set<Invariant> OF_THE_STORES = EnumSet.of(Invariant.I3, Invariant.I4, Invariant.I13);

    private final ReconciliationSettings settings;
    private final FlywayProperties owner;
    private final IntakeSettings kafka;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile @Nullable Report last;
    private volatile Instant told;

    Reconciliation(ReconciliationSettings settings, FlywayProperties owner, IntakeSettings kafka, Clock clock) {
        this.settings = settings;
        this.owner = owner;
        this.kafka = kafka;
        this.clock = clock;
        this.told = clock.instant();
    }

    /** The last one of this instance. */
    @Nullable
    Report last() {
        return last;
    }

    /** When one came to a verdict that says something; before the first one since when this is awake. */
    Instant told() {
        return told;
    }

    boolean isRunning() {
        return running.get();
    }

    /** False when it is under way here already. */
    boolean start() {
        if (running.get()) {
            return false;
        }
        Thread.ofPlatform().name("reconciliation").start(this::run);
        return true;
    }

    @Scheduled(cron = "${entente.reconciliation.cron}", zone = Days.ZONE)
    void run() {
        if (running.compareAndSet(false, true)) {
            try {
                runAlone();
            } catch (SQLException | RuntimeException e) {
                LOG.error("The read model could not be reconciled", e);
            } finally {
                running.set(false);
            }
        }
    }

    /** A lock of the session, without a transaction: one held open would keep feeds from going on. */
    private void runAlone() throws SQLException {
        try (var connection = DriverManager.getConnection(owner.getUrl(), owner.getUser(), owner.getPassword());
                var statement = connection.createStatement();
                var lock = statement.executeQuery("select pg_try_advisory_lock(%d)".formatted(ONE_AT_A_TIME))) {
            if (lock.next() && lock.getBoolean(1)) {
                keep(new Checker(platform()).check(invariants()));
            }
        }
    }

    private Set<Invariant> invariants() {
        var invariants = EnumSet.copyOf(OF_THE_TOPICS);
        if (!settings.stores().isEmpty()) {
            invariants.addAll(OF_THE_STORES);
        }
        return invariants;
    }

    private PlatformFile platform() {
        var databases = new HashMap<String, DatabaseAt>();
        databases.put(PlatformFile.REPORTING, owner());
        settings.stores().forEach(
                (name, login) -> databases.put(name, new DatabaseAt(login.url(), login.user(), login.password())));
        return new PlatformFile(null, kafka.bootstrapServers(), Map.of(), databases, null, null, List.of(), null,
                clock.instant().minus(settings.settling()), Set.of()).with(kafka.client());
    }

    private DatabaseAt owner() {
        return new DatabaseAt(requireNonNull(owner.getUrl()), requireNonNull(owner.getUser()),
                requireNonNull(owner.getPassword()));
    }

    void keep(Verdict verdict) {
        var report = Report.of(verdict, clock.instant());
        last = report;
        if (!report.saysNothing()) {
            told = report.at();
        }
        if (report.mismatches() > 0) {
            LOG.error("The read model differs from what happened in {} places: {}", report.mismatches(),
                    report.firstDifferences());
        } else if (!report.unchecked().isEmpty()) {
            LOG.error("The read model could not be reconciled: {}", report.unchecked());
        } else {
            LOG.info("The read model was reconciled in {}", verdict.took());
        }
    }
}
