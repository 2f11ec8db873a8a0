import { kept, keptOne, sinceOf } from './outbox/copies.js';
import { session } from './session.js';

const placeOf = (name) => `${session.acting?.id}/${name}`;

/** What the server says or, without an answer, what it said last: only for what the field needs, each grant for itself. */
export async function lastKnown(name, read) {
  const [owner, place] = [session.fieldOwner, placeOf(name)];
  return owner ? kept(owner, place, read) : read();
}

/** The same for one thing that stands in one of these lists. */
export async function lastKnownOf(names, id, read) {
  const owner = session.fieldOwner;
  return owner ? keptOne(owner, names.map(placeOf), id, read) : read();
}

/** Since when the oldest of these is known, when it is not of now. */
export function knownSince(...names) {
  const times = names.map((name) => sinceOf(placeOf(name))).filter(Boolean);
  return times.length ? Math.min(...times) : null;
}
