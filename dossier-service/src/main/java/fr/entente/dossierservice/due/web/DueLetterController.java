package fr.entente.dossierservice.due.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.dossierservice.due.letters.DueReader;
import fr.entente.dossierservice.due.letters.DueReader.Language;
import fr.entente.dossierservice.due.letters.DueReaders;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.Conditions;
import fr.entente.servicekit.web.Versions;

import static fr.entente.servicekit.access.Role.MANAGER;
import static fr.entente.servicekit.access.Role.MEDIATOR;

/** Where somebody wants to hear of what is due to him: his own choice, and nobody else's to see. */
@RestController
@RequestMapping("/api/due/letter")
@Tag(name = "Due")
class DueLetterController {

    private static final int LONGEST = 254;

    private final DueReaders readers;

    DueLetterController(DueReaders readers) {
        this.readers = readers;
    }

    @GetMapping
    @Operation(summary = "The address to which the caller is told on each working morning what is due")
    ResponseEntity<DueReader> show(Caller caller) {
        return answer(readers.of(reader(caller)));
    }

    @PostMapping
    @Operation(summary = "Chooses that address; none ends the letters")
    ResponseEntity<DueReader> choose(@RequestBody @Valid Choice choice, Caller caller, Conditions conditions) {
        return answer(readers.choose(reader(caller), choice.address(), choice.language(),
                conditions.expectedVersion()));
    }

    private static ResponseEntity<DueReader> answer(DueReader reader) {
        return ResponseEntity.ok().eTag(Versions.etag(reader.version())).body(reader);
    }

    private static Caller reader(Caller caller) {
        return caller.mustBe(MEDIATOR, MANAGER);
    }

    record Choice(@Nullable @Email @Size(min = 1, max = LONGEST) String address, @NotNull Language language) {}
}
