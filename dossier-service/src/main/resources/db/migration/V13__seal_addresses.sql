-- Where somebody wants his letters lies sealed with a key of the vault. An address that was chosen before this lies in its old
-- column until the service has started with its master key.
alter table due_reader
    add column sealed bytea,
    add column wanted boolean generated always as (address is not null or sealed is not null) stored;

drop policy leader_ends on due_reader;
create policy leader_ends on due_reader for update using (in_bound_scheme(scheme_id) and bound('role') = 'MANAGER')
    with check (in_bound_scheme(scheme_id) and bound('role') = 'MANAGER' and address is null and sealed is null);
