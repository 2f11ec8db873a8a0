/* Answers with the app's own files from this device, all of one release. Answers of the API never pass through here. */
const RELEASE = 'none';
const FILES = {};

const CACHE = `entente-${RELEASE}`;
const NO_PAGE = /^\/(?:api|actuator|lib|\.well-known)(?:\/|$)|\.[^/]*$/;

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(takeOver()));
addEventListener('fetch', (event) => {
  const path = fileOf(event.request);
  if (path in FILES) {
    event.respondWith(answer(path, event.request));
  }
});

/** All or nothing: a file that is not the one of this release (a deployment under way) puts the release off. */
async function install() {
  const cache = await caches.open(CACHE);
  await Promise.all(Object.entries(FILES).map(async ([path, hash]) => cache.put(path, await found(path, hash))));
  await skipWaiting();
}

async function found(path, hash) {
  const kept = await caches.match(path, { ignoreVary: true });
  if (kept && (await hashOf(kept)) === hash) {
    return kept;
  }
  const fetched = await fetch(path, { cache: 'no-cache', headers: path === '/' ? { Accept: 'text/html' } : {} });
  if (!fetched.ok || (await hashOf(fetched)) !== hash) {
    throw new Error(`${path} is not of this release`);
  }
  return fetched;
}

async function hashOf(response) {
  const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Pages of the release before keep what they have loaded, and load this one when they go on to another screen. */
async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
  await clients.claim();
}

function fileOf({ method, mode, url }) {
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin) {
    return '';
  }
  return mode === 'navigate' && !NO_PAGE.test(pathname) ? '/' : pathname;
}

const answer = async (path, request) => (await caches.match(path, { cacheName: CACHE, ignoreVary: true })) ?? fetch(request);
