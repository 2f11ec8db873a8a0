-- The epoch of the store behind each topic, once it is not the first. Records of an older one are void.
create table intake_epoch (
    intake text   not null,
    topic  text   not null,
    epoch  bigint not null,
    primary key (intake, topic)
);

create policy keeper on intake_epoch for all using (current_setting('entente.keeper', true) = 'on')
    with check (current_setting('entente.keeper', true) = 'on');
alter table intake_epoch enable row level security;

grant select, insert, update, delete on intake_epoch to ${app};
