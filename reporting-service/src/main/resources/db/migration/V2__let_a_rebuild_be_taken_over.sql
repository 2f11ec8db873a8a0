-- Whoever rebuilds writes under the claim he made; a later claim shuts out whoever was thought dead and goes on.
alter table projection add column claim bigint not null default 0;
