import { html } from 'lit';
import { get } from '../../api.js';
import { requestTag, stepDots } from '../../components/marks.js';
import { shown } from '../../components/states.js';
import { Element, Resource } from '../../element.js';
import { day } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';

const MOST = 5;

/** What is known of the same place: other requests, dossiers, and what was done there; bare inside something that names it. */
class EarlierHere extends Element {
  static properties = { request: { attribute: false }, bare: { type: Boolean } };

  found = new Resource(this, () => this.#find());

  async #find() {
    const { id, siteId } = this.request;
    const [requests, dossiers, interventions] = await Promise.all([
      get('/api/requests', { siteId, sort: '-receivedAt', limit: MOST + 1 }),
      get('/api/dossiers', { siteId, sort: '-openedOn', limit: MOST }),
      get('/api/interventions', { siteId, withdrawn: false, sort: '-startedAt', limit: MOST }),
    ]);
    return { requests: requests.items.filter((one) => one.id !== id).slice(0, MOST), dossiers: dossiers.items, interventions: interventions.items };
  }

  render() {
    return this.bare ? this.#list() : html`<section class="card table-card" aria-labelledby="earlier">
      <div class="card-head"><h2 id="earlier">${t('requests.earlier')}</h2></div>${this.#list()}
    </section>`;
  }

  #list() {
    return shown(this.found, ({ dossiers, requests, interventions }) => dossiers.length + requests.length + interventions.length === 0
      ? html`<p class="muted pad">${t('requests.nothingEarlier')}</p>`
      : html`<ul class="entries">${dossiers.map(dossierEntry)}${requests.map(requestEntry)}${interventions.map(interventionEntry)}</ul>`);
  }
}
customElements.define('earlier-here', EarlierHere);

const entry = (href, what, when, mark) => html`<li class="entry"><div><a class="row-link" href=${href}>${what}</a><span class="muted">${when}</span></div>${mark}</li>`;

const dossierEntry = (one) => entry(`/dossiers/${one.id}`, `${t('fields.dossier')} · ${label('nature', one.nature)}`, day(one.openedOn), stepDots(one));

const requestEntry = (one) => entry(`/requests/${one.id}`, `${t('fields.request')} · ${label('nature', one.nature)}`, day(one.receivedAt), requestTag(one.status));

const interventionEntry = (one) => entry(`/interventions/${one.id}`,
  `${t('requests.interventionHere')} · ${one.nature ? label('nature', one.nature) : label('register', one.register)}`, day(one.startedAt), html`<span class="muted">${label('space', one.space)}</span>`);
