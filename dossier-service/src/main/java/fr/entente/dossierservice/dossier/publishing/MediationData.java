package fr.entente.dossierservice.dossier.publishing;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.dossier.AgreementForm;
import fr.entente.dossierservice.dossier.ConsentForm;
import fr.entente.dossierservice.dossier.DossierEvent.AgreementFollowedUp;
import fr.entente.dossierservice.dossier.DossierEvent.AgreementReached;
import fr.entente.dossierservice.dossier.DossierEvent.ConsentGiven;
import fr.entente.dossierservice.dossier.DossierEvent.ConsentWithdrawn;
import fr.entente.dossierservice.dossier.DossierEvent.InquiryMade;
import fr.entente.dossierservice.dossier.DossierEvent.MeetingHeld;
import fr.entente.dossierservice.dossier.DossierEvent.NoteTaken;
import fr.entente.dossierservice.dossier.DossierEvent.PartyAdded;
import fr.entente.dossierservice.dossier.DossierEvent.SideInformed;
import fr.entente.dossierservice.dossier.DossierEvent.SupportGiven;
import fr.entente.dossierservice.dossier.MeetingCourse;
import fr.entente.dossierservice.dossier.MeetingKind;
import fr.entente.dossierservice.dossier.PartyKind;
import fr.entente.dossierservice.dossier.Support;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.NoteId;
import fr.entente.dossierservice.words.PartyId;
import fr.entente.dossierservice.words.SchemeId;
import fr.entente.dossierservice.words.Side;

/** What is published about work with the parties of a dossier, version 1: fields are added and never renamed. */
final class MediationData {

    private MediationData() {}

    record Added(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            PartyId partyId,
            Side side,
            PartyKind kind,
            LocalDate addedOn) {

        static Added of(PartyAdded event) {
            return new Added(event.dossierId(), event.schemeId(), event.landlordId(), event.partyId(), event.side(),
                    event.kind(), event.addedOn());
        }
    }

    record Agreed(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            Side side,
            ConsentForm form,
            LocalDate givenOn) {

        static Agreed of(ConsentGiven event) {
            return new Agreed(event.dossierId(), event.schemeId(), event.landlordId(), event.side(), event.form(),
                    event.givenOn());
        }
    }

    record Withdrawn(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            Side side,
            LocalDate withdrawnOn) {

        static Withdrawn of(ConsentWithdrawn event) {
            return new Withdrawn(event.dossierId(), event.schemeId(), event.landlordId(), event.side(),
                    event.withdrawnOn());
        }
    }

    record Met(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            MeetingKind kind,
            MeetingCourse course,
            List<PartyId> parties,
            LocalDate heldOn) {

        static Met of(MeetingHeld event) {
            return new Met(event.dossierId(), event.schemeId(), event.landlordId(), event.kind(), event.course(),
                    event.parties(), event.heldOn());
        }
    }

    record Noted(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            NoteId noteId,
            LocalDate takenOn) {

        static Noted of(NoteTaken event) {
            return new Noted(event.dossierId(), event.schemeId(), event.landlordId(), event.noteId(), event.takenOn());
        }
    }

    record Informed(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            Side side,
            LocalDate informedOn) {

        static Informed of(SideInformed event) {
            return new Informed(event.dossierId(), event.schemeId(), event.landlordId(), event.side(),
                    event.informedOn());
        }
    }

    record Supported(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            Support support,
            LocalDate givenOn) {

        static Supported of(SupportGiven event) {
            return new Supported(event.dossierId(), event.schemeId(), event.landlordId(), event.support(),
                    event.givenOn());
        }
    }

    record Inquired(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            int asked,
            int heard,
            int disturbed,
            LocalDate madeOn) {

        static Inquired of(InquiryMade event) {
            return new Inquired(event.dossierId(), event.schemeId(), event.landlordId(), event.inquiry().asked(),
                    event.inquiry().heard(), event.inquiry().disturbed(), event.madeOn());
        }
    }

    record Settled(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            AgreementForm form,
            LocalDate reachedOn,
            @Nullable LocalDate followUpOn) {

        static Settled of(AgreementReached event) {
            return new Settled(event.dossierId(), event.schemeId(), event.landlordId(), event.form(), event.reachedOn(),
                    event.followUpOn());
        }
    }

    record FollowedUp(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            boolean kept,
            LocalDate followedUpOn) {

        static FollowedUp of(AgreementFollowedUp event) {
            return new FollowedUp(event.dossierId(), event.schemeId(), event.landlordId(), event.kept(),
                    event.followedUpOn());
        }
    }
}
