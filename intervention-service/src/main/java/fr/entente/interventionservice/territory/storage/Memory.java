package fr.entente.interventionservice.territory.storage;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

import fr.entente.interventionservice.territory.Territories.References;
import fr.entente.interventionservice.territory.Territory;
import fr.entente.interventionservice.words.SchemeId;

/**
 * What the copy said a moment ago, each scheme's apart. What may change (owners, members, contracts) is kept no longer
 * than the relays need to tell a change; that a dossier or a request exists is kept longer, because it stays true.
 */
final class Memory {

    private static final Duration CHANGING = Duration.ofSeconds(2);
    private static final Duration LASTING = Duration.ofMinutes(10);
    private static final int MOST = 50_000;

    private record Key(SchemeId scheme, Object id) {}

    private final Cache<SchemeId, Territory> schemes;
    private final Cache<Key, Boolean> known;

    Memory(Ticker ticker) {
        schemes = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(CHANGING).maximumSize(MOST).build();
        known = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(LASTING).maximumSize(MOST).build();
    }

    void keep(SchemeId scheme, Territory seen) {
        schemes.put(scheme, seen);
        seen.dossiers().forEach(dossier -> known.put(new Key(scheme, dossier), true));
        seen.requests().forEach(request -> known.put(new Key(scheme, request), true));
    }

    /** Nothing where a part is missing. */
    Optional<Territory> of(SchemeId scheme, References references) {
        return Optional.ofNullable(schemes.getIfPresent(scheme))
                .filter(_ -> knows(scheme, references.dossiers()) && knows(scheme, references.requests()))
                .map(seen -> new Territory(seen.asOf(), seen.ownerships(), seen.memberships(), seen.contracts(),
                        references.dossiers(), references.requests()));
    }

    private boolean knows(SchemeId scheme, Collection<?> ids) {
        return ids.stream().allMatch(id -> known.getIfPresent(new Key(scheme, id)) != null);
    }
}
