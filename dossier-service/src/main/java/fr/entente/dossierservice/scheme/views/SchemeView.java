package fr.entente.dossierservice.scheme.views;

import java.time.DayOfWeek;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.dossierservice.scheme.ContractTerms;
import fr.entente.dossierservice.scheme.SchemeEvent;
import fr.entente.dossierservice.scheme.SchemeEvent.ContractEnded;
import fr.entente.dossierservice.scheme.SchemeEvent.ContractRenewed;
import fr.entente.dossierservice.scheme.SchemeEvent.ContractSigned;
import fr.entente.dossierservice.scheme.SchemeEvent.FirstAnswerPromised;
import fr.entente.dossierservice.scheme.SchemeEvent.LandlordJoined;
import fr.entente.dossierservice.scheme.SchemeEvent.LandlordLeft;
import fr.entente.dossierservice.scheme.SchemeEvent.SchemeCreated;
import fr.entente.dossierservice.words.SchemeId;
import fr.entente.servicekit.views.Recorded;
import fr.entente.servicekit.views.View;

/** Keeps schemes, their members and their contracts with the days on which they hold. */
@Component
final class SchemeView implements View<SchemeEvent> {

    private final JdbcClient jdbc;

    SchemeView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<SchemeEvent> family() {
        return SchemeEvent.class;
    }

    @Override
    public String name() {
        return "scheme";
    }

    @Override
    public void apply(Recorded<SchemeEvent> recorded) {
        long version = recorded.version();
        switch (recorded.event()) {
            case SchemeCreated created -> create(created, version);
            case LandlordJoined joined -> join(joined, version);
            case LandlordLeft left -> recorded.mustTouch(leave(left));
            case FirstAnswerPromised promised -> promise(promised, version);
            case ContractSigned signed -> sign(signed.schemeId(), signed.terms(), version);
            case ContractRenewed renewed -> recorded.mustTouch(renew(renewed));
            case ContractEnded ended -> recorded.mustTouch(end(ended));
        }
        recorded.mustTouch(jdbc.sql("update scheme set version = ? where scheme_id = ?")
                .params(version, recorded.event().schemeId().value()).update());
    }

    private void create(SchemeCreated created, long version) {
        jdbc.sql("""
                insert into scheme (scheme_id, version, name, coordinator_id, coordinator_name, created_on)
                values (?, ?, ?, ?, ?, ?)
                on conflict (scheme_id) do update
                   set version = excluded.version, name = excluded.name, coordinator_id = excluded.coordinator_id,
                       coordinator_name = excluded.coordinator_name, created_on = excluded.created_on""")
                .params(created.schemeId().value(), version, created.name(), created.coordinatorId().value(),
                        created.coordinatorName(), created.createdOn())
                .update();
    }

    private void join(LandlordJoined joined, long version) {
        jdbc.sql("""
                insert into membership (scheme_id, version, landlord_id, name, from_day) values (?, ?, ?, ?, ?)
                on conflict (scheme_id, version) do update set last_day = null""")
                .params(joined.schemeId().value(), version, joined.landlordId().value(), joined.name(), joined.from())
                .update();
    }

    private int leave(LandlordLeft left) {
        return jdbc.sql("update membership set last_day = ? where scheme_id = ? and landlord_id = ? and from_day = ?")
                .params(left.lastDay(), left.schemeId().value(), left.landlordId().value(), left.memberSince())
                .update();
    }

    private void promise(FirstAnswerPromised promised, long version) {
        jdbc.sql("""
                insert into first_answer_promise (scheme_id, version, hours, from_day) values (?, ?, ?, ?)
                on conflict (scheme_id, version) do nothing""")
                .params(promised.schemeId().value(), version, promised.hours(), promised.from()).update();
    }

    private void sign(SchemeId scheme, ContractTerms terms, long version) {
        jdbc.sql("""
                insert into contract (scheme_id, version, operator_id, operator_name, from_day, until_day, renewals,
                                      renewals_left, service_days, opens_at, closes_at, hours_due, ended)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)
                on conflict (scheme_id, version) do update
                   set until_day = excluded.until_day, renewals_left = excluded.renewals_left, ended = false""")
                .params(scheme.value(), version, terms.operatorId().value(), terms.operatorName(), terms.from(),
                        terms.until(), terms.renewals(), terms.renewals(), names(terms), terms.opensAt(),
                        terms.closesAt(), terms.hoursDue())
                .update();
    }

    private static String[] names(ContractTerms terms) {
        return terms.serviceDays().stream().map(DayOfWeek::name).toArray(String[]::new);
    }

    private int renew(ContractRenewed renewed) {
        return jdbc.sql("update contract set until_day = ?, renewals_left = ? where scheme_id = ? and from_day = ?")
                .params(renewed.until(), renewed.renewalsLeft(), renewed.schemeId().value(), renewed.contractFrom())
                .update();
    }

    private int end(ContractEnded ended) {
        return jdbc.sql("""
                update contract set until_day = ?, renewals_left = 0, ended = true
                 where scheme_id = ? and from_day = ?""")
                .params(ended.lastDay(), ended.schemeId().value(), ended.contractFrom()).update();
    }
}
