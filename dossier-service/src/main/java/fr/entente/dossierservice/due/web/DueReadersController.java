package fr.entente.dossierservice.due.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.dossierservice.due.letters.DueReaders;
import fr.entente.servicekit.access.Caller;

import static fr.entente.servicekit.access.Role.MANAGER;

/** Who gets letters about what is due: for whoever manages, who ends them where somebody has left. */
@RestController
@RequestMapping("/api/due/letters")
@Tag(name = "Due")
class DueReadersController {

    private final DueReaders readers;

    DueReadersController(DueReaders readers) {
        this.readers = readers;
    }

    @GetMapping
    @Operation(summary = "Who is told by mail what is due; never the addresses")
    All all(Caller caller) {
        return new All(readers.all(caller.mustBe(MANAGER)));
    }

    /** Whoever gets none, is unknown or belongs to another scheme gets none afterwards either. */
    @DeleteMapping("/{personId}")
    @Operation(summary = "Ends these mails for somebody, such as one who has left")
    ResponseEntity<Void> end(@PathVariable UUID personId, Caller caller) {
        readers.end(caller.mustBe(MANAGER), personId);
        return ResponseEntity.noContent().build();
    }

    record All(List<DueReaders.Told> items) {}
}
