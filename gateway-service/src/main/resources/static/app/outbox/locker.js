import { t } from '../i18n/i18n.js';

/**
 * What this device keeps, encrypted: things to send, drafts and copies of what was read. The key of a person cannot leave the
 * browser; whose a thing is and whether it waits stands beside it in clear, everything else is sealed.
 */
const NAME = 'entente-field';
const ALGORITHM = 'AES-GCM';
const IV_BYTES = 12;

/** Nothing could be kept: the device is full, or the browser refuses. Never passed over in silence. */
export class StorageTrouble extends Error {
  constructor(cause) {
    super(String(cause), { cause });
    this.full = cause?.name === 'QuotaExceededError';
  }

  get title() {
    return t(this.full ? 'storage.full' : 'storage.refused');
  }

  get detail() {
    return t('storage.detail');
  }
}

let opening = null;

function opened() {
  opening ??= open().catch((fault) => {
    opening = null;
    throw new StorageTrouble(fault);
  });
  return opening;
}

async function open() {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('keys', { keyPath: 'owner' });
    request.result.createObjectStore('items', { keyPath: 'seq', autoIncrement: true }).createIndex('owner', 'owner');
    request.result.createObjectStore('copies', { keyPath: ['owner', 'name'] });
  };
  const database = await answered(request);
  database.onversionchange = () => {
    database.close();
    opening = null;
  };
  database.onclose = () => (opening = null);
  return database;
}

const answered = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** One transaction, on the disk when it is answered: a battery may die at any moment. */
async function within(store, mode, work) {
  const database = await opened();
  return new Promise((resolve, reject) => {
    const failed = (fault) => reject(new StorageTrouble(fault));
    try {
      const transaction = database.transaction(store, mode, { durability: 'strict' });
      const result = work(transaction.objectStore(store));
      transaction.oncomplete = async () => resolve(result instanceof IDBRequest ? result.result : result);
      transaction.onabort = () => failed(transaction.error);
      transaction.onerror = () => failed(transaction.error);
    } catch (fault) {
      failed(fault);
    }
  });
}

export const reading = (store, work) => within(store, 'readonly', work);
export const writing = (store, work) => within(store, 'readwrite', work);

/** The key there is, or a new one; two tabs that make one at the same time agree on the first. */
async function keyOf(owner) {
  const kept = await reading('keys', (store) => store.get(owner));
  if (kept) {
    return kept.key;
  }
  const key = await crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ['encrypt', 'decrypt']);
  await writing('keys', (store) => {
    const request = store.add({ owner, key });
    request.onerror = (event) => {
      event.preventDefault();
      event.stopPropagation();
    };
  });
  return (await reading('keys', (store) => store.get(owner))).key;
}

/** Sealed for one place: a row put in another's place does not open. */
const place = (owner, name) => new TextEncoder().encode(`${owner}/${name}`);

export async function seal(owner, name, content) {
  if (!globalThis.crypto?.subtle) {
    throw new StorageTrouble('no secure context');
  }
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const clear = new TextEncoder().encode(JSON.stringify(content));
  const sealed = await crypto.subtle.encrypt({ name: ALGORITHM, iv, additionalData: place(owner, name) }, await keyOf(owner), clear);
  return { iv, sealed };
}

/** Undefined when the key is gone or the row was touched. */
export async function unseal(owner, name, { iv, sealed }) {
  try {
    const clear = await crypto.subtle.decrypt({ name: ALGORITHM, iv, additionalData: place(owner, name) }, await keyOf(owner), sealed);
    return JSON.parse(new TextDecoder().decode(clear));
  } catch (fault) {
    if (fault instanceof StorageTrouble) {
      throw fault;
    }
    return undefined;
  }
}
