import { get } from '../api.js';
import { Resource } from '../element.js';

/** A list read page by page by its cursor; read again from its start when the filters or the facts change. */
export class PagedList extends Resource {
  next = null;

  constructor(host, path, params) {
    super(host, () => this.#pages(), { followsLive: true });
    this.path = path;
    this.params = params;
  }

  /** As many as are on screen, so that a change does not throw the reader back to the first page. */
  async #pages() {
    const wanted = Math.min(200, Math.max(50, this.value?.length ?? 0));
    const page = await get(this.path, { ...this.params(), limit: wanted });
    this.next = page.next;
    return page.items;
  }

  restart() {
    this.value = undefined;
    return this.reload();
  }

  async more() {
    this.loading = true;
    this.host.requestUpdate();
    try {
      const page = await get(this.path, { ...this.params(), limit: 50, cursor: this.next });
      this.value = [...this.value, ...page.items];
      this.next = page.next;
    } catch (problem) {
      this.problem = problem;
    }
    this.loading = false;
    this.host.requestUpdate();
  }
}
