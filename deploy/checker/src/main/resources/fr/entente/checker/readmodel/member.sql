-- A landlord may be a member several times: who leaves ends the time that had begun last.
-- in: dossier
-- key: scheme_id, landlord_id, from_day
with told as (
    select aggregate::uuid as scheme_id, sequence, type, (payload ->> 'landlordId')::uuid as landlord_id, payload ->> 'name' as name,
           (payload ->> 'from')::date as from_day, (payload ->> 'lastDay')::date as last_day
    from fact where type in ('fr.entente.landlord.joined.v1', 'fr.entente.landlord.left.v1'))
select j.scheme_id, j.landlord_id, j.from_day,
       (select l.last_day from told l
        where l.type = 'fr.entente.landlord.left.v1' and l.scheme_id = j.scheme_id and l.landlord_id = j.landlord_id
          and l.last_day >= j.from_day
          and not exists (select from told k
                          where k.type = 'fr.entente.landlord.joined.v1' and k.scheme_id = j.scheme_id
                            and k.landlord_id = j.landlord_id and k.from_day > j.from_day and k.from_day <= l.last_day)
        order by l.sequence desc limit 1) as last_day,
       j.name
from told j where j.type = 'fr.entente.landlord.joined.v1'
