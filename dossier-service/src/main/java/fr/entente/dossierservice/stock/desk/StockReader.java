package fr.entente.dossierservice.stock.desk;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

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
        if (imports.beginReading(caller, stock.id())) {
            background.execute(() -> readInTurn(caller, stock));
        }
    }

    /** One at a time: a file is large, and however many somebody sends, the service has other work. */
    private void readInTurn(Caller caller, StockImport stock) {
        turn.acquireUninterruptibly();
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
            imports.fail(caller, stock.id());
        }
    }

    private void read(Caller caller, StockImport stock) throws IOException {
        var reading = new StockReading();
        try (var file = parts.open(caller, stock.id())) {
            StockFile.read(file, reading, lines -> imports.progress(caller, stock.id(), lines));
        }
        reading.end(imports.knownOwner(caller, stock.landlordId()));
        contents.keep(caller, stock, reading, proposal(caller, stock, reading.buildings()));
    }

    private Grouping proposal(Caller caller, StockImport stock, List<Building> buildings) {
        return Proposal.of(buildings, viewing.presentSites(caller, stock),
                findings.memory(caller, stock.landlordId()));
    }
}
