/** Where one is, as the address bar says it: path, and filters in the query. Never personal data. */
class Router extends EventTarget {
  /** Set when another release has taken over: the next step loads it whole. */
  reloads = false;
  #steps = 0;
  #shown = '';

  start() {
    this.#shown = this.#address;
    addEventListener('popstate', () => this.#stepped());
    document.addEventListener('click', (event) => this.#followed(event));
  }

  get path() {
    return location.pathname;
  }

  get query() {
    return Object.fromEntries(new URLSearchParams(location.search));
  }

  go(address, { replace = false } = {}) {
    if (this.reloads) {
      return location[replace ? 'replace' : 'assign'](address);
    }
    history[replace ? 'replaceState' : 'pushState']({}, '', address);
    this.#steps += replace ? 0 : 1;
    this.#changed();
  }

  /** Sets some filters and keeps the others; an empty value takes one away. */
  filter(changes, { replace = true } = {}) {
    this.go(addressOf(this.path, { ...this.query, ...changes }), { replace });
  }

  back(otherwise) {
    return this.#steps > 0 ? history.back() : this.go(otherwise, { replace: true });
  }

  get #address() {
    return location.pathname + location.search;
  }

  /** A step back leaves the dialog that is open, and not the screen under it. */
  #stepped() {
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
    if (!dialog) {
      return this.#changed();
    }
    history.pushState({}, '', this.#shown);
    dialog.close();
  }

  #changed() {
    this.#shown = this.#address;
    if (this.reloads) {
      return location.reload();
    }
    return this.dispatchEvent(new Event('change'));
  }

  #followed(event) {
    const link = event.composedPath().find((node) => node.tagName === 'A');
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!link || !plain || event.defaultPrevented || link.target || link.hasAttribute('download')) {
      return;
    }
    const address = new URL(link.href, location.href);
    if (address.origin === location.origin && !address.pathname.startsWith('/api/') && !isAnchor(address)) {
      event.preventDefault();
      this.go(address.pathname + address.search);
    }
  }
}

const isAnchor = (address) => address.hash !== '' && address.pathname === location.pathname;

export function addressOf(path, query = {}) {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') {
      params.set(name, value);
    }
  }
  return params.size ? `${path}?${params}` : path;
}

/** The values of `:names` when the pattern fits the path, otherwise null. */
export function matched(pattern, path) {
  const [wanted, given] = [pattern.split('/'), path.replace(/\/$/, '').split('/')];
  if (wanted.length !== given.length) {
    return null;
  }
  const values = {};
  const fits = wanted.every((part, i) => {
    if (part.startsWith(':')) {
      values[part.slice(1)] = decodeURIComponent(given[i]);
      return true;
    }
    return part === given[i];
  });
  return fits ? values : null;
}

export const router = new Router();
