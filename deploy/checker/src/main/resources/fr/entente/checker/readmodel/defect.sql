-- One row a defect: as it was reported, and when its landlord first did something about it and ended it. The last day for
-- acknowledging is worked out anew: two working days later, by Carter's rule for Easter, which is not the service's.
-- in: intervention
-- key: defect_id
with easter as (
    select y, make_date(y, 3, 1) + d - (d > 48)::int + 6 - (y + y / 4 + d - (d > 48)::int + 1) % 7 as sunday
    from generate_series(1990, 2098) y cross join lateral (select (255 - 11 * (y % 19) - 21) % 30 + 21) c (d)),
holiday as (
    select sunday + later as day from easter cross join (values (1), (39), (50)) m (later)
    union
    select make_date(y, month, day) from easter
    cross join (values (1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)) f (month, day)),
told as (
    select aggregate::uuid as defect_id, sequence, type, payload,
           (coalesce(payload ->> 'acknowledgedAt', payload ->> 'plannedAt', payload ->> 'notedAt', payload ->> 'refusedAt')::timestamptz
               at time zone 'Europe/Paris')::date as answered_on
    from fact where type like 'fr.entente.defect.%' or type = 'fr.entente.repair.planned.v1'),
story as (
    select defect_id, max(sequence) as version, (array_agg(payload order by sequence))[1] as report,
           (array_agg(answered_on order by sequence) filter (where answered_on is not null))[1] as answered_on,
           max((payload ->> 'repairedOn')::date) as repaired_on,
           max(answered_on) filter (where type = 'fr.entente.defect.refused.v1') as refused_on,
           bool_or(type = 'fr.entente.defect.merged.v1') as merged,
           bool_or(type = 'fr.entente.defect.withdrawn.v1') as withdrawn
    from told group by defect_id)
select defect_id, version, (report ->> 'schemeId')::uuid as scheme_id, (report ->> 'landlordId')::uuid as landlord_id,
       (report ->> 'siteId')::uuid as site_id, found_on as reported_on,
       (select g.day::date from generate_series(found_on + 1, found_on + 21, interval '1 day') g (day)
         where extract(isodow from g.day) < 6 and g.day::date not in (select h.day from holiday h)
         order by g.day offset 1 limit 1) as acknowledge_by,
       answered_on, repaired_on, refused_on, merged, withdrawn
from story cross join lateral (
    select ((report ->> 'foundAt')::timestamptz at time zone 'Europe/Paris')::date) f (found_on)
