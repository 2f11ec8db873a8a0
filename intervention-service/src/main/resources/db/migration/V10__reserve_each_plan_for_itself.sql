-- A plan that is refused lets go what it reserved itself, and nothing that another plan of the same evening did.
alter table shift_booking
    add column reservation uuid not null default gen_random_uuid(),
    drop constraint shift_booking_pkey,
    add primary key (shift_id, mediator_id, reservation);
