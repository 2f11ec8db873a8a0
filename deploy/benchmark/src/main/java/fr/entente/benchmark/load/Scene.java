package fr.entente.benchmark.load;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The invented scheme everybody works on: 40 landlords with five sites each, and dossiers that stay open. All ids come
 * from names, so that every candidate and every run has the same.
 */
public record Scene(UUID scheme, List<UUID> landlords, List<Site> sites, List<Dossier> dossiers, LocalDate today) {

    public static final int LANDLORDS = 40;
    private static final int SITES_OF_EACH = 5;
    private static final int DOSSIERS_OF_EACH_SITE = 2;

    public record Site(UUID id, UUID landlord) {}

    public record Dossier(UUID id, Site site) {}

    public static Scene of(LocalDate today) {
        var landlords = IntStream.range(0, LANDLORDS).mapToObj(number -> named("landlord/" + number)).toList();
        var sites = landlords.stream().flatMap(landlord -> IntStream.range(0, SITES_OF_EACH)
                .mapToObj(number -> new Site(named("site/%s/%d".formatted(landlord, number)), landlord))).toList();
        return new Scene(named("scheme"), landlords, sites, dossiers(sites), today);
    }

    /** In the order of how often they are asked for: neighbours in it belong to different landlords. */
    private static List<Dossier> dossiers(List<Site> sites) {
        return IntStream.range(0, sites.size() * DOSSIERS_OF_EACH_SITE).mapToObj(rank -> {
            int landlord = rank % LANDLORDS;
            int ofTheLandlord = rank / LANDLORDS % SITES_OF_EACH;
            return new Dossier(named("dossier/" + rank), sites.get(landlord * SITES_OF_EACH + ofTheLandlord));
        }).toList();
    }

    public static UUID named(String name) {
        return UUID.nameUUIDFromBytes(("entente benchmark/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
