import { get } from './api.js';
import { alphabetical } from './i18n/i18n.js';
import { knownSince, lastKnown } from './known.js';
import { session } from './session.js';

const COLOURS = 6;
let scheme = null;
let sites = null;

/** The scheme one acts in, asked for once. */
export function currentScheme(id) {
  scheme ??= get(`/api/schemes/${id}`).catch((problem) => {
    scheme = null;
    throw problem;
  });
  return scheme;
}

/** All sites one may see, asked for once; those of a copy until there is an answer. A partner sees where they are, not whose. */
export function allSites() {
  sites ??= lastKnown('sites', sitesByName).finally(() => {
    if (knownSince('sites')) {
      sites = null;
    }
  }).catch((problem) => {
    sites = null;
    throw problem;
  });
  return sites;
}

const sitesByName = async () =>
  (await everyPage(session.is('PARTNER') ? '/api/sites/places' : '/api/sites')).sort((a, b) => alphabetical(a.name, b.name));

export function forgetScheme() {
  scheme = null;
  sites = null;
}

export async function everyPage(path, params = {}) {
  const items = [];
  let cursor;
  do {
    const page = await get(path, { ...params, limit: 200, cursor });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return items;
}

/** The landlords that are or were members, each once, in the order they joined: who comes later comes last. */
export function landlordsOf(scheme) {
  const byJoining = [...(scheme?.members ?? [])].sort((a, b) => a.from.localeCompare(b.from) || a.landlordId.localeCompare(b.landlordId));
  return [...new Map(byJoining.map((member) => [member.landlordId, member.name]))];
}

/** A landlord keeps its colour in every place, also when others join. */
export function colourOf(scheme, landlordId) {
  const rank = landlordsOf(scheme).findIndex(([id]) => id === landlordId);
  return rank < 0 ? 'var(--muted)' : `var(--landlord-${rank % COLOURS})`;
}

// who acts as somebody else may see another scheme
session.addEventListener('change', forgetScheme);
