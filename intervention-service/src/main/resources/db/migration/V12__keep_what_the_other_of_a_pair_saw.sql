-- How another of the pair saw a sector, where he saw it otherwise than who told the end first.
alter table shift_sector add column also_told text[] not null default '{}';
