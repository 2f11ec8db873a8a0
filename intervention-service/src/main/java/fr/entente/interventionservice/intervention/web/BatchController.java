package fr.entente.interventionservice.intervention.web;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;

/** What a phone gathered without network, handed in at once; repeating it changes nothing. */
@RestController
@Tag(name = "Interventions")
class BatchController {

    private final Batch batch;

    BatchController(Batch batch) {
        this.batch = batch;
    }

    @PostMapping("/api/interventions/batch")
    @Operation(summary = "Logs up to 500 interventions, each by its id, with a result for each")
    BatchAnswer log(Caller caller, @Valid @RequestBody BatchForm form) {
        return new BatchAnswer(batch.log(caller.mustBe(Role.MEDIATOR, Role.MANAGER), form.items()));
    }

    /** In the order of the items. */
    record BatchAnswer(List<BatchResult> results) {}
}
