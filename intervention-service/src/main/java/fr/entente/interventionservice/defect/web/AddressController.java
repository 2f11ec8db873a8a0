package fr.entente.interventionservice.defect.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.interventionservice.defect.notice.NoticeAddress;
import fr.entente.interventionservice.defect.notice.NoticeAddress.Language;
import fr.entente.interventionservice.defect.notice.NoticeAddresses;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.Conditions;
import fr.entente.servicekit.web.Versions;

/** Where a landlord wants to hear of its defects; chosen by its own staff or the coordinator. */
@RestController
@Tag(name = "Defects")
@RequestMapping("/api/landlords/{landlordId}/defect-address")
class AddressController {

    private static final int LONGEST = 254;

    private final NoticeAddresses addresses;

    AddressController(NoticeAddresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping
    @Operation(summary = "The address to which a landlord's defects are told by mail")
    ResponseEntity<NoticeAddress> show(Caller caller, @PathVariable UUID landlordId) {
        return answer(addresses.of(chooser(caller), landlordId));
    }

    @PostMapping
    @Operation(summary = "Chooses that address; none ends the mails")
    ResponseEntity<NoticeAddress> choose(Caller caller, @PathVariable UUID landlordId,
            @Valid @RequestBody Choice choice, Conditions conditions) {
        return answer(addresses.choose(chooser(caller), landlordId, choice.address(), choice.language(),
                conditions.expectedVersion()));
    }

    private static ResponseEntity<NoticeAddress> answer(NoticeAddress address) {
        return ResponseEntity.ok().eTag(Versions.etag(address.version())).body(address);
    }

    private static Caller chooser(Caller caller) {
        return caller.mustBe(Role.LANDLORD, Role.COORDINATOR);
    }

    record Choice(@Nullable @Email @Size(min = 1, max = LONGEST) String address, @NotNull Language language) {}
}
