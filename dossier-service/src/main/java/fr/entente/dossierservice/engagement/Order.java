package fr.entente.dossierservice.engagement;

import java.time.LocalDate;
import java.util.List;

import fr.entente.dossierservice.site.Ground;
import fr.entente.dossierservice.words.LandlordId;

/**
 * What somebody asks for, with the ground it is to happen on. Whose the sites are follows from their history: each has
 * to be one member's on every day.
 */
public record Order(Length length, LocalDate from, List<Ground> grounds, int hoursDue, Theme theme) {

    public Order {
        grounds = List.copyOf(grounds);
    }

    EngagementTerms terms() {
        LocalDate until = length.lastDay(from);
        return new EngagementTerms(length, from, until,
                grounds.stream().map(ground -> new EngagedSite(ground.siteId(), ownerOf(ground, until))).toList(),
                hoursDue, theme);
    }

    private LandlordId ownerOf(Ground ground, LocalDate until) {
        LandlordId owner = ground.memberOn(from);
        from.datesUntil(until.plusDays(1)).filter(day -> !ground.memberOn(day).equals(owner)).findFirst()
                .ifPresent(day -> {
                    throw new EngagementRejection.ChangesHands(day);
                });
        return owner;
    }
}
