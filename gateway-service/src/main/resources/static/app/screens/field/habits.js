import { copyOf, keepCopy } from '../../outbox/cabinet.js';
import { session } from '../../session.js';

const NAME = 'habits';
const PLACES_KEPT = 6;
const NONE = { places: [], last: null };
let owner = null;
let habits = NONE;

/** Where and what somebody noted last: his alone, and sealed like what he noted. */
export async function loadHabits() {
  if (owner !== session.fieldOwner) {
    owner = session.fieldOwner;
    habits = NONE;
    habits = (await copyOf(owner, NAME).catch(() => undefined))?.value ?? NONE;
  }
}

export const recentPlaces = () => habits.places;
export const lastLogged = () => habits.last;

export function rememberLogged({ siteId, space, startedAt, ...rest }) {
  keep({ places: placesWith({ siteId, space }), last: { ...rest, siteId, space, dossierId: '', requestId: '' } });
}

/** Where something else was noted than an intervention. */
export async function rememberPlace(place) {
  await loadHabits();
  keep({ ...habits, places: placesWith(place) });
}

function placesWith({ siteId, space }) {
  const others = habits.places.filter((place) => place.siteId !== siteId || place.space !== space);
  return [{ siteId, space }, ...others].slice(0, PLACES_KEPT);
}

/** Forgotten with the page where nothing can be kept. */
function keep(now) {
  habits = now;
  keepCopy(owner, NAME, habits).catch(() => {});
}
