package fr.entente.checker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The checker can fail: on a platform that tells the truth it finds nothing, and every lie is found and named. */
class CheckerIT {

    private static final Set<Invariant> WITHOUT_A_GATEWAY = EnumSet.complementOf(
            EnumSet.of(Invariant.I10, Invariant.I12));

    private static final String SCHEME = "0198a000-0000-7000-8000-00000000005c";
    private static final String LANDLORD = "0198a000-0000-7000-8000-0000000000a1";
    private static final String OTHER = "0198a000-0000-7000-8000-0000000000b2";
    private static final String SITE = "0198a000-0000-7000-8000-0000000051fe";
    private static final String DOSSIER = "0198a000-0000-7000-8000-000000000d05";
    private static final String INTERVENTION = "0198a000-0000-7000-8000-000000001a01";
    private static final String WHOSE = "\"schemeId\":\"%s\",\"landlordId\":\"%s\"".formatted(SCHEME, LANDLORD);
    private static final String OPENING = "{\"dossierId\":\"%s\",%s,\"siteId\":\"%s\",\"openedOn\":\"2026-01-14\"}"
            .formatted(DOSSIER, WHOSE, SITE);
    private static final String STEP = "{\"dossierId\":\"%s\",%s,\"step\":\"DIAGNOSIS\",\"reachedOn\":\"2026-01-20\"}"
            .formatted(DOSSIER, WHOSE);
    private static final String DEED = """
            "siteId":"%s","space":"HALL","mission":"TENSIONS_CONFLICTS","origin":"SPONTANEOUS",\
            "startedAt":"2026-01-16T20:00:00Z","minutes":10,"peopleMet":6""".formatted(SITE);
    private static final String LATER = "\"day\":\"2026-01-16\",\"mediatorId\":\"%s\"".formatted(LANDLORD);

    private static final String DEFECT = "0198a000-0000-7000-8000-00000000de01";
    private static final String SHIFT = "0198a000-0000-7000-8000-00000000005f";
    private static final String ACTION = "0198a000-0000-7000-8000-00000000ac01";
    private static final String OTHER_LANDLORD = "0198a000-0000-7000-8000-0000000000b2";

    private final SmallPlatform platform;

    CheckerIT(@TempDir Path temporary) {
        platform = new SmallPlatform(temporary);
    }

    @BeforeEach
    void aDossierAndAnIntervention() {
        tell("dossier.opened", "dossier.DossierEvent$DossierOpened", 1, OPENING);
        tell("step.reached", "dossier.DossierEvent$StepReached", 2, STEP);
        var id = SmallPlatform.id();
        platform.inInterventions(event(id, INTERVENTION, 1,
                "fr.entente.interventionservice.intervention.InterventionEvent$InterventionLogged",
                "{\"interventionId\":\"%s\",%s,\"deed\":{%s},%s}".formatted(INTERVENTION, WHOSE, DEED, LATER)));
        platform.publish("intervention-events", id, INTERVENTION, 1, "fr.entente.intervention.logged.v1",
                "{\"interventionId\":\"%s\",%s,%s,%s}".formatted(INTERVENTION, WHOSE, DEED, LATER));
        fillTables();
        platform.journal(line("a", "PUT", "dossiers/" + DOSSIER, "{\"siteId\":\"%s\"}".formatted(SITE), 201, 1),
                line("b", "POST", "dossiers/%s/steps".formatted(DOSSIER), "{\"step\":\"DIAGNOSIS\"}", 200, 2),
                line("c", "PUT", "interventions/" + INTERVENTION, "{\"peopleMet\":6}", 201, 1));
    }

    @AfterEach
    void leave() {
        platform.close();
    }

    @Test
    void findsNothingWhereEverythingAgrees() {
        var verdict = new Checker(platform.file()).check(WITHOUT_A_GATEWAY);
        assertThat(verdict.toString()).doesNotContain("VIOLATED").doesNotContain("not checked");
        assertThat(verdict.holds()).isTrue();
    }

