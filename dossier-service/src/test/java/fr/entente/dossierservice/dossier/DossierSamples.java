package fr.entente.dossierservice.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.dossier.DossierCommand.Matter;
import fr.entente.dossierservice.dossier.DossierEvent.AdmissibilityDecided;
import fr.entente.dossierservice.dossier.DossierEvent.AgreementFollowedUp;
import fr.entente.dossierservice.dossier.DossierEvent.AgreementReached;
import fr.entente.dossierservice.dossier.DossierEvent.ConsentGiven;
import fr.entente.dossierservice.dossier.DossierEvent.ConsentWithdrawn;
import fr.entente.dossierservice.dossier.DossierEvent.DossierClosed;
import fr.entente.dossierservice.dossier.DossierEvent.DossierLinked;
import fr.entente.dossierservice.dossier.DossierEvent.DossierOpened;
import fr.entente.dossierservice.dossier.DossierEvent.DossierReopened;
import fr.entente.dossierservice.dossier.DossierEvent.DossierResumed;
import fr.entente.dossierservice.dossier.DossierEvent.DossierSuspended;
import fr.entente.dossierservice.dossier.DossierEvent.HandoverAnswered;
import fr.entente.dossierservice.dossier.DossierEvent.HandoverProposed;
import fr.entente.dossierservice.dossier.DossierEvent.InquiryMade;
import fr.entente.dossierservice.dossier.DossierEvent.MediatorAssigned;
import fr.entente.dossierservice.dossier.DossierEvent.MeetingHeld;
import fr.entente.dossierservice.dossier.DossierEvent.NoteTaken;
import fr.entente.dossierservice.dossier.DossierEvent.OrientationAnswered;
import fr.entente.dossierservice.dossier.DossierEvent.OrientationMade;
import fr.entente.dossierservice.dossier.DossierEvent.PartyAdded;
import fr.entente.dossierservice.dossier.DossierEvent.RecurrenceChecked;
import fr.entente.dossierservice.dossier.DossierEvent.SideInformed;
import fr.entente.dossierservice.dossier.DossierEvent.StepReached;
import fr.entente.dossierservice.dossier.DossierEvent.SupportGiven;
import fr.entente.dossierservice.words.AskedBy;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.Nature;
import fr.entente.dossierservice.words.NoteId;
import fr.entente.dossierservice.words.Origin;
import fr.entente.dossierservice.words.Partner;
import fr.entente.dossierservice.words.PartyId;
import fr.entente.dossierservice.words.Severity;
import fr.entente.dossierservice.words.Side;

import static fr.entente.dossierservice.request.RequestSamples.REQUEST;
import static fr.entente.dossierservice.scheme.SchemeSamples.LANDLORD;
import static fr.entente.dossierservice.scheme.SchemeSamples.SCHEME;
import static fr.entente.dossierservice.site.SiteSamples.SITE;

/** The dossier of the contract samples. */
public final class DossierSamples {

    public static final DossierId DOSSIER = new DossierId(UUID.fromString("0198a000-0000-7000-8000-000000000d05"));
    public static final LocalDate OPENED = LocalDate.of(2026, 1, 14);
    public static final LocalDate A_WEEK_LATER = LocalDate.of(2026, 1, 21);
    public static final MediatorId MEDIATOR = new MediatorId(UUID.fromString("0198a000-0000-7000-8000-0000000000e7"));
    public static final PartyId PARTY = new PartyId(UUID.fromString("0198a000-0000-7000-8000-0000000000c1"));
    public static final NoteId NOTE = new NoteId(UUID.fromString("0198a000-0000-7000-8000-0000000000c7"));
    public static final LocalDate AGREED = LocalDate.of(2026, 1, 22);
    public static final LocalDate MET = LocalDate.of(2026, 1, 24);
    public static final LocalDate WITHDRAWN = LocalDate.of(2026, 1, 30);
    public static final LocalDate ORIENTED = LocalDate.of(2026, 2, 4);
    public static final LocalDate CLOSED = LocalDate.of(2026, 3, 20);
    public static final LocalDate CHECKED = LocalDate.of(2026, 6, 22);
    public static final LocalDate REOPENED = LocalDate.of(2026, 6, 24);

    public static final MediatorId COLLEAGUE = new MediatorId(UUID.fromString("0198a000-0000-7000-8000-0000000000e8"));
    public static final PartyId OTHER_PARTY = new PartyId(UUID.fromString("0198a000-0000-7000-8000-0000000000c2"));
    public static final DossierId SEQUEL = new DossierId(UUID.fromString("0198a000-0000-7000-8000-000000000d06"));

    private DossierSamples() {}

    public static Matter matter() {
        return new Matter(SITE, OPENED, Nature.NOISE_MUSIC, new Severity(3), Origin.LANDLORD_REQUEST, AskedBy.CARETAKER,
                REQUEST);
    }

    public static DossierOpened opened() {
        return new DossierOpened(DOSSIER, SCHEME, LANDLORD, SITE, OPENED, Nature.NOISE_MUSIC, new Severity(3),
                Origin.LANDLORD_REQUEST, AskedBy.CARETAKER, REQUEST, null, null);
    }

    /** By a mediator, who follows it from then on. */
    public static DossierOpened openedByMediator() {
        return new DossierOpened(DOSSIER, SCHEME, LANDLORD, SITE, OPENED, Nature.NOISE_MUSIC, new Severity(3),
                Origin.LANDLORD_REQUEST, AskedBy.CARETAKER, REQUEST, true, MEDIATOR);
    }

