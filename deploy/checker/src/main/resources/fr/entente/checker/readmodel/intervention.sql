-- The last word on each intervention.
-- in: intervention
-- key: intervention_id
select intervention_id, version, "schemeId" as scheme_id, "landlordId" as landlord_id, "siteId" as site_id,
       "mediatorId" as mediator_id, day, extract(hour from "startedAt" at time zone 'Europe/Paris')::smallint as hour,
       "peopleMet" as people_met, minutes, withdrawn, space, mission, nature, origin
from (
    select distinct on (aggregate) aggregate::uuid as intervention_id, payload,
           max(sequence) over story as version,
           first_value(type) over (partition by aggregate order by sequence desc) = 'fr.entente.intervention.withdrawn.v1' as withdrawn
    from fact
    where type in ('fr.entente.intervention.logged.v1', 'fr.entente.intervention.corrected.v1', 'fr.entente.intervention.withdrawn.v1')
    window story as (partition by aggregate)
    order by aggregate, type = 'fr.entente.intervention.withdrawn.v1', sequence desc) as last_word
cross join lateral jsonb_to_record(payload) as told (
    "schemeId" uuid, "landlordId" uuid, "siteId" uuid, "mediatorId" uuid, day date, "startedAt" timestamptz, "peopleMet" int,
    minutes int, space text, mission text, nature text, origin text)
