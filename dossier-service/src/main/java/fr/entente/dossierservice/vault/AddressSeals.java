package fr.entente.dossierservice.vault;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * Seals the address of somebody who works in a scheme with a key that is his there and seals nothing else; within a
 * transaction that may write and is bound to whoever asks.
 */
@Component
public final class AddressSeals {

    private final Seals seals;

    AddressSeals(Seals seals) {
        this.seals = seals;
    }

    public byte[] seal(UUID scheme, UUID person, String address) {
        UUID key = keyOf(scheme, person);
        return seals.seal(scheme, key, key, address.getBytes(StandardCharsets.UTF_8));
    }

    public String open(UUID scheme, UUID person, byte[] sealed) {
        UUID key = keyOf(scheme, person);
        return new String(seals.keysOf(List.of(key)).open(new Sealed(key, key, sealed)), StandardCharsets.UTF_8);
    }

    /** A scheme sees no key of another one: who works in two has one in each. */
    private static UUID keyOf(UUID scheme, UUID person) {
        return UUID.nameUUIDFromBytes("%s/%s".formatted(scheme, person).getBytes(StandardCharsets.US_ASCII));
    }
}
