package fr.entente.dossierservice.stock.web;

import java.time.Clock;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.stock.StockImport;
import fr.entente.dossierservice.stock.StockImport.State;
import fr.entente.dossierservice.stock.StockRejection.NotReadYet;
import fr.entente.dossierservice.stock.StockRejection.ReadAlready;
import fr.entente.dossierservice.stock.desk.StockReader;
import fr.entente.dossierservice.stock.storage.StockImports;
import fr.entente.dossierservice.stock.storage.StockParts;
import fr.entente.dossierservice.tenancy.Directory;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.ProblemException;

import static fr.entente.servicekit.access.Role.COORDINATOR;
import static fr.entente.servicekit.access.Role.LANDLORD;

@RestController
@RequestMapping("/api/stock-imports")
@Tag(name = "Stock")
class StockUploadController {

    private static final int LARGEST_PART = 512 * 1024;
    private static final int MOST_PARTS = 128;

    private final StockImports imports;
    private final StockParts parts;
    private final StockReader reader;
    private final Directory directory;
    private final Clock clock;

    StockUploadController(StockImports imports, StockParts parts, StockReader reader, Directory directory,
            Clock clock) {
        this.imports = imports;
        this.parts = parts;
        this.reader = reader;
        this.directory = directory;
        this.clock = clock;
    }

    @PutMapping("/{id}")
    @Operation(summary = "Begins an import of a landlord's file that holds from a day on; it changes nothing")
    @ResponseStatus(HttpStatus.CREATED)
    StockViews.Import begin(@PathVariable UUID id, @RequestBody @Valid StockForms.Begin form, Caller caller) {
        user(caller).boundLandlord().filter(own -> !own.equals(form.landlordId())).ifPresent(_ -> {
            throw new ConcurrencyProblem.Unknown(form.landlordId().toString());
        });
        var landlord = new LandlordId(form.landlordId());
        var from = Days.plausible("from", form.from());
        directory.schemeOf(caller).mustHaveMember(landlord, from);
        if (!imports.begin(caller, id, landlord, from)) {
            throw new ConcurrencyProblem.IdTaken(id.toString());
        }
        return StockViews.Import.of(find(caller, id), clock.instant());
    }

    @PutMapping(path = "/{id}/parts/{number}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(summary = "A piece of the file, numbered from 0: at most 512 KiB each, and 128 of them")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void upload(@PathVariable UUID id, @PathVariable int number,
            @RequestBody(required = false) byte @Nullable [] sent, Caller caller) {
        byte[] content = sent == null ? new byte[0] : sent; // an empty file is read, and then told as such
        StockImport stock = find(caller, id);
        if (stock.state() == State.READ || stock.state() == State.READING) {
            throw new ReadAlready();
        }
        if (number < 0 || number >= MOST_PARTS || content.length > LARGEST_PART) {
            throw ProblemException.of(HttpStatus.CONTENT_TOO_LARGE, "stock", "too-large", MOST_PARTS / 2);
        }
        parts.keep(caller, stock, number, content);
    }

    @PostMapping("/{id}/reading")
    @Operation(summary = "Reads the file, in the background; how far it is can be asked meanwhile")
    @ResponseStatus(HttpStatus.ACCEPTED)
    StockViews.Import read(@PathVariable UUID id, Caller caller) {
        StockImport stock = find(caller, id);
        if (stock.state() != State.READ && parts.count(caller, stock) == 0) {
            throw new NotReadYet();
        }
        reader.begin(caller, stock);
        return StockViews.Import.of(find(caller, id), clock.instant());
    }

    private StockImport find(Caller caller, UUID id) {
        return imports.require(user(caller), id);
    }

    private static Caller user(Caller caller) {
        return caller.mustBe(COORDINATOR, LANDLORD);
    }
}
