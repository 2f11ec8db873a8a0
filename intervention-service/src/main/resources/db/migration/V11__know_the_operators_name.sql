-- Who signed a contract is named in letters to landlords. Not known of those signed before this, until the copy is fed again.
alter table contract add column operator_name text;
