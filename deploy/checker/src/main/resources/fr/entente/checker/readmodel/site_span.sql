-- Days in which neither owner nor dwellings of a site changed; from the tables that are compared with the events by themselves.
-- in: reporting
-- key: site_id, from_day
with change as (select site_id, from_day from site_owner union select site_id, from_day from site_stock)
select c.site_id, c.from_day,
       (select min(n.from_day) - 1 from change n where n.site_id = c.site_id and n.from_day > c.from_day) as until_day,
       o.scheme_id, o.landlord_id, s.dwellings, s.qpv
from change c
join site_owner o on o.site_id = c.site_id and o.from_day = (
    select max(x.from_day) from site_owner x where x.site_id = c.site_id and x.from_day <= c.from_day)
join site_stock s on s.site_id = c.site_id and s.from_day = (
    select max(x.from_day) from site_stock x where x.site_id = c.site_id and x.from_day <= c.from_day)
