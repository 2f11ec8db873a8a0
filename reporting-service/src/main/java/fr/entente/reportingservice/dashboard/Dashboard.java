package fr.entente.reportingservice.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a period looked like, as screens get it.
 *
 * @param asOf everything known anywhere before this moment is in it
 * @param coversWhole of the whole scheme, not of one landlord
 * @param members for the consortium and the operator
 * @param work for the operator
 */
public record Dashboard(
        Instant asOf,
        SchemeName scheme,
        @Nullable LandlordName landlord,
        boolean coversWhole,
        Period period,
        Period previous,
        String summary,
        List<IndicatorLine> indicators,
        List<Week> weeks,
        Heat heat,
        List<SiteLine> bySite,
        List<NatureLine> byNature,
        List<CodeLine> bySpace,
        List<CodeLine> byMission,
        List<CodeLine> byOrigin,
        Requests requests,
        Dossiers dossiers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Member> members,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Sum sum,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Mediator> mediators,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Work work) {

    /** Without names as long as the scheme's own facts have not arrived. */
    public record SchemeName(UUID id, @Nullable String name, @Nullable String operatorName) {}

    public record LandlordName(UUID id, @Nullable String name) {}

    /** An indicator, of the period and of the one before, with a line of its parts. */
    public record IndicatorLine(
            Indicator code,
            String name,
            String definition,
            Indicator.Unit unit,
            @Nullable BigDecimal value,
            @Nullable BigDecimal previous,
            @Nullable Long numerator,
            @Nullable Long denominator,
            boolean provisional,
            @Nullable String note,
            List<@Nullable BigDecimal> spark) {}

    /** From Monday on; partial where the period or today cuts it. */
    public record Week(LocalDate from, long interventions, long requests, long peopleMet, boolean partial) {}

    /** Hours from the first of service to the last begun, as the contract says. */
    public record Heat(int opensAt, int closesAt, List<String> serviceDays, List<HeatCell> cells) {}

    public record HeatCell(String weekday, int hour, long interventions) {}

    public record SiteLine(
            UUID siteId,
            @Nullable String name,
            @Nullable String town,
            @Nullable String district,
            @Nullable UUID landlordId,
            int dwellings,
            long interventions,
            long previous,
            long peopleMet,
            long requests,
            long dossiersOpened,
            long dossiersOpen) {}

    public record CodeLine(String code, long value, long previous) {}

    public record NatureLine(String code, String group, long value, long previous) {}

    /** Of those received in the period; waiting are all that have no answer now. */
    public record Requests(
            long received,
            long answered,
            long oriented,
            long answeredAndOriented,
            long attached,
            long waiting,
            List<WaitingAge> waitingAges) {}

    public record WaitingAge(String bucket, long count) {}

    public record Dossiers(long opened, long open, long closed, List<StepLine> byStep, List<OutcomeLine> outcomes) {}

    public record StepLine(String step, long open) {}

    public record OutcomeLine(String code, long count) {}

    public record Member(
            UUID landlordId,
            @Nullable String name,
            long dwellings,
            long interventions,
            long previous,
            long peopleMet,
            long requests,
            @Nullable BigDecimal answeredPercent,
            long dossiersOpened,
            long dossiersOpen,
            long dossiersClosed,
            long defectsOpen,
            long actionsHeld,
            long actionParticipants,
            @Nullable BigDecimal per1000,
            @Nullable BigDecimal withoutRecurrencePercent) {}

    /** The members added up beside the consortium's own figure, which was worked out without them. */
    public record Sum(boolean equal, List<SumLine> lines) {}

    /**
     * One figure both ways.
     *
     * @param shared how much of the sum over members is counted for several of them, and so again
     */
    public record SumLine(String code, long members, long consortium, long shared) {

        SumLine shared(long times) {
            return new SumLine(code, members, consortium, times);
        }

        boolean isRight() {
            return members - shared == consortium;
        }
    }

    public record Mediator(UUID mediatorId, long interventions, long minutes, long peopleMet) {}

    public record Work(List<WaitingRequest> requestsWaiting, List<DueRecurrence> recurrencesDue) {}

    public record WaitingRequest(UUID id, @Nullable String siteName, Instant receivedAt, long ageHours) {}

    public record DueRecurrence(UUID dossierId, @Nullable String siteName, int months, LocalDate dueOn) {}
}
