-- What the months' cells add up to, by landlord, under the codes of the dashboards.
select landlord_id as landlord,
       case measure when 'TOTAL' then 'INTERVENTIONS' when 'REQUEST' then 'REQUESTS' when 'OPENED' then 'DOSSIERS_OPENED' else 'DOSSIERS_CLOSED' end as indicator,
       sum(n) as value
from month_cell
where measure in ('TOTAL', 'OPENED', 'OUTCOME') or (measure = 'REQUEST' and code = 'RECEIVED')
group by 1, 2
