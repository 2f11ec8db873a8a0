package fr.entente.reportingservice.scheme;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.Projection;
import fr.entente.reportingservice.cells.Touched;
import fr.entente.reportingservice.scheme.SchemeFact.ContractEnded;
import fr.entente.reportingservice.scheme.SchemeFact.ContractRenewed;
import fr.entente.reportingservice.scheme.SchemeFact.ContractSigned;
import fr.entente.reportingservice.scheme.SchemeFact.LandlordJoined;
import fr.entente.reportingservice.scheme.SchemeFact.LandlordLeft;
import fr.entente.reportingservice.scheme.SchemeFact.SchemeCreated;
import fr.entente.servicekit.intake.Taken;

/**
 * Keeps schemes with their members and contracts, each with the days it holds. They change seldom: one fact at a time.
 */
@Component
class SchemeProjection implements Projection<SchemeFact> {

    private final JdbcClient jdbc;

    SchemeProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<SchemeFact> family() {
        return SchemeFact.class;
    }

    @Override
    public void apply(List<Taken<SchemeFact>> facts, Touched touched) {
        for (var taken : facts) {
            apply(taken.fact());
            touched.scope(taken.fact().schemeId(), null, Touched.Kind.SCHEME);
        }
    }

    private void apply(SchemeFact fact) {
        switch (fact) {
            case SchemeCreated created -> create(created);
            case LandlordJoined joined -> join(joined);
            case LandlordLeft left -> leave(left);
            case ContractSigned signed -> sign(signed);
            case ContractRenewed renewed -> renew(renewed);
            case ContractEnded ended -> end(ended);
        }
    }

    private void create(SchemeCreated fact) {
        jdbc.sql("""
                insert into scheme (scheme_id, name, coordinator_id, created_on) values (?, ?, ?, ?)
                on conflict (scheme_id) do nothing""")
                .params(fact.schemeId(), fact.name(), fact.coordinatorId(), fact.createdOn())
                .update();
    }

    private void join(LandlordJoined fact) {
        jdbc.sql("""
                insert into member (scheme_id, landlord_id, from_day, name) values (?, ?, ?, ?)
                on conflict (scheme_id, landlord_id, from_day) do nothing""")
                .params(fact.schemeId(), fact.landlordId(), fact.from(), fact.name())
                .update();
    }

    private void leave(LandlordLeft fact) {
        oneRow(jdbc.sql("""
                update member m set last_day = :last
                where scheme_id = :scheme and landlord_id = :landlord and from_day = (
                    select max(from_day) from member
                    where scheme_id = m.scheme_id and landlord_id = m.landlord_id and from_day <= :last)""")
                .param("last", fact.lastDay())
                .param("scheme", fact.schemeId())
                .param("landlord", fact.landlordId())
                .update(), fact);
    }

    private void sign(ContractSigned fact) {
        jdbc.sql("""
                insert into contract (scheme_id, from_day, until, signed_until, operator_id, operator_name,
                                      service_days, opens_at, closes_at, hours_due)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (scheme_id, from_day) do nothing""")
                .params(fact.schemeId(), fact.from(), fact.until(), fact.until(), fact.operatorId(),
                        fact.operatorName(),
                        fact.serviceDays().toArray(String[]::new), fact.opensAt(), fact.closesAt(), fact.hoursDue())
                .update();
    }

    private void renew(ContractRenewed fact) {
        oneRow(jdbc.sql("""
                update contract c set until = :until
                where scheme_id = :scheme
                  and from_day = (select max(from_day) from contract where scheme_id = c.scheme_id)""")
                .param("until", fact.until())
                .param("scheme", fact.schemeId())
                .update(), fact);
    }

    private void end(ContractEnded fact) {
        oneRow(jdbc.sql("""
                update contract c set last_day = :last
                where scheme_id = :scheme
                  and from_day = (select max(from_day) from contract where scheme_id = c.scheme_id)""")
                .param("last", fact.lastDay())
                .param("scheme", fact.schemeId())
                .update(), fact);
    }

    private static void oneRow(int rows, SchemeFact fact) {
        if (rows != 1) {
            throw new IllegalStateException("%s touches %d rows".formatted(fact.getClass().getSimpleName(), rows));
        }
    }
}
