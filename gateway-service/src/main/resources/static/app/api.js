import { clock } from './clock.js';
import { language } from './i18n/i18n.js';
import { uuidv7 } from './uuid.js';

/** A refusal by the server (RFC 9457), or status 0 when no answer came. */
export class Problem extends Error {
  constructor(status, body = {}) {
    super(body.detail || body.title || `HTTP ${status}`);
    this.status = status;
    this.type = body.type ?? '';
    this.title = body.title;
    this.detail = body.detail;
    this.fields = Object.fromEntries((body.errors ?? []).map((error) => [error.field, error.message]));
  }

  get unanswered() {
    return this.status === 0;
  }
}

/** Keeps one Idempotency-Key as long as the same content is submitted again. */
export class Submission {
  #content;
  #key;

  keyFor(content) {
    const text = JSON.stringify(content);
    if (text !== this.#content) {
      this.#content = text;
      this.#key = uuidv7();
    }
    return this.#key;
  }
}

const sessionEnd = new EventTarget();
const writes = new EventTarget();
const ownWrites = new Map();
const OWN_WRITE_LASTS = 10_000;
const ATTEMPTS = 3;
/** Told twice, the second time it is told with a password that is no more. */
const ONCE = ['/api/me/password'];

export const onSessionEnd = (listener) => sessionEnd.addEventListener('end', listener);

export const onWrite = (listener) => writes.addEventListener('write', listener);

export const get = (path, params, options) => send('GET', withQuery(path, params), options);
export const put = (path, content, options) => write('PUT', path, content, options);
export const putPicture = (path, picture, options) => send('PUT', path, { picture, ...options });
/** A piece of a file, as it is. */
export const putBytes = (path, piece) => send('PUT', path, { content: piece, headers: { 'Content-Type': 'application/octet-stream' } });
export const remove = (path, options) => send('DELETE', path, options);
/** Names the version that was seen, where what is changed has no key of its own. */
export const seeing = (version) => ({ headers: { 'If-Match': `"${version}"` } });

export function post(path, content, { version, submission = new Submission(), headers: others, signal } = {}) {
  const headers = { 'Idempotency-Key': submission.keyFor({ path, version, content }), ...others };
  if (version !== undefined) {
    headers['If-Match'] = `"${version}"`;
  }
  return write('POST', path, content, { headers, signal });
}

async function write(method, path, content, options) {
  return wrote(path, await send(method, path, { content, ...options }));
}

/** What one has just written is waited for when it is read. */
export function wrote(path, receipt) {
  if (receipt?.id && receipt.version && keeperOf(path)) {
    ownWrites.set(keeperOf(path), { mark: `${receipt.id}@${receipt.version}`, at: Date.now() });
    writes.dispatchEvent(new Event('write'));
  }
  return receipt;
}

/** Which service keeps the thing: a read waits for its own writing only where that was written. */
function keeperOf(path) {
  if (/^\/api\/(interventions|defects|shifts|actions)/.test(path)) {
    return 'intervention';
  }
  return /^\/api\/(schemes|sites|engagements|requests|observations|dossiers|due|stock-imports)/.test(path) ? 'dossier' : null;
}

function readAfter(path) {
  const own = ownWrites.get(keeperOf(path));
  return own && Date.now() - own.at < OWN_WRITE_LASTS ? { 'Read-After': own.mark } : {};
}

async function send(method, path, { content, picture, headers = {}, signal } = {}) {
  const request = {
    method,
    signal,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      'Accept-Language': language(),
      ...(content === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(picture ? { 'Content-Type': picture.type } : {}),
      ...(method === 'GET' ? readAfter(path) : {}),
      ...headers,
    },
    body: content === undefined ? picture : content instanceof Blob ? content : JSON.stringify(content),
  };
  return answerOf(path, await withRepeats(path, request));
}

/** Every write but a new password carries its own id or key, so repeating it after a lost answer cannot double it. */
async function withRepeats(path, request) {
  for (let attempt = 1; ; attempt++) {
    const askedAt = Date.now();
    const response = await fetch(path, request).catch((fault) => {
      if (fault.name === 'AbortError') {
        throw fault;
      }
      return null;
    });
    if (response) {
      clock.hear(response, askedAt);
    }
    const passing = response === null || response.status === 425 || response.status === 503;
    if (!passing || ONCE.includes(path) || attempt === ATTEMPTS || !navigator.onLine) {
      if (response === null) {
        throw new Problem(0);
      }
      return response;
    }
    await pause(Math.min(Number(response?.headers.get('Retry-After')) || attempt * 0.4, 3));
  }
}

const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

async function answerOf(path, response) {
  const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
  const body = isJson ? await bodyOf(response) : undefined;
  if (response.ok) {
    return body;
  }
  if (response.status === 401 && path !== '/api/session' && path !== '/api/me') {
    sessionEnd.dispatchEvent(new Event('end'));
  }
  throw new Problem(response.status, body);
}

/** A success that breaks off is no answer: half of it is not taken for all, nor nothing for something. */
const bodyOf = (response) => response.json().catch((fault) => {
  if (response.ok) {
    throw fault.name === 'AbortError' ? fault : new Problem(0);
  }
  return {};
});

function withQuery(path, params = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== null && value !== '') {
      query.set(name, value);
    }
  }
  return query.size ? `${path}?${query}` : path;
}
