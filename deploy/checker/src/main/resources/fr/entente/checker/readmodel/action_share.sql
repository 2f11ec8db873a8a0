-- What one landlord has of an action; the actions are compared with the events by themselves.
-- in: reporting
-- key: action_id, landlord_id
select a.action_id, l.landlord::uuid as landlord_id, a.scheme_id, a.day, a.theme, a.participants, a.staff_minutes,
       l.landlord <> min(l.landlord collate "C") over (partition by a.action_id) as again
from action a cross join lateral regexp_split_to_table(a.landlords, e'\n') l (landlord)
where not a.withdrawn
