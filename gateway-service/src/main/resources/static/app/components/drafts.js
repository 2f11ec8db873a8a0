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

/** The draft of that name of whoever acts now. */
export const draftOf = (name) => `${mine()}${name}`;

/** Of who has signed out meanwhile nothing is kept. */
export const keepDraft = (key, draft) => key.startsWith(mine()) && begun.set(key, draft);

export function takeDraft(key) {
  const draft = begun.get(key);
  begun.delete(key);
  return draft;
}
