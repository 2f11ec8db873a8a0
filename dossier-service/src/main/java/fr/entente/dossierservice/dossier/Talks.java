package fr.entente.dossierservice.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.words.Side;

/** What an entry tells of consents and meetings. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Talks(
        @Nullable Side side,
        @Nullable ConsentForm form,
        @Nullable MeetingKind meeting,
        @Nullable MeetingCourse course) {

    public static final Talks NONE = new Talks(null, null, null, null);

    public static Talks of(Side side) {
        return new Talks(side, null, null, null);
    }

    public static Talks of(Side side, ConsentForm form) {
        return new Talks(side, form, null, null);
    }

    public static Talks of(MeetingKind meeting, MeetingCourse course) {
        return new Talks(null, null, meeting, course);
    }
}
