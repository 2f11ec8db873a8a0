import { inTime } from '../patience.js';
import { copyOf, keepCopy } from './cabinet.js';

/** A field without answer is asked this long; then what is known has to do. */
const PATIENCE = 4_000;
const ages = new Map();
const NONE = Symbol('none');

/** What the server says, kept for when it says nothing, under the key of who read it; without an answer what it said last. */
export async function kept(owner, place, read) {
  const answer = read();
  answer.then((value) => keepCopy(owner, place, value)).catch(() => {});
  const value = await heard(answer);
  if (value !== NONE) {
    ages.delete(place);
    return value;
  }
  const copy = await copyOf(owner, place).catch(() => undefined);
  return copy ? old(place, copy) : answer;
}

/** One thing; without an answer as it stands in a list of which a copy was kept. */
export async function keptOne(owner, places, id, read) {
  const answer = read();
  answer.catch(() => {});
  const value = await heard(answer);
  if (value !== NONE) {
    return value;
  }
  for (const place of places) {
    const copy = await copyOf(owner, place).catch(() => undefined);
    const found = copy?.value.find((one) => one.id === id);
    if (found) {
      return old(place, { at: copy.at, value: found });
    }
  }
  return answer;
}

/** What was said soon enough; a no is an answer, silence and trouble are none. */
const heard = (answer) => inTime(answer, PATIENCE, NONE).catch((problem) => {
  if (!problem.unanswered && !(problem.status >= 500)) {
    throw problem;
  }
  return NONE;
});

function old(place, { at, value }) {
  ages.set(place, at);
  return value;
}

/** Since when something is known that is not of now. */
export const sinceOf = (place) => ages.get(place) ?? null;
