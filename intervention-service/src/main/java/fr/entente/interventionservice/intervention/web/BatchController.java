package fr.entente.interventionservice.intervention.web;

import java.util.List;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;

/** What a phone gathered without network, handed in at once; repeating it changes nothing. */
@RestController
class BatchController {

    private final Batch batch;

    BatchController(Batch batch) {
        this.batch = batch;
    }

    @PostMapping("/api/interventions/batch")
    BatchAnswer log(Caller caller, @Valid @RequestBody BatchForm form) {
        return new BatchAnswer(batch.log(caller.mustBe(Role.MEDIATOR, Role.MANAGER), form.items()));
    }

    /** In the order of the items. */
    record BatchAnswer(List<BatchResult> results) {}
}
