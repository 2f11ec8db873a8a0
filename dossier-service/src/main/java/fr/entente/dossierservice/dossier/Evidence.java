package fr.entente.dossierservice.dossier;

import java.util.Set;
import java.util.stream.Stream;

import fr.entente.dossierservice.words.Side;

import static java.util.stream.Collectors.toUnmodifiableSet;

/**
 * What the work on a dossier has to show: without it no step is left that was really taken.
 *
 * @param sides those with a party in the dossier
 * @param met whether a meeting was held or tried
 * @param informed the sides that were told the rules and what is asked of them
 * @param agreements in which forms both sides agreed
 * @param inquired whether the neighbours were asked
 */
public record Evidence(
        Set<Side> sides,
        boolean met,
        Set<Side> informed,
        Set<AgreementForm> agreements,
        boolean inquired) {

    public static final Evidence NONE = new Evidence(Set.of(), false, Set.of(), Set.of(), false);

    void mustLetGo(Step step) {
        if (!shows(step)) {
            throw new CourseRejection.NothingToShow(step);
        }
    }

    private boolean shows(Step step) {
        return switch (step) {
            case DIAGNOSIS -> sides.containsAll(Set.of(Side.A, Side.B));
            case CONFLICT_MANAGEMENT -> met || !agreements.isEmpty();
            case INFORMATION_RESPONSIBILITY -> informed.containsAll(sides);
            case ACCOMPANIMENT -> inquired;
        };
    }

    void mustBearOut(Outcome outcome) {
        AgreementForm claimed = switch (outcome) {
            case ORAL_AGREEMENT -> AgreementForm.ORAL;
            case WRITTEN_AGREEMENT -> AgreementForm.WRITTEN;
            case DIALOGUE_RESUMED, COMPLAINTS_STOPPED, MOVED_OUT, ORIENTED, PARTY_REFUSED, WITHDRAWN, FAILED,
                    OUT_OF_SCOPE, DUPLICATE, UNREACHABLE, WENT_TO_COURT -> null;
        };
        if (claimed != null && !agreements.contains(claimed)) {
            throw new MediationRejection.NoAgreement();
        }
    }

    Evidence withSide(Side side) {
        return new Evidence(and(sides, side), met, informed, agreements, inquired);
    }

    Evidence withMeeting() {
        return new Evidence(sides, true, informed, agreements, inquired);
    }

    Evidence withInformed(Side side) {
        return new Evidence(sides, met, and(informed, side), agreements, inquired);
    }

    Evidence withAgreement(AgreementForm form) {
        return new Evidence(sides, met, informed, and(agreements, form), inquired);
    }

    Evidence withInquiry() {
        return new Evidence(sides, met, informed, agreements, true);
    }

    private static <T> Set<T> and(Set<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).collect(toUnmodifiableSet());
    }
}
