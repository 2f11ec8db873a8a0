-- in: dossier
-- key: site_id, from_day
select distinct on (aggregate, (payload ->> 'from')::date) aggregate::uuid as site_id, (payload ->> 'from')::date as from_day,
       (payload ->> 'dwellings')::int as dwellings, (payload ->> 'qpv')::boolean as qpv
from fact where type in ('fr.entente.site.registered.v1', 'fr.entente.site.stock-changed.v1')
order by aggregate, (payload ->> 'from')::date, sequence desc