    /** Since the checklist is demanded before the first step. */
    public static DossierOpened openedWithChecklist() {
        return new DossierOpened(DOSSIER, SCHEME, LANDLORD, SITE, OPENED, Nature.NOISE_MUSIC, new Severity(3),
                Origin.LANDLORD_REQUEST, AskedBy.CARETAKER, REQUEST, true, null);
    }

    public static StepReached diagnosis() {
        return new StepReached(DOSSIER, SCHEME, LANDLORD, Step.DIAGNOSIS, A_WEEK_LATER, null);
    }

    public static StepReached passed(Step step) {
        return new StepReached(DOSSIER, SCHEME, LANDLORD, step, A_WEEK_LATER, PassedBecause.NOT_NEEDED);
    }

    public static MediatorAssigned assigned() {
        return new MediatorAssigned(DOSSIER, SCHEME, LANDLORD, MEDIATOR, LocalDate.of(2026, 1, 15));
    }

    public static PartyAdded added() {
        return new PartyAdded(DOSSIER, SCHEME, LANDLORD, PARTY, Side.A, PartyKind.KNOWN, LocalDate.of(2026, 1, 15));
    }

    public static ConsentGiven agreed(Side side) {
        return new ConsentGiven(DOSSIER, SCHEME, LANDLORD, side, ConsentForm.PAPER, AGREED);
    }

    public static ConsentWithdrawn withdrawn() {
        return new ConsentWithdrawn(DOSSIER, SCHEME, LANDLORD, Side.A, WITHDRAWN);
    }

    public static MeetingHeld metApart() {
        return new MeetingHeld(DOSSIER, SCHEME, LANDLORD, MeetingKind.SEPARATE_A, MeetingCourse.HELD, List.of(PARTY),
                MET);
    }

    public static NoteTaken noted() {
        return new NoteTaken(DOSSIER, SCHEME, LANDLORD, NOTE, MET);
    }

    public static PartyAdded addedOpposite() {
        return new PartyAdded(DOSSIER, SCHEME, LANDLORD, OTHER_PARTY, Side.B, PartyKind.UNKNOWN, A_WEEK_LATER);
    }

    public static AdmissibilityDecided admitted(@Nullable Exclusion exclusion) {
        return new AdmissibilityDecided(DOSSIER, SCHEME, LANDLORD, exclusion, LocalDate.of(2026, 1, 20));
    }

    public static HandoverProposed proposed() {
        return new HandoverProposed(DOSSIER, SCHEME, LANDLORD, MEDIATOR, COLLEAGUE, LocalDate.of(2026, 1, 26));
    }

    public static HandoverAnswered takenOver() {
        return new HandoverAnswered(DOSSIER, SCHEME, LANDLORD, MEDIATOR, COLLEAGUE, true, LocalDate.of(2026, 1, 27));
    }

    public static SideInformed informed(Side side) {
        return new SideInformed(DOSSIER, SCHEME, LANDLORD, side, LocalDate.of(2026, 2, 10));
    }

    public static SupportGiven supported() {
        return new SupportGiven(DOSSIER, SCHEME, LANDLORD, Support.VICTIM_HEARD, LocalDate.of(2026, 2, 20));
    }

    public static InquiryMade inquired() {
        return new InquiryMade(DOSSIER, SCHEME, LANDLORD, new Inquiry(12, 9, 1), LocalDate.of(2026, 3, 10));
    }

    public static AgreementReached settled() {
        return new AgreementReached(DOSSIER, SCHEME, LANDLORD, AgreementForm.WRITTEN, LocalDate.of(2026, 2, 2),
                LocalDate.of(2026, 3, 2));
    }

    public static AgreementFollowedUp kept() {
        return new AgreementFollowedUp(DOSSIER, SCHEME, LANDLORD, true, LocalDate.of(2026, 3, 3));
    }

    public static DossierSuspended suspended() {
        return new DossierSuspended(DOSSIER, SCHEME, LANDLORD, SuspendedBecause.WAITING_FOR_WORKS,
                LocalDate.of(2026, 2, 5));
    }

    public static DossierResumed resumed() {
        return new DossierResumed(DOSSIER, SCHEME, LANDLORD, LocalDate.of(2026, 2, 9));
    }

    /** Of the orientation that was made as the second event. */
    public static OrientationAnswered heardOf(OrientationStatus status, @Nullable RefusedBecause because) {
        return new OrientationAnswered(DOSSIER, SCHEME, LANDLORD, 2, status, because, LocalDate.of(2026, 2, 12));
    }

    public static OrientationAnswered refusedByPartner() {
        return new OrientationAnswered(DOSSIER, SCHEME, LANDLORD, 8, OrientationStatus.REFUSED,
                RefusedBecause.OUT_OF_REMIT, LocalDate.of(2026, 2, 12));
    }

    public static DossierLinked linked() {
        return new DossierLinked(DOSSIER, SCHEME, LANDLORD, SEQUEL, REOPENED);
    }

    public static OrientationMade oriented() {
        return new OrientationMade(DOSSIER, SCHEME, LANDLORD, Partner.CONCILIATOR, ORIENTED);
    }

    public static DossierClosed closed() {
        return new DossierClosed(DOSSIER, SCHEME, LANDLORD, CLOSED, Outcome.WRITTEN_AGREEMENT);
    }

    public static RecurrenceChecked recurred() {
        return new RecurrenceChecked(DOSSIER, SCHEME, LANDLORD, RecurrenceDelay.THREE_MONTHS, true, CHECKED, null);
    }

    public static DossierReopened reopened() {
        return new DossierReopened(DOSSIER, SCHEME, LANDLORD, REOPENED, ReopenedBecause.RECURRENCE);
    }
}
