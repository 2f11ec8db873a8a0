-- Who sees which row: the application of what is in the schema, by the caller bound to the transaction.

do $$
declare
    name text;
    scheme_matches constant text := $q$scheme_id = (select nullif(current_setting('entente.scheme', true), '')::uuid)$q$;
    whole_scheme constant text := $q$(select nullif(current_setting('entente.landlord', true), '') is null)$q$;
    landlord constant text := $q$(select nullif(current_setting('entente.landlord', true), '')::uuid)$q$;
    keeper constant text := $q$(select current_setting('entente.keeper', true) = 'on')$q$;
begin
    for name in select c.relname from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' loop
        execute format('alter table %I enable row level security', name);
        execute format('drop policy if exists keeper on %I', name);
        execute format('create policy keeper on %I for all using (%s) with check (%s)', name, keeper, keeper);
    end loop;
    foreach name in array array['member', 'site_span', 'request', 'dossier', 'intervention', 'cell', 'month_cell', 'dossier_entry', 'defect',
                               'engagement_site', 'shift', 'shift_site'] loop
        execute format('create policy tenant on %I for select using (%s and (%s or landlord_id = %s))',
            name, scheme_matches, whole_scheme, landlord);
    end loop;
    foreach name in array array['scheme', 'contract'] loop
        execute format('create policy tenant on %I for select using (%s)', name, scheme_matches);
    end loop;
    foreach name in array array['scheme_cell'] loop
        execute format('create policy tenant on %I for select using (%s and %s)', name, scheme_matches, whole_scheme);
    end loop;
    execute format('create policy tenant on site for select using (%s and (%s or exists (
        select from site_span s where s.site_id = site.site_id and s.landlord_id = %s)))', scheme_matches, whole_scheme, landlord);
    execute format('create policy tenant on engagement for select using (%s and (%s or exists (
        select from engagement_site s where s.engagement_id = engagement.engagement_id and s.landlord_id = %s)))',
        scheme_matches, whole_scheme, landlord);
    execute format('grant usage on schema %I to "${app}"', current_schema());
    execute format('grant select, insert, update, delete on all tables in schema %I to "${app}"', current_schema());
    execute format('grant usage on all sequences in schema %I to "${app}"', current_schema());
end
$$;
