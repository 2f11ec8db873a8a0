package fr.entente.dossierservice.stock.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.dossierservice.stock.StockImport;
import fr.entente.dossierservice.stock.StockImport.State;
import fr.entente.dossierservice.stock.desk.StockApplication;
import fr.entente.dossierservice.stock.desk.StockViewing;
import fr.entente.dossierservice.stock.storage.StockImports;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.Receipt;

import static fr.entente.servicekit.access.Role.COORDINATOR;
import static fr.entente.servicekit.access.Role.LANDLORD;

@RestController
@RequestMapping("/api/stock-imports")
@Tag(name = "Stock")
class StockController {

    private final StockImports imports;
    private final StockViewing viewing;
    private final StockApplication application;
    private final StockProblems problems;
    private final Clock clock;

    StockController(StockImports imports, StockViewing viewing, StockApplication application,
            StockProblems problems, Clock clock) {
        this.imports = imports;
        this.viewing = viewing;
        this.application = application;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The latest imports")
    StockViews.Imports list(Caller caller) {
        return new StockViews.Imports(imports.latest(user(caller)).stream().map(this::told).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "What was found in the file, and what it would change")
    StockViews.Report show(@PathVariable UUID id, Caller caller) {
        return report(caller, imports.require(user(caller), id));
    }

    @PutMapping("/{id}/grouping")
    @Operation(summary = "Groups the buildings into sites otherwise; it changes nothing yet")
    StockViews.Report regroup(@PathVariable UUID id, @RequestBody @Valid StockForms.Regroup form, Caller caller) {
        viewing.regroup(caller, imports.require(user(caller), id), form.regrouping());
        return report(caller, imports.require(user(caller), id));
    }

    @PostMapping("/{id}/application")
    @Operation(summary = "Does exactly what was shown under that look: all of it or nothing")
    ResponseEntity<Receipt> apply(@PathVariable UUID id, @RequestBody @Valid StockForms.Apply form, Caller caller) {
        return application.apply(caller, imports.require(user(caller), id), form.look()).ok();
    }

    private StockViews.Report report(Caller caller, StockImport stock) {
        var item = told(stock);
        if (stock.state() != State.READ) {
            return new StockViews.Report(item, List.of(), List.of(), List.of(), null, null);
        }
        var shown = viewing.show(caller, stock);
        var difference = shown.difference();
        return new StockViews.Report(item, shown.faults().stream().map(problems::told).toList(),
                difference.changes().stream().map(StockViews.Group::of).toList(),
                difference.gone().stream().map(StockViews.Gone::of).toList(), difference.earliest().orElse(null),
                shown.look());
    }

    private StockViews.Import told(StockImport stock) {
        return StockViews.Import.of(stock, clock.instant());
    }

    private static Caller user(Caller caller) {
        return caller.mustBe(COORDINATOR, LANDLORD);
    }
}
