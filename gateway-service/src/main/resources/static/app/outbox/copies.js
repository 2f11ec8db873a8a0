import { remembered } from '../preferences.js';
import { copyOf, keepCopy } from './cabinet.js';

/** A field without answer is asked this long; then what is known has to do. */
const PATIENCE = 4_000;
const ages = new Map();
const NONE = Symbol('none');

/** What the server says, kept for when it says nothing, under the key of who read it; without an answer what it said last. */
export async function kept(owner, place, read) {
  const answer = read();
  answer.then((value) => isStillHere(owner) && keepCopy(owner, place, value)).catch(() => {});
  try {
    const value = await Promise.race([answer, pause()]);
    if (value !== NONE) {
      ages.delete(place);
      return value;
    }
  } catch (problem) {
    if (!problem.unanswered && !(problem.status >= 500)) {
      throw problem;
    }
  }
  const copy = await copyOf(owner, place).catch(() => undefined);
  return copy ? old(place, copy) : answer;
}

/** Whoever signed out meanwhile leaves nothing behind. */
const isStillHere = (owner) => remembered('person') === owner;

const pause = () => new Promise((resolve) => setTimeout(resolve, PATIENCE, NONE));

function old(place, { at, value }) {
  ages.set(place, at);
  return value;
}

/** Since when something is known that is not of now. */
export const sinceOf = (place) => ages.get(place) ?? null;
