-- Words and names are kept no longer than a scheme says: then their keys are deleted, and the rows stay as a mark without content.

alter table vault_party alter column sealed drop not null;
alter table vault_note alter column sealed drop not null;
grant update (sealed) on vault_party, vault_note to ${app};

-- For how many months after its closing the words of a dossier are kept: nothing where the scheme chose nothing. From a month after
-- the last choice on something may be erased by it, so that it can be seen before.
create table vault_retention (
    scheme_id uuid   not null primary key,
    version   bigint not null,
    months    int,
    since     date   not null
);

create policy reader on vault_retention for select using (in_bound_scheme(scheme_id) and bound('role') <> 'LANDLORD');
create policy chooser on vault_retention for all
    using (in_bound_scheme(scheme_id) and bound('role') = 'COORDINATOR')
    with check (in_bound_scheme(scheme_id) and bound('role') = 'COORDINATOR');

-- What was erased, and when; a dossier that was reopened may be erased more than once.
create table vault_erasure (
    dossier_id uuid not null,
    erased_on  date not null,
    scheme_id  uuid not null,
    parties    int  not null,
    notes      int  not null,
    primary key (dossier_id, erased_on)
);

create policy confidence on vault_erasure for select using (in_bound_confidence(scheme_id));

do
$$
declare
    kept text;
begin
    foreach kept in array array['vault_retention', 'vault_erasure'] loop
        execute format('alter table %I enable row level security', kept);
        execute format('create policy keeper on %I for all using (bound(''keeper'') = ''on'') '
                       'with check (bound(''keeper'') = ''on'')', kept);
        execute format('grant select, insert, update on %I to ${app}', kept);
    end loop;
end
$$;

create index dossier_sequel on dossier (sequel_id) where sequel_id is not null;
