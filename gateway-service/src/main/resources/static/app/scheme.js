import { get } from './api.js';

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

/** All sites one may see. */
export function allSites() {
  sites ??= everyPage('/api/sites').catch((problem) => {
    sites = null;
    throw problem;
  });
  return sites;
}

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

/** A landlord keeps its colour on every chart: its rank by id among all that ever were members. */
export function colourOf(members, landlordId) {
  const rank = members.map((member) => member.landlordId).sort().indexOf(landlordId);
  return rank < 0 ? 'var(--muted)' : `var(--landlord-${rank % COLOURS})`;
}

export const siteLine = (site) => [site.name, site.town].filter(Boolean).join(' · ');
