import { html } from 'lit';
import { get } from '../../api.js';
import { Element, Resource } from '../../element.js';
import { day } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { allSites } from '../../scheme.js';

/** Dossiers whose names and notes are erased within a month: whoever still needs them has that long. */
class ErasuresCard extends Element {
  erasures = new Resource(this, () => get('/api/dossiers/erasures'));
  sites = new Resource(this, allSites);

  render() {
    const items = this.erasures.value?.items ?? [];
    return items.length === 0 ? '' : html`<section class="card table-card" aria-labelledby="erasures">
      <div class="card-head"><h2 id="erasures">${t('erasures.title')}</h2></div>
      <p class="muted pad">${t('erasures.detail')}</p>
      <ul class="entries">${items.map((one) => html`<li class="entry">
        <div><a class="row-link" href="/dossiers/${one.dossierId}">${label('nature', one.nature)}</a>
          <span class="muted">${[this.#site(one.siteId), t('erasures.closedOn', { day: day(one.closedOn) })].filter(Boolean).join(' · ')}</span></div>
        <span class="tag warning">${t('erasures.from', { day: day(one.erasedFrom) })}</span></li>`)}</ul>
    </section>`;
  }

  #site(id) {
    return this.sites.value?.find((site) => site.id === id)?.name;
  }
}
customElements.define('erasures-card', ErasuresCard);
