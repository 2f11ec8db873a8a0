import { copiesOf, dropCopy, keepCopy } from '../outbox/cabinet.js';
import { unwritten, written } from '../pictures.js';
import { session } from '../session.js';

/**
 * What was begun and left. Of those who work in the field the phone keeps it sealed as well, like what they have noted:
 * it closes pages behind one's back when it runs short of room, the camera being enough for that.
 */
const NAME = 'draft ';
const KEPT_FOR = 7 * 24 * 3_600_000;
/** A hand that types is not followed sign by sign. */
const PAUSE = 300;
const begun = new Map();
const timers = new Map();
let lastWrite = Promise.resolve();
let read = null;

session.addEventListener('change', () => {
  for (const key of begun.keys()) {
    if (!isMine(key)) {
      begun.delete(key);
    }
  }
});
document.addEventListener('visibilitychange', () => document.hidden && [...timers.keys()].forEach(seal));

const mine = () => `${session.acting?.id} `;
const isMine = (key) => key.startsWith(mine());

/** What an earlier page of whoever acts now has left; asked once, before his first screen. */
export function readDrafts() {
  if (read?.whose !== mine()) {
    read = { whose: mine(), answer: readFrom(session.fieldOwner).catch(() => {}) };
  }
  return read.answer;
}

async function readFrom(owner) {
  for (const { name, at, value } of owner ? await copiesOf(owner, NAME + mine()) : []) {
    const key = name.slice(NAME.length);
    if (!value || Date.now() - at > KEPT_FOR) {
      dropDraft(key);
    } else if (!begun.has(key)) {
      begun.set(key, { first: whole(value.first), values: whole(value.values) });
    }
  }
}

/** The draft of that name of whoever acts now. */
export const draftOf = (name) => `${mine()}${name}`;

export const leftOf = (key) => begun.get(key);

/** Of who has signed out meanwhile nothing is kept; where it is confidential, nothing but in memory. */
export function keepDraft(key, draft, { confidential = false } = {}) {
  if (isMine(key)) {
    begun.set(key, draft);
    confidential || sealSoon(key);
  }
}

export function dropDraft(key) {
  begun.delete(key);
  seal(key);
}

function sealSoon(key) {
  clearTimeout(timers.get(key));
  timers.set(key, setTimeout(seal, PAUSE, key));
}

/** One after the other: what is thrown away must not be written behind it. Where nothing can be kept, memory has to do. */
function seal(key) {
  clearTimeout(timers.get(key));
  timers.delete(key);
  const owner = session.fieldOwner;
  if (owner && isMine(key)) {
    const draft = begun.get(key);
    lastWrite = lastWrite.then(() => (draft ? keepSealed(owner, key, draft) : dropCopy(owner, NAME + key))).catch(() => {});
  }
}

const keepSealed = async (owner, key, { first, values }) => keepCopy(owner, NAME + key, { first: await plain(first), values: await plain(values) });

/** A photo is written as text, and read back. */
const plain = async (values) => Object.fromEntries(await Promise.all(Object.entries(values).map(async ([name, value]) => [name, value instanceof Blob ? { picture: await written(value) } : value])));
const whole = (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value?.picture ? unwritten(value.picture) : value]));
