/** What may go now: of each thing the first of its items, and only when that one waits and nobody else's hand is asked for. */
export function ready(items, grant, putOff = new Set()) {
  const begun = new Set();
  return items.filter(({ id, state, content }) => {
    const first = content && !begun.has(content.thing);
    begun.add(content?.thing);
    return first && state === 'WAITING' && content.grant === grant && !putOff.has(id);
  });
}

/** Those that go together: the same kind as the first, in their order, no more than the kind takes at once. */
export function together(round, sizeOf) {
  const kind = round[0].content.kind;
  return round.filter(({ content }) => content.kind === kind).slice(0, sizeOf(kind));
}

const WAIT_FOR = { 401: 'session', 0: 'network', 425: 'server', 408: 'server', 429: 'server' };

/** Why sending has to stop for now; null where the answer is a no to what was sent. */
export function pauseOf({ status, type = '' }) {
  if (type === 'urn:problem:acting:changed' || type === 'urn:problem:acting:required') {
    return 'acting';
  }
  return WAIT_FOR[status] ?? (status >= 500 ? 'server' : null);
}

const SOONEST = 2_000;
const LATEST = 300_000;

/** Twice as long each time, a little different on every phone. */
export const pauseBefore = (attempt, chance = Math.random()) => Math.min(LATEST, SOONEST * 2 ** attempt) * (0.75 + chance / 2);