    @Test
    void saysWhyItCouldNotLook() {
        var nowhere = new PlatformFile(null, null, Map.of(), Map.of(), null, null, List.of(), null,
                Set.of());
        var verdict = new Checker(nowhere).check(EnumSet.allOf(Invariant.class));
        assertThat(verdict.unchecked()).hasSize(Invariant.values().length);
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.toString()).contains("there is no journal").contains("no event store is named");
    }

    @Test
    void readsKafkaAsTheSettingsOfTheClientSay() {
        var locked = platform.file()
                .with(Map.of("security.protocol", "SSL", "ssl.truststore.location", "/nowhere/trusted.p12"));
        var verdict = new Checker(locked).check(EnumSet.of(Invariant.I5));
        assertThat(verdict.unchecked()).containsExactly(Invariant.I5);
        assertThat(verdict.toString()).contains("/nowhere/trusted.p12");
    }

    @Test
    void missesAnAcknowledgedCommand() {
        platform.journal(line("d", "POST", "dossiers/%s/closing".formatted(DOSSIER), "{}", 200, 3));
        finds(Invariant.I1, DOSSIER, "dossier.closed", "version 3");
    }

    @Test
    void seesThatSomethingElseWasStoredThanWasAsked() {
        platform.journal(line("c", "PUT", "interventions/" + INTERVENTION, "{\"peopleMet\":7}", 201, 1));
        finds(Invariant.I1, INTERVENTION, "peopleMet was asked as 7 and is stored as 6");
    }

    @Test
    void takesACorrectionThatContradictsAnotherAndTheChoiceForWhatTheyAre() {
        correct("InterventionCorrected", 2, deed(4));
        correct("InterventionContradicted", 3, "\"about\":[\"PEOPLE_MET\"],\"standing\":{},\"proposed\":{},\"seen\":1");
        correct("InterventionCorrected", 4, deed(9));
        correct("InterventionSettled", 5, "\"contradiction\":3,\"taken\":[\"PEOPLE_MET\"]");
        var path = "interventions/" + INTERVENTION;
        platform.journal(line("d", "POST", path + "/correction", "{\"peopleMet\":4}", 200, 2),
                line("e", "POST", path + "/correction", "{\"peopleMet\":9}", 202, 3),
                line("f", "POST", path + "/contradictions/3/settlement", "{\"choices\":{}}", 200, 5));
        var verdict = new Checker(platform.file()).check(
                EnumSet.of(Invariant.I1, Invariant.I2, Invariant.I13));
        assertThat(verdict.holds()).as(verdict.toString()).isTrue();
    }

    @Test
    void seesThatSomethingWasSettledWhichNobodyContradicted() {
        correct("InterventionSettled", 2, "\"contradiction\":3,\"taken\":[]");
        finds(Invariant.I13, INTERVENTION + ": intervention.settled as version 2, but nothing was to be settled");
    }

    @Test
    void letsACorrectionLeaveWhatStoodButBringInNoThirdThing() {
        correct("InterventionCorrected", 2, deed(4));
        correct("InterventionCorrected", 3, deed(4));
        var path = "interventions/" + INTERVENTION + "/correction";
        platform.journal(line("d", "POST", path, "{\"peopleMet\":4}", 200, 2),
                line("e", "POST", path, "{\"peopleMet\":6}", 200, 3));
        assertThat(new Checker(platform.file()).check(EnumSet.of(Invariant.I1)).holds()).isTrue();
        correct("InterventionCorrected", 4, deed(8));
        platform.journal(line("f", "POST", path, "{\"peopleMet\":6}", 200, 4));
        finds(Invariant.I1, INTERVENTION, "peopleMet was asked as 6 and is stored as 8");
    }

    private static String deed(int people) {
        return "\"deed\":{%s},%s".formatted(DEED.replace("\"peopleMet\":6", "\"peopleMet\":" + people), LATER);
    }

    private void correct(String event, long version, String told) {
        platform.inInterventions(event(SmallPlatform.id(), INTERVENTION, version,
                "fr.entente.interventionservice.intervention.InterventionEvent$" + event,
                "{\"interventionId\":\"%s\",%s,%s}".formatted(INTERVENTION, WHOSE, told)));
    }

    @Test
    void seesAnEventThatNobodyAskedFor() {
        tell("orientation.made", "dossier.DossierEvent$OrientationMade", 3, STEP);
        finds(Invariant.I2, DOSSIER, "orientation.made", "asked for 0 times");
    }

    @Test
    void saysNothingOfWhatPeopleDidByHand() {
        tell("orientation.made", "dossier.DossierEvent$OrientationMade", 3, STEP);
        var verdict = new Checker(platform.fileOpenToPeople()).check(EnumSet.of(Invariant.I1, Invariant.I2));
        assertThat(verdict.unchecked()).containsExactly(Invariant.I2);
        assertThat(verdict.toString()).contains("people work on this platform").doesNotContain("VIOLATED");
    }

    @Test
    void holdsOnAPlatformOpenToPeopleWhereNobodyCame() {
        var verdict = new Checker(platform.fileOpenToPeople()).check(EnumSet.of(Invariant.I1, Invariant.I2));
        assertThat(verdict.holds()).isTrue();
    }

    @Test
    void takesACommandWithoutAnAnswerAsOneThatMayHaveBeenDone() {
        tell("orientation.made", "dossier.DossierEvent$OrientationMade", 3, STEP);
        platform.journal("""
                {"key":"d","method":"POST","path":"/api/dossiers/%s/orientations","state":"sent"}"""
                .formatted(DOSSIER));
        assertThat(new Checker(platform.file()).check(EnumSet.of(Invariant.I1, Invariant.I2)).holds()).isTrue();
    }

    @Test
    void seesAHoleInTheVersions() {
        tell("orientation.made", "dossier.DossierEvent$OrientationMade", 4, STEP);
        finds(Invariant.I3, DOSSIER, "3 events with 3 versions from 1 to 4");
    }

    @Test
    void seesWhatIsStoredAndNotTold() {
        platform.inDossiers(event(SmallPlatform.id(), DOSSIER, 3,
                "fr.entente.dossierservice.dossier.DossierEvent$OrientationMade", STEP));
        finds(Invariant.I4, "is on no topic", DOSSIER, "version 3");
    }

    @Test
    void seesWhatIsToldAndNotStored() {
        var id = SmallPlatform.id();
        platform.publish("dossier-events", id, DOSSIER, 3, "fr.entente.orientation.made.v1", STEP);
        finds(Invariant.I4, "dossier-events-0@2", id, "not stored");
    }

    @Test
    void seesThatSomethingElseIsToldThanIsStored() {
        platform.inDossiers(
                "update event set payload = payload || '{\"step\":\"ACCOMPANIMENT\"}' where version = 2");
        finds(Invariant.I4, "dossier-events-0@1", "other content");
    }

    @Test
    void seesALaterVersionBeforeAnEarlierOne() {
        platform.publish("dossier-events", SmallPlatform.id(), SITE, 2, "fr.entente.site.transferred.v1", "{}");
        platform.publish("dossier-events", SmallPlatform.id(), SITE, 1, "fr.entente.site.registered.v1", "{}");
        finds(Invariant.I5, SITE, "version 2 comes first at dossier-events-0@2, before version 1");
    }

    @Test
    void seesARowThatTellsSomethingElse() {
        platform.inReporting("update intervention set people_met = 9");
        for (var invariant : List.of(Invariant.I6, Invariant.I8)) {
            finds(invariant, "projection_1.intervention, " + INTERVENTION, "people_met: expected 6, found 9");
        }
    }

    @Test
    void seesAMissingRowAndOneTooMany() {
        platform.inReporting("delete from dossier_entry where version = 1; "
                + "insert into site values ('%s', '%s', 'A', 'B', 'C')".formatted(SITE, SCHEME));
        finds(Invariant.I6, "projection_1.dossier_entry, " + DOSSIER + " 1: expected", "found no such row");
        finds(Invariant.I6, "projection_1.site, " + SITE, "expected no such row");
    }

    @Test
    void seesACellThatWasCountedTwice() {
        platform.inReporting("update cell set n = n + 1 where measure = 'TOTAL'");
        finds(Invariant.I6, "projection_1.cell", "n: expected 1, found 2");
        platform.inReporting("update month_cell set n = n + 1 where measure = 'TOTAL'");
        finds(Invariant.I7, LANDLORD + " INTERVENTIONS", "1 events, counted as 2");
    }

    @Test
    void takesARepetitionOnATopicAsNothing() {
        var id = SmallPlatform.id();
        tell(id, "side.informed", "dossier.DossierEvent$SideInformed", 3, STEP);
        platform.publish("dossier-events", id, DOSSIER, 3, "fr.entente.side.informed.v1", STEP);
        platform.inReporting("update intake_progress set version = 3 where subject = '%s'; ".formatted(DOSSIER)
                + "update intake_position set next_offset = 4 where topic = 'dossier-events' and part = 0");
        var verdict = new Checker(platform.file()).check(EnumSet.range(Invariant.I3, Invariant.I9));
        assertThat(verdict.toString()).doesNotContain("VIOLATED").contains("1 of 5 records are repetitions");
    }

    @Test
    void seesAPositionThatClaimsWhatIsNotTakenIn() {
        platform.inReporting("update intake_progress set version = 1 where subject = '%s'".formatted(DOSSIER));
        finds(Invariant.I9, "version 2 of " + DOSSIER + " is before its position, but it has taken in 1");
    }

    @Test
    void seesAPositionBehindTheEndOfATopic() {
        platform.inReporting("update intake_position set next_offset = 99 where topic = 'dossier-events' and part = 0");
        finds(Invariant.I9, "next of dossier-events-0 is 99", "ends at 2");
    }

    @Test
    void seesThatALandlordIsShownAnothersDossier() throws IOException {
        try (var gateway = new LyingGateway()) {
            gateway.says("/api/dossiers/" + DOSSIER, 200, 2, "{}");
            asked(gateway, reader("LANDLORD", OTHER), Invariant.I10,
                    "asked for /api/dossiers/%s and was answered 200".formatted(DOSSIER));
        }
    }

    @Test
    void seesAnothersLineInAList() throws IOException {
        try (var gateway = new LyingGateway()) {
            gateway.says("/api/interventions", 200, 0, "{\"items\":[{\"landlordId\":\"%s\"}]}".formatted(LANDLORD));
            asked(gateway, reader("LANDLORD", OTHER), Invariant.I10,
                    "was shown landlord in the list of interventions " + LANDLORD);
        }
    }

    @Test
    void seesAnOlderAnswerThanWasWritten() throws IOException {
        try (var gateway = new LyingGateway()) {
            gateway.says("/api/dossiers/" + DOSSIER, 200, 1, "{}");
            gateway.says("/api/interventions/" + INTERVENTION, 425, 0, "{}");
            asked(gateway, reader("MANAGER", null), Invariant.I12,
                    "/api/dossiers/%s: version 2 is stored, the answer was 200 with version 1".formatted(DOSSIER));
        }
    }

    @Test
    void takesNotYetForAnHonestAnswer() throws IOException {
        try (var gateway = new LyingGateway()) {
            gateway.says("/api/dossiers/" + DOSSIER, 200, 2, "{}");
            gateway.says("/api/interventions/" + INTERVENTION, 425, 0, "{}");
            var file = platform.file(gateway.address(), List.of(reader("MANAGER", null)));
            assertThat(new Checker(file).check(EnumSet.of(Invariant.I12)).toString()).contains("holds")
                    .doesNotContain("VIOLATED");
        }
    }

    private void asked(LyingGateway gateway, PlatformFile.Reader reader, Invariant invariant, String... words) {
        var verdict = new Checker(platform.file(gateway.address(), List.of(reader))).check(EnumSet.of(invariant));
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.toString()).contains("VIOLATED").contains(words);
    }

    private static PlatformFile.Reader reader(String role, @Nullable String landlord) {
        return new PlatformFile.Reader("reader", "secret", role, SCHEME, landlord);
    }

    @Test
    void seesAnotherAnswerToTheSameCommand() {
        platform.journal(line("b", "POST", "dossiers/%s/steps".formatted(DOSSIER), "{}", 200, 5));
        finds(Invariant.I11, "was answered 200 with version 2, and 200 with version 5");
    }

    @Test
    void seesWhatTheRulesForbid() {
        var closing = "{\"dossierId\":\"%s\",%s,\"closedOn\":\"2026-02-01\",\"outcome\":\"DUPLICATE\"}".formatted(
                DOSSIER,
                WHOSE);
        tell("dossier.closed", "dossier.DossierEvent$DossierClosed", 3, closing);
        tell("dossier.closed", "dossier.DossierEvent$DossierClosed", 4, closing);
        finds(Invariant.I13, DOSSIER + ": dossier.closed as version 4, but the dossier is closed");
        tell("step.reached", "dossier.DossierEvent$StepReached", 5, STEP);
        finds(Invariant.I13, "step.reached as version 5");
    }

    @Test
    void worksOutTheWorkingDaysOfADefectByItself() {
        watch("DefectReported", 1, "\"siteId\":\"%s\",\"foundAt\":\"2026-05-07T20:00:00Z\"".formatted(SITE));
        platform.inReporting(
                "insert into defect values ('%s', 1, '%s', '%s', '%s', '2026-05-07', '2026-05-11', null, null, null, false, false)"
                        .formatted(DEFECT, SCHEME, LANDLORD, SITE));
        finds(Invariant.I6, "projection_1.defect, " + DEFECT, "acknowledge_by: expected 2026-05-12, found 2026-05-11");
    }

    @Test
    void seesThatADefectGoesOnAfterItsEnd() {
        watch("DefectReported", 1, "\"siteId\":\"%s\",\"foundAt\":\"2026-05-07T20:00:00Z\"".formatted(SITE));
        watch("DefectRefused", 2, "\"reason\":\"NOT_OURS\",\"refusedAt\":\"2026-05-11T08:00:00Z\"");
        watch("DefectAcknowledged", 3, "\"acknowledgedAt\":\"2026-05-11T09:00:00Z\"");
        finds(Invariant.I13, DEFECT + ": defect.acknowledged as version 3, but the defect is at its end");
    }

    @Test
    void foldsASharedActionByItself() {
        meet("ActionHeld", 1, "\"startsAt\":\"2026-05-09T12:00:00Z\",\"endsAt\":\"2026-05-09T15:30:00Z\"", "5");
        platform.inReporting(
                ("insert into action values ('%1$s', 1, '%2$s', e'%3$s\\n%4$s', '2026-05-09', 'AWARENESS', 17, 420, "
                        + "false); insert into action_share values ('%1$s', '%3$s', '%2$s', '2026-05-09', 'AWARENESS', 17, 420, false)")
                        .formatted(ACTION, SCHEME, LANDLORD, OTHER_LANDLORD));
        finds(Invariant.I6, "projection_1.action, " + ACTION, "participants: expected 18, found 17",
                "projection_1.action_share, %s %s: expected".formatted(ACTION, OTHER_LANDLORD), "found no such row");
    }

    @Test
    void seesThatAnActionIsHeldTwice() {
        var when = "\"startsAt\":\"2026-05-09T12:00:00Z\",\"endsAt\":\"2026-05-09T15:30:00Z\"";
        meet("ActionHeld", 1, when, "5");
        meet("ActionHeld", 2, when, "6");
        finds(Invariant.I13, ACTION + ": collective-action.held as version 2, but the action is planned no more");
    }

    private void meet(String event, long version, String when, String seniors) {
        platform.inInterventions(event(SmallPlatform.id(), ACTION, version,
                "fr.entente.interventionservice.action.ActionEvent$" + event, """
                        {"actionId":"%s","schemeId":"%s","outline":{"theme":"AWARENESS","kind":"MEETING",%s,"partners":[
                          {"kind":"TOWN","name":null}]},"day":"2026-05-09","sites":[{"siteId":"%s","landlordId":"%s"},
                          {"siteId":"%s","landlordId":"%s"}],"course":{"attendance":{"participants":18,"ages":{"children":3,
                          "young":4,"adults":6,"seniors":%s}},"staff":2,"outcome":"REACHED","followUp":"NONE"},
                          "recordedAt":"2026-05-09T16:00:00Z"}""".formatted(ACTION, SCHEME, when, SITE, LANDLORD, SITE,
                        OTHER_LANDLORD, seniors)));
    }

    private void watch(String event, long version, String told) {
        platform.inInterventions(event(SmallPlatform.id(), DEFECT, version,
                "fr.entente.interventionservice.defect.DefectEvent$" + event,
                "{\"defectId\":\"%s\",%s,%s}".formatted(DEFECT, WHOSE, told)));
    }

    @Test
    void addsUpTheHoursOfAShiftByItself() {
        walk("ShiftPlanned", 1, "\"plan\":{\"day\":\"2026-05-08\",\"mediators\":[],\"sectors\":[]}");
        walk("ShiftStarted", 2, "\"startedAt\":\"2026-05-08T14:00:00Z\",\"present\":[\"a\",\"b\"]");
        walk("ShiftEnded", 3, "\"day\":\"2026-05-08\",\"startedAt\":\"2026-05-08T14:00:00Z\",\"endedAt\":"
                + "\"2026-05-08T20:15:59Z\",\"present\":[\"a\",\"b\"],\"moods\":[]");
        platform.inReporting(
                "insert into shift values ('%s', 3, '%s', '2026-05-08', 375, null)".formatted(SHIFT, SCHEME));
        finds(Invariant.I6, "projection_1.shift, " + SHIFT, "mediator_minutes: expected 750, found 375");
    }

    @Test
    void addsUpWhatEachOfAPairHasHeldAsItWasToldLast() {
        walk("ShiftPlanned", 1, "\"plan\":{\"day\":\"2026-05-08\",\"mediators\":[],\"sectors\":[]}");
        walk("ShiftStarted", 2, "\"startedAt\":\"2026-05-08T14:00:00Z\",\"present\":[\"a\"]");
        walk("MediatorsJoined", 3, "\"joinedAt\":\"2026-05-08T15:00:00Z\",\"joined\":[\"b\"]");
        walk("MediatorLeft", 4, "\"leftAt\":\"2026-05-08T19:00:30Z\",\"mediator\":\"a\"");
        walk("ShiftEnded", 5, "\"day\":\"2026-05-08\",\"startedAt\":\"2026-05-08T14:00:00Z\",\"endedAt\":"
                + "\"2026-05-08T20:00:00Z\",\"present\":[\"a\",\"b\"],\"moods\":[{\"sector\":\"S\",\"mood\":\"CALM\",\"sites\":"
                + "[{\"siteId\":\"%s\",\"landlordId\":\"%s\"}]}],\"stays\":[%s,%s]".formatted(SITE, LANDLORD,
                        stay("14:00:00", "19:00:30"), stay("15:00:00", "20:00:00")));
        platform.inReporting("insert into shift_site values ('%s', '%s', '%s', '%s')".formatted(SHIFT, SITE, SCHEME,
                LANDLORD));
        platform.inReporting(
                "insert into shift values ('%s', 5, '%s', '2026-05-08', 599, '%s')".formatted(SHIFT, SCHEME,
                        LANDLORD));
        finds(Invariant.I6, "projection_1.shift, " + SHIFT, "mediator_minutes: expected 600, found 599");
        walk("HoursCorrected", 6, "\"day\":\"2026-05-08\",\"shiftStartedAt\":\"2026-05-08T14:00:00Z\",\"shiftEndedAt\":"
                + "\"2026-05-08T20:00:00Z\",\"mediatorMinutes\":660,\"stays\":[%s,%s]".formatted(
                        stay("14:00:00", "19:00:30"), stay("14:00:00", "20:00:00")));
        platform.inReporting("update shift set version = 6, mediator_minutes = 600");
        finds(Invariant.I6, "projection_1.shift, " + SHIFT, "mediator_minutes: expected 660, found 600");
    }

    private static String stay(String from, String until) {
        return "{\"mediator\":\"a\",\"from\":\"2026-05-08T%sZ\",\"until\":\"2026-05-08T%sZ\"}".formatted(from, until);
    }

    @Test
    void seesThatAShiftEndsWhichNeverStarted() {
        walk("ShiftPlanned", 1, "\"plan\":{\"mediators\":[],\"sectors\":[]}");
        walk("ShiftEnded", 2, "\"endedAt\":\"2026-05-08T20:15:00Z\",\"present\":[],\"moods\":[]");
        finds(Invariant.I13, SHIFT + ": shift.ended as version 2, but the shift has not started");
    }

    @Test
    void seesThatAnotherTellsOfAnEndThereWasNot() {
        walk("ShiftPlanned", 1, "\"plan\":{\"mediators\":[],\"sectors\":[]}");
        walk("ShiftStarted", 2, "\"startedAt\":\"2026-05-08T14:00:00Z\",\"present\":[]");
        walk("EndToldByOther", 3, "\"moods\":[],\"notes\":[]");
        finds(Invariant.I13, SHIFT + ": shift.end-told-by-other as version 3, but the shift has not ended");
    }

    private void walk(String event, long version, String told) {
        platform.inInterventions(event(SmallPlatform.id(), SHIFT, version,
                "fr.entente.interventionservice.shift.ShiftEvent$" + event,
                "{\"shiftId\":\"%s\",\"schemeId\":\"%s\",%s}".formatted(SHIFT, SCHEME, told)));
    }

    @Test
    void seesAReaderThatStaysBehind() {
        platform.inDossiers("update feed_position set xid = '0', position = 0");
        finds(Invariant.I16, "dossier: reader relay at 0/0 is behind");
    }

    @Test
    void seesWhatPilesUp() {
        platform.inReporting("insert into intake_parked (intake, topic, part, record_offset, subject, headers, cause) "
                + "select 'reporting', 'dossier-events', 0, n, n::text, '', 'a test' from generate_series(1, 1001) n; "
                + "analyze intake_parked");
        finds(Invariant.I17, "rows of projection_1.intake_parked is 1,001, at most 1,000");
    }

    private void finds(Invariant invariant, String... words) {
        var verdict = new Checker(platform.file()).check(EnumSet.of(invariant));
        assertThat(verdict.violated()).as(verdict.toString()).containsExactly(invariant);
        assertThat(verdict.toString()).contains(words);
    }

    private void tell(String event, String type, long version, String payload) {
        tell(SmallPlatform.id(), event, type, version, payload);
    }

    private void tell(String id, String event, String type, long version, String payload) {
        platform.inDossiers(event(id, DOSSIER, version, "fr.entente.dossierservice." + type, payload));
        platform.publish("dossier-events", id, DOSSIER, version, "fr.entente.%s.v1".formatted(event), payload);
    }

    private static String event(String id, String aggregate, long version, String type, String payload) {
        return """
                insert into event (version, recorded_at, event_id, aggregate_type, aggregate_id, type, payload)
                values (%d, '2026-01-16T21:00:00Z', '%s', '', '%s', '%s', '%s');
                insert into feed_position (reader, xid, position) select 'relay', xid, position from event
                order by xid desc, position desc limit 1
                on conflict (reader) do update set xid = excluded.xid, position = excluded.position"""
                .formatted(version, id, aggregate, type, payload);
    }

    private static String line(String key, String method, String path, String body, int status, long version) {
        return """
                {"key":"%s","method":"%s","path":"/api/%s","body":%s,"state":"acked","status":%d,"version":%d}"""
                .formatted(key, method, path, body, status, version);
    }

    /** As reporting-service has to fill them. */
    private void fillTables() {
        platform.inReporting("""
                insert into dossier values ('$d', 2, '$s', '$l', '$e', null, false, false);
                insert into dossier_entry values ('$d', 1, '$s', '$l', '$e', 'OPENED', '2026-01-14', ''),
                  ('$d', 2, '$s', '$l', null, 'STEP', '2026-01-20', 'DIAGNOSIS');
                insert into dossier_mark values ('$d', '2026-01-14', 'OPENED', '$e', '$s', '$l', 1),
                  ('$d', '2026-01-14', 'OPEN_FLOW', '$e', '$s', '$l', 1), ('$d', '2026-01-14', 'HANDLED', '', '$s', '$l', 1),
                  ('$d', '2026-01-14', 'STEP_FLOW', 'RECEIVED', '$s', '$l', 1),
                  ('$d', '2026-01-20', 'STEP_FLOW', 'RECEIVED', '$s', '$l', -1),
                  ('$d', '2026-01-20', 'STEP_FLOW', 'DIAGNOSIS', '$s', '$l', 1);
                insert into intervention values ('$i', 1, '$s', '$l', '$e', '$l', '2026-01-16', 21, 6, 10, false, 'HALL',
                  'TENSIONS_CONFLICTS', null, 'SPONTANEOUS');
                insert into cell select '$s', '$l', measure, '2026-01-16', code, 1, 6, 10 from (values ('TOTAL', ''), ('SITE', '$e'),
                  ('NATURE', 'NONE'), ('SPACE', 'HALL'), ('MISSION', 'TENSIONS_CONFLICTS'), ('ORIGIN', 'SPONTANEOUS'),
                  ('SLOT', '5-21'), ('MEDIATOR', '$l')) v (measure, code);
                insert into cell select scheme_id, landlord_id, measure, day, code, n, 0, 0 from dossier_mark;
                insert into month_cell select scheme_id, landlord_id, measure, '2026-01-01', code, n, people, minutes from cell
                  where (measure, code) <> ('STEP_FLOW', 'RECEIVED');
                insert into scheme_cell values ('$s', 'INTERVENTIONS', '2026-01-16', 1), ('$s', 'PEOPLE_MET', '2026-01-16', 6),
                  ('$s', 'DOSSIERS_OPENED', '2026-01-14', 1), ('$s', 'DOSSIERS_OPEN', '2026-01-14', 1);
                insert into intake_progress values ('reporting', 'dossier-events', '$d', 2),
                  ('reporting', 'intervention-events', '$i', 1);
                insert into intake_position values ('reporting', 'dossier-events', 0, 2, ''),
                  ('reporting', 'intervention-events', 0, 1, '')"""
                .replace("$d", DOSSIER).replace("$s", SCHEME).replace("$l", LANDLORD).replace("$e", SITE)
                .replace("$i", INTERVENTION));
    }
}
