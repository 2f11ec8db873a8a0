package fr.entente.interventionservice.shift;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.SiteId;

/**
 * That the next pair must know something about a sector. What it is lies beside the events under the note's id.
 *
 * @param siteId none where it is about the whole sector
 * @param landlordId whose the site is; none as long as nobody has looked
 * @param forLandlord the landlord of the site reads it as well
 */
public record Note(
        UUID noteId,
        String sector,
        @Nullable SiteId siteId,
        @Nullable LandlordId landlordId,
        boolean forLandlord) {

    Note of(LandlordId owner) {
        return new Note(noteId, sector, siteId, owner, forLandlord);
    }
}
