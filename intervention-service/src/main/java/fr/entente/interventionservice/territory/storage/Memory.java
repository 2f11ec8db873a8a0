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
 * What the copy said a moment ago, each scheme's apart. What may change (owners, members, contracts) is kept until
 * this instance takes a change in, and two seconds at most, because another instance may do so; that a dossier or a
 * request exists is kept longer, because it stays true.
 */
final class Memory {

    private static final Duration CHANGING = Duration.ofSeconds(2);
    private static final Duration LASTING = Duration.ofMinutes(10);
    private static final int MOST_SCHEMES = 500;
    private static final int MOST_KNOWN = 50_000;

    private record Key(SchemeId scheme, Object id) {}

    private record Seen(Territory territory, long at) {}

    private final Ticker ticker;
    private final Cache<SchemeId, Seen> schemes;
    private final Cache<Key, Boolean> known;
    private volatile long forgottenAt = Long.MIN_VALUE;

    Memory(Ticker ticker) {
        this.ticker = ticker;
        schemes = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(CHANGING).maximumSize(MOST_SCHEMES).build();
        known = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(LASTING).maximumSize(MOST_KNOWN).build();
    }

    /** To be taken before the copy is looked at: what is kept is as old as the look, not as its end. */
    long moment() {
        return ticker.read();
    }

    void keep(SchemeId scheme, Territory seen, long at) {
        if (at <= forgottenAt) {
            return;
        }
        schemes.asMap().merge(scheme, new Seen(seen, at), (one, other) -> one.at() > other.at() ? one : other);
        seen.dossiers().forEach(dossier -> known.put(new Key(scheme, dossier), true));
        seen.requests().forEach(request -> known.put(new Key(scheme, request), true));
    }

    /** Nothing where a part is missing. */
    Optional<Territory> of(SchemeId scheme, References references) {
        return Optional.ofNullable(schemes.getIfPresent(scheme))
                .filter(this::isFresh).map(Seen::territory)
                .filter(_ -> knows(scheme, references.dossiers()) && knows(scheme, references.requests()))
                .map(seen -> new Territory(seen.asOf(), seen.ownerships(), seen.memberships(), seen.contracts(),
                        references.dossiers(), references.requests()));
    }

    /** What was looked at before this moment is not told any more, even if it is kept only afterwards. */
    void forget() {
        forgottenAt = moment();
        schemes.invalidateAll();
        known.invalidateAll();
    }

    private boolean isFresh(Seen seen) {
        return seen.at() > forgottenAt && moment() - seen.at() < CHANGING.toNanos();
    }

    private boolean knows(SchemeId scheme, Collection<?> ids) {
        return ids.stream().allMatch(id -> known.getIfPresent(new Key(scheme, id)) != null);
    }
}
