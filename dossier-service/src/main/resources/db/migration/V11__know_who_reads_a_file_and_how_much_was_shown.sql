-- A file may be read again when whoever read it has died: the one that was given up must change nothing any more.
alter table stock_import add column attempt integer not null default 0;

-- Words that no event points to yet may be mended by whoever wrote them.
grant update (sealed, side, kind) on vault_party to ${app};
grant update (sealed) on vault_note to ${app};

-- A record of who read what says for good how much there was to read. Of those written before, what can still be counted.
alter table vault_reading add column shown integer;
update vault_reading r set shown = case r.what
    when 'NOTES' then (select count(*) from vault_note n
                        where n.dossier_id = r.dossier_id and n.written_at <= r.read_at and exists (
                            select from event e where e.aggregate_id = n.dossier_id::text
                                                  and e.payload ->> 'noteId' = n.note_id::text))
    else (select count(*) from vault_party p
           where p.dossier_id = r.dossier_id and p.written_at <= r.read_at and exists (
               select from event e where e.aggregate_id = p.dossier_id::text
                                     and e.payload ->> 'partyId' = p.party_id::text))
    end;
alter table vault_reading alter column shown set not null;
