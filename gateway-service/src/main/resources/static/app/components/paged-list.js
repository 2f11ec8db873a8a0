import { get } from '../api.js';
import { Resource } from '../element.js';

const PAGE = 50;
const MOST = 200;

/** A list read page by page by its cursor; read again from its start when the filters or the facts change. */
export class PagedList extends Resource {
  next = null;
  #list = 0;

  constructor(host, path, params) {
    super(host, () => this.#pages(), { followsLive: true, onValue: (items) => this.#begun(items.next) });
    this.path = path;
    this.params = params;
  }

  /** As many as are on screen, so that a change does not throw the reader back to the first page. */
  async #pages() {
    const wanted = Math.max(PAGE, this.value?.length ?? 0);
    const items = [];
    do {
      const page = await this.#page(Math.min(MOST, wanted - items.length), items.next);
      items.push(...page.items);
      items.next = page.next;
    } while (items.next && items.length < wanted);
    return items;
  }

  #page(limit, cursor) {
    return get(this.path, { ...this.params(), limit, cursor });
  }

  #begun(next) {
    this.#list++;
    this.next = next;
  }

  restart() {
    this.#begun(null);
    this.value = undefined;
    return this.reload();
  }

  /** A page that comes when the list was read again belongs to another list, and is let go. */
  async more() {
    const list = this.#list;
    this.loading = true;
    this.host.requestUpdate();
    const found = await this.#page(PAGE, this.next).catch((problem) => ({ problem }));
    if (list === this.#list) {
      this.loading = false;
      this.#append(found);
      this.host.requestUpdate();
    }
  }

  #append({ problem, items, next }) {
    if (problem) {
      this.problem = problem;
    } else {
      this.value = [...this.value, ...items];
      this.next = next;
    }
  }
}
