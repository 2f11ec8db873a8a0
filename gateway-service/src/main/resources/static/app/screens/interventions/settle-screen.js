import { html } from 'lit';
import { get } from '../../api.js';
import { colleagues } from '../../colleagues.js';
import { pageHead } from '../../components/page.js';
import { empty, shown } from '../../components/states.js';
import { due } from '../../due.js';
import { Resource, Screen } from '../../element.js';
import { number } from '../../format.js';
import { t } from '../../i18n/i18n.js';
import { allSites } from '../../scheme.js';
import './contradiction-card.js';

/** À régler: corrections that say different things, each with both values; nothing was overwritten meanwhile. */
class SettleScreen extends Screen {
  list = new Resource(this, () => get('/api/interventions/contradictions'), { followsLive: true });
  colleagues = new Resource(this, colleagues);
  sites = new Resource(this, allSites);

  connectedCallback() {
    super.connectedCallback();
    due.addEventListener('change', this.#follow);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    due.removeEventListener('change', this.#follow);
  }

  #follow = () => due.toSettle !== this.list.value?.count && !this.list.loading && this.list.reload();

  render() {
    return html`<div class="narrow" @settled=${() => this.list.reload()}>
      ${pageHead(t('settle.title'), { sub: t('settle.sub'), back: { href: '/due', text: t('due.title') } })}
      ${shown(this.list, ({ count, items }) => html`<div class="stack">
        ${items.map((item) => html`<contradiction-card .item=${item} .people=${this.colleagues.value} .sites=${this.sites.value} .named=${true}></contradiction-card>`)}
        ${count === 0 ? html`<div class="card">${empty('check-lg', t('settle.nothing'), t('settle.nothingDetail'))}</div>` : ''}
        ${count > items.length ? html`<p class="muted">${t('due.more', { number: number(count - items.length) })}</p>` : ''}
      </div>`)}
    </div>`;
  }
}
customElements.define('settle-screen', SettleScreen);
