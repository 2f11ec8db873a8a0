package fr.entente.dossierservice.dossier.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import fr.entente.dossierservice.dossier.ConsentForm;
import fr.entente.dossierservice.dossier.MeetingCourse;
import fr.entente.dossierservice.dossier.MeetingKind;
import fr.entente.dossierservice.dossier.PartyKind;
import fr.entente.dossierservice.words.Side;
import fr.entente.servicekit.web.ProblemException;

/** What comes in about those who are in a dossier, their consents, meetings and notes. */
final class MediationForms {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_PARTIES = 12;

    private MediationForms() {}

    record AssignMediator(@NotNull UUID mediatorId, @NotNull LocalDate assignedOn) {}

    /** A name and a contact where the person is known, and nowhere else. */
    record AddParty(
            @NotNull UUID partyId,
            @NotNull Side side,
            @NotNull PartyKind kind,
            @Nullable @Size(max = LONGEST_NAME) String name,
            @Nullable @Size(max = LONGEST_NAME) String contact,
            @NotNull LocalDate addedOn) {

        void mustFitItsKind() {
            boolean named = name != null && !name.isBlank();
            boolean known = kind == PartyKind.KNOWN;
            if (named != known || (!known && contact != null)) {
                throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "dossier", "party-name", "name");
            }
        }

        /** What tells a repetition from something else, without a word of who it is. */
        List<Object> withoutWords() {
            return List.of(partyId, side, kind, addedOn);
        }
    }

    record GiveConsent(@NotNull Side side, @NotNull ConsentForm form, @NotNull LocalDate givenOn) {}

    record WithdrawConsent(@NotNull Side side, @NotNull LocalDate withdrawnOn) {}

    /** Somebody took part in a meeting that was held, and nobody in another one. */
    record HoldMeeting(
            @NotNull MeetingKind kind,
            @NotNull MeetingCourse course,
            @NotNull @Size(max = MOST_PARTIES) List<@NotNull UUID> parties,
            @NotNull LocalDate heldOn) {

        void mustSayWhoCame() {
            if ((course == MeetingCourse.HELD) == parties.isEmpty()) {
                throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "dossier", "who-came", "parties");
            }
        }
    }

    record TakeNote(@NotNull UUID noteId, @NotBlank @Size(max = LONGEST_NOTE) String text, @NotNull LocalDate takenOn) {

        List<Object> withoutWords() {
            return List.of(noteId, takenOn);
        }
    }
}
