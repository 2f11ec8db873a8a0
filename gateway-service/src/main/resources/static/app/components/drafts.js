import { copiesOf, dropCopy, keepCopy } from '../outbox/cabinet.js';
import { inTime } from '../patience.js';
import { unwritten, written } from '../pictures.js';
import { session } from '../session.js';

const KEPT_FOR = 7 * 24 * 3_600_000;
/** A hand that types is not followed sign by sign. */
const PAUSE = 300;
/**
 * What was begun and left, as {first, values, thing, begun, sentAt, confidential}. Of those who work in the field the
 * phone keeps it sealed as well, like what they have noted: it closes pages behind one's back when it runs short of
 * room, the camera being enough.
 */
const begun = new Map();
const timers = new Map();
const tabs = new BroadcastChannel('entente-drafts');
let lastWrite = Promise.resolve();
let read = null;

session.addEventListener('change', () => {
  [...begun.keys()].filter((key) => !isMine(key)).forEach((key) => begun.delete(key));
  read = read?.whose === mine() ? read : null;
});
document.addEventListener('visibilitychange', () => document.hidden && [...timers.keys()].forEach(settle));
/** What another tab has thrown away is gone here as well; where something else was begun under that name, it is written anew. */
tabs.onmessage = ({ data: { key, thing } }) => (begun.get(key)?.thing === thing ? begun.delete(key) : begun.has(key) && settle(key));

const mine = () => `${session.acting?.id}/draft `;
const isMine = (key) => key.startsWith(mine());

/** What an earlier page of whoever acts now has left; asked once, before his first screen, which does not wait for ever. */
export function readDrafts() {
  read ??= { whose: mine(), answer: inTime(readFrom(session.fieldOwner).catch(() => {})) };
  return read.answer;
}

async function readFrom(owner) {
  for (const { name, at, value } of owner ? await copiesOf(owner, mine()) : []) {
    if (!value || Date.now() - at > KEPT_FOR) {
      await dropCopy(owner, name);
    } else if (isMine(value.key) && !begun.has(value.key)) {
      begun.set(value.key, { ...value, first: whole(value.first), values: whole(value.values) });
    }
  }
}

/** The draft of that name of whoever acts now. */
export const draftOf = (name) => `${mine()}${name}`;

export const leftOf = (key) => begun.get(key);

/** Of who has signed out meanwhile nothing is kept; where it is confidential, nothing but in memory. */
export function keepDraft(key, draft) {
  if (isMine(key)) {
    begun.set(key, draft);
    clearTimeout(timers.get(key));
    timers.set(key, setTimeout(settle, PAUSE, key));
  }
}

/** Unless another one has taken its place. */
export function dropDraft(key, draft) {
  if (begun.get(key) === draft) {
    begun.delete(key);
    settle(key).then(() => tabs.postMessage({ key, thing: draft.thing }));
  }
}

/** The device comes to hold what memory holds, one after the other: what is thrown away must not be written behind it. */
function settle(key) {
  clearTimeout(timers.get(key));
  timers.delete(key);
  const [owner, draft] = [session.fieldOwner, begun.get(key)];
  if (owner && isMine(key) && !draft?.confidential) {
    lastWrite = lastWrite.then(async () => (draft ? keepCopy(owner, await rowOf(key), await plain(key, draft)) : dropCopy(owner, await rowOf(key))))
      .catch(() => {}); // where nothing can be kept, memory has to do
  }
  return lastWrite;
}

/** A row's name lies in clear and says nothing of what the draft is about. */
async function rowOf(key) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  const [grant] = key.split('/', 1);
  return `${grant}/draft ${[...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** A photo is written as text, and read back. */
const plain = async (key, draft) => ({ ...draft, key, first: await texts(draft.first), values: await texts(draft.values) });
const texts = async (values) => Object.fromEntries(await Promise.all(Object.entries(values).map(async ([name, value]) => [name, await text(value)])));
const text = async (value) => (value instanceof Blob ? { picture: await written(value) } : value);
const whole = (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value?.picture ? unwritten(value.picture) : value]));
