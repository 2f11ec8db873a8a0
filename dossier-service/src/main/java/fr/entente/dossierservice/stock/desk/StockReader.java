package fr.entente.dossierservice.stock.desk;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import fr.entente.dossierservice.stock.Building;
import fr.entente.dossierservice.stock.Grouping;
import fr.entente.dossierservice.stock.Proposal;
import fr.entente.dossierservice.stock.StockImport;
import fr.entente.dossierservice.stock.StockReading;
import fr.entente.dossierservice.stock.files.StockFile;
import fr.entente.dossierservice.stock.storage.StockContents;
import fr.entente.dossierservice.stock.storage.StockFindings;
import fr.entente.dossierservice.stock.storage.StockImports;
import fr.entente.dossierservice.stock.storage.StockParts;
import fr.entente.servicekit.access.Caller;

/** Reads a file in the background, tells how far it is, and keeps what it found. */
@Component
public class StockReader {

    private static final Logger LOG = LoggerFactory.getLogger(StockReader.class);

    /** Whoever waits says that he is alive. */
    private static final Duration GLANCE = StockImport.SILENCE.dividedBy(4);

    private final StockImports imports;
    private final StockParts parts;
    private final StockContents contents;
    private final StockFindings findings;
    private final StockViewing viewing;
    private final Semaphore turn = new Semaphore(1, true);
    private final Executor background = Thread.ofVirtual().name("stock-reader-", 0)::start;

    StockReader(StockImports imports, StockParts parts, StockContents contents,
            StockFindings findings, StockViewing viewing) {
        this.imports = imports;
        this.parts = parts;
        this.contents = contents;
        this.findings = findings;
        this.viewing = viewing;
    }

    /** Asked again while it reads or when it has read, it does nothing. */
    public void begin(Caller caller, StockImport stock) {
        imports.beginReading(caller, stock)
                .ifPresent(reading -> background.execute(() -> readInTurn(caller, reading)));
    }

    /** One at a time: a file is large, and however many somebody sends, the service has other work. */
    private void readInTurn(Caller caller, StockImport stock) {
        try {
            while (!turn.tryAcquire(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
                imports.progress(caller, stock, 0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            readOrFail(caller, stock);
        } finally {
            turn.release();
        }
    }

    private void readOrFail(Caller caller, StockImport stock) {
        try {
            read(caller, stock);
        } catch (IOException | RuntimeException e) {
            LOG.error("The file of import {} could not be read", stock.id(), e);
            imports.fail(caller, stock);
        }
    }

    private void read(Caller caller, StockImport stock) throws IOException {
        var reading = new StockReading();
        try (var file = parts.open(caller, stock)) {
            StockFile.read(file, reading, lines -> imports.progress(caller, stock, lines));
        }
        reading.end(imports.knownOwner(caller, stock.landlordId()));
        if (!contents.keep(caller, stock, reading, proposal(caller, stock, reading.buildings()))) {
            LOG.info("Import {} is read by somebody else meanwhile", stock.id());
        }
    }

    private Grouping proposal(Caller caller, StockImport stock, List<Building> buildings) {
        return Proposal.of(buildings, viewing.presentSites(caller, stock),
                findings.memory(caller, stock.landlordId()));
    }
}
