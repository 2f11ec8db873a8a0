package fr.entente.dossierservice.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import fr.entente.dossierservice.words.LandlordId;

/** Who was a member and what was under contract on which day, in the order in which it was recorded. */
public record SchemeHistory(List<Membership> memberships, List<Contract> contracts) {

    public static final SchemeHistory EMPTY = new SchemeHistory(List.of(), List.of());

    /** Work is done on days under contract, and for members only. */
    public void mustAllowWorkFor(LandlordId landlord, LocalDate day) {
        if (contracts.stream().noneMatch(contract -> contract.covers(day))) {
            throw new SchemeRejection.NotCovered(day);
        }
        mustHaveMember(landlord, day);
    }

    public void mustHaveMember(LandlordId landlord, LocalDate day) {
        if (membershipsOf(landlord).stream().noneMatch(membership -> membership.covers(day))) {
            throw new SchemeRejection.NotAMemberOnThatDay(landlord, day);
        }
    }

    Optional<Membership> openMembershipOf(LandlordId landlord) {
        return membershipsOf(landlord).stream().filter(Membership::openEnded).findFirst();
    }

    List<Membership> membershipsOf(LandlordId landlord) {
        return memberships.stream().filter(membership -> membership.landlordId().equals(landlord)).toList();
    }

    Optional<Contract> latestContract() {
        return contracts.isEmpty() ? Optional.empty() : Optional.of(contracts.getLast());
    }

    SchemeHistory with(Membership membership) {
        List<Membership> longer = new ArrayList<>(memberships);
        longer.add(membership);
        return new SchemeHistory(List.copyOf(longer), contracts);
    }

    SchemeHistory withLeaving(LandlordId landlord, LocalDate since, LocalDate lastDay) {
        return new SchemeHistory(memberships.stream()
                .map(each -> each.landlordId().equals(landlord) && each.from().equals(since)
                        ? new Membership(landlord, since, lastDay)
                        : each)
                .toList(), contracts);
    }

    SchemeHistory with(Contract contract) {
        List<Contract> longer = new ArrayList<>(contracts);
        longer.add(contract);
        return new SchemeHistory(memberships, List.copyOf(longer));
    }

    SchemeHistory withLatestContract(UnaryOperator<Contract> change) {
        List<Contract> changed = new ArrayList<>(contracts);
        changed.add(change.apply(changed.removeLast()));
        return new SchemeHistory(memberships, List.copyOf(changed));
    }
}
