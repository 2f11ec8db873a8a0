import { session } from '../session.js';

/** What was begun and left, in memory alone: words that nobody has sent are written down nowhere. */
const begun = new Map();

session.addEventListener('change', () => {
  for (const key of begun.keys()) {
    if (!key.startsWith(mine())) {
      begun.delete(key);
    }
  }
});

const mine = () => `${session.acting?.id} `;

/** The draft of that name of whoever acts now, and of nobody who comes after him. */
export const draftOf = (name) => `${mine()}${name}`;

export const keepDraft = (key, values) => begun.set(key, values);

export function takeDraft(key) {
  const values = begun.get(key);
  begun.delete(key);
  return values;
}
