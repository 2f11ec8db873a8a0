-- Each event counted once, by landlord, under the codes of the dashboards: from the ids of events, whatever was delivered how often.
select landlord, indicator, count(distinct thing) as value
from (
    select distinct on (aggregate) payload ->> 'landlordId' as landlord, 'INTERVENTIONS' as indicator, aggregate as thing,
           type = 'fr.entente.intervention.withdrawn.v1' as gone
    from fact where type like 'fr.entente.intervention.%'
    order by aggregate, sequence desc) i
where not gone
group by landlord, indicator
union all
select payload ->> 'landlordId', case type when 'fr.entente.dossier.opened.v1' then 'DOSSIERS_OPENED' else 'DOSSIERS_CLOSED' end, count(distinct id)
from fact where type in ('fr.entente.dossier.opened.v1', 'fr.entente.dossier.closed.v1')
group by 1, 2
union all
select payload ->> 'landlordId', 'REQUESTS', count(distinct id) from fact where type = 'fr.entente.request.received.v1'
group by 1
