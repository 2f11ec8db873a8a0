import { remembered } from '../preferences.js';
import { reading, seal, unseal, writing } from './locker.js';

/** The items of one person in the order they were made, as {seq, id, state, tried, mark, content}; content undefined if illegible. */
export async function itemsOf(owner) {
  const rows = await reading('items', (store) => store.index('owner').getAll(owner));
  return Promise.all(rows.map((row) => opened(owner, row)));
}

const opened = async (owner, { seq, id, state, tried, ...box }) => ({ seq, id, state, tried, mark: markOf(box), content: await unseal(owner, id, box) });

/** Whatever is written anew gets another one. */
const markOf = ({ iv }) => iv.join();

export async function addItem(owner, { id, state, content }) {
  const box = await seal(owner, id, content);
  return writing('items', (store) => store.add({ owner, id, state, tried: false, ...box }));
}

/** Replaces what is kept of an item, if it still is. */
export async function changeItem(owner, { seq, id, state, tried, content }) {
  const box = await seal(owner, id, content);
  return ifKept(seq, (store) => store.put({ seq, owner, id, state, tried, ...box }));
}

/** The same, if it was never sent; answers whether that was so. */
export async function changeUnsent(owner, { seq, id, state, content }) {
  const box = await seal(owner, id, content);
  return ifKept(seq, (store) => store.put({ seq, owner, id, state, tried: false, ...box }), (row) => !row.tried);
}

/** Holds what was never sent until a person has looked, if it still is as it was read; answers whether that was so. */
export async function hold(owner, { seq, id, mark, content }) {
  const box = await seal(owner, id, content);
  return ifKept(seq, (store) => store.put({ seq, owner, id, state: 'HELD', tried: false, ...box }), (row) => !row.tried && markOf(row) === mark);
}

/** From now on it may have arrived, whatever is heard of it. Answers it as it is at that moment, nothing where it no longer waits. */
export async function markTried(owner, seq) {
  let marked;
  await ifKept(seq, (store, row) => store.put((marked = { ...row, tried: true })), (row) => row.state === 'WAITING');
  return marked && opened(owner, marked);
}

export const removeItem = (seq) => writing('items', (store) => store.delete(seq));

/** Takes an item back that was never sent; answers whether that was so. */
export const takeBack = (seq) => ifKept(seq, (store, row) => store.delete(seq), (row) => !row.tried);

async function ifKept(seq, work, fits = () => true) {
  let done = false;
  await writing('items', (store) => {
    store.get(seq).onsuccess = ({ target }) => {
      if (target.result && fits(target.result)) {
        done = true;
        work(store, target.result);
      }
    };
  });
  return done;
}

/** Whoever signed out meanwhile, perhaps in another tab, leaves nothing behind. */
export async function keepCopy(owner, name, value) {
  const isStillHere = () => remembered('person') === owner;
  const box = isStillHere() && (await seal(owner, name, { at: Date.now(), value }));
  if (box && isStillHere()) {
    await writing('copies', (store) => store.put({ owner, name, ...box }));
  }
}

/** What was kept under that name and when, as {at, value}. */
export async function copyOf(owner, name) {
  const row = await reading('copies', (store) => store.get([owner, name]));
  return row && unseal(owner, name, row);
}

/** All whose name starts so, as {name, at, value}; of what does not open any more the name alone. */
export async function copiesOf(owner, start) {
  const rows = await reading('copies', (store) => store.getAll(IDBKeyRange.bound([owner, start], [owner, `${start}\uffff`])));
  return Promise.all(rows.map(async ({ name, ...box }) => ({ name, ...(await unseal(owner, name, box)) })));
}

export const dropCopy = (owner, name) => writing('copies', (store) => store.delete([owner, name]));

export const countOf = (owner) => reading('items', (store) => store.index('owner').count(owner));
export const countAll = () => reading('items', (store) => store.count());

/** Copies go; things to send and their key only when nothing of them is to be kept. */
export async function forget(owner, { items }) {
  await writing('copies', (store) => store.delete(IDBKeyRange.bound([owner], [owner, []])));
  if (items) {
    await writing('items', (store) => {
      store.index('owner').openKeyCursor(owner).onsuccess = ({ target }) => {
        if (target.result) {
          store.delete(target.result.primaryKey);
          target.result.continue();
        }
      };
    });
    await writing('keys', (store) => store.delete(owner));
  }
}
