package fr.entente.interventionservice.defect.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.interventionservice.defect.DefectId;
import fr.entente.interventionservice.defect.photo.Photos;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.ConcurrencyProblem;

/** The photo of a defect, for its landlord and the operator's people. */
@RestController
@Tag(name = "Defects")
@RequestMapping("/api/defects/{id}/photo")
class PhotoController {

    /** Whether it is one that can be read is looked at in the file, not in its name. */
    private static final String ANY_PICTURE = "image/*";

    private final Photos photos;

    PhotoController(Photos photos) {
        this.photos = photos;
    }

    @PutMapping(consumes = ANY_PICTURE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds the one photo of a defect; of the file nothing but the picture is kept")
    Kept keep(Caller caller, @PathVariable UUID id, @RequestBody(required = false) byte @Nullable [] photo) {
        photos.keep(caller.mustBe(Role.MEDIATOR, Role.MANAGER), new DefectId(id), sent(photo));
        return new Kept(id);
    }

    @PutMapping(params = "replace=true", consumes = ANY_PICTURE)
    @Operation(summary = "Puts another photo in the place of the one a defect has, which is deleted; "
            + "by whoever reported it")
    Kept replace(Caller caller, @PathVariable UUID id, @RequestBody(required = false) byte @Nullable [] photo) {
        photos.replace(caller.mustBe(Role.MEDIATOR, Role.MANAGER), new DefectId(id), sent(photo));
        return new Kept(id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes the photo for good; by whoever reported the defect, or a manager")
    void takeAway(Caller caller, @PathVariable UUID id) {
        photos.takeAway(caller.mustBe(Role.MEDIATOR, Role.MANAGER), new DefectId(id));
    }

    @GetMapping
    @Operation(summary = "The photo of a defect, a JPEG")
    ResponseEntity<byte[]> show(Caller caller, @PathVariable UUID id) {
        var photo = photos.find(caller.mustBe(Role.MEDIATOR, Role.MANAGER, Role.LANDLORD), new DefectId(id))
                .orElseThrow(() -> new ConcurrencyProblem.Unknown(id.toString()));
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).cacheControl(CacheControl.noStore()).body(photo);
    }

    /** Nothing was sent: no picture either. */
    private static byte[] sent(byte @Nullable [] photo) {
        return photo == null ? new byte[0] : photo;
    }

    record Kept(UUID id) {}
}
