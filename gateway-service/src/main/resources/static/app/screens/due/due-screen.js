import { html } from 'lit';
import { get } from '../../api.js';
import { colleagues, nameOf } from '../../colleagues.js';
import { icon } from '../../components/icon.js';
import { pageHead } from '../../components/page.js';
import { empty, failure, shown, skeletonPage } from '../../components/states.js';
import { due } from '../../due.js';
import { Follows, Resource, Screen } from '../../element.js';
import { day, daysBetween, isoDay, number } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { session } from '../../session.js';
import { askLetter } from './letter.js';
import './letter-readers.js';

/** What each is called, and its sign. */
const KINDS = {
  FIRST_ANSWER: ['due.firstAnswer', 'chat-left-text'],
  REQUEST_HANDOVER: ['due.requestHandover', 'arrow-left-right'],
  UNOWNED_REQUEST: ['due.unownedRequest', 'inbox'],
  DOSSIER_HANDOVER: ['due.dossierHandover', 'arrow-left-right'],
  UNOWNED_DOSSIER: ['due.unownedDossier', 'folder2'],
  AGREEMENT_FOLLOW_UP: ['due.agreementFollowUp', 'calendar-check'],
  RECURRENCE_CHECK: ['due.recurrenceCheck', 'arrow-repeat'],
  SILENT_ORIENTATION: ['due.silentOrientation', 'signpost-split'],
};

/** À faire: what is due and mine, what is late first; whoever manages may look at everybody's. */
class DueScreen extends Screen {
  static properties = { ...Screen.properties, address: {} };

  follows = new Follows(this, due);
  colleagues = new Resource(this, colleagues);
  everybodys = new Resource(this, () => (this.#everybody ? get('/api/due', { everybody: true }) : null), { followsLive: true });

  get #everybody() {
    return session.is('MANAGER') && this.query.everybody === 'true';
  }

  willUpdate(changes) {
    if (changes.get('address') !== undefined) {
      this.everybodys.reload();
    }
  }

  render() {
    return html`<div class="narrow">
      ${pageHead(t('due.title'), { sub: t(this.#everybody ? 'due.subEverybody' : 'due.sub'), actions: html`<button class="button" type="button" @click=${() => askLetter()}>${icon('envelope')}${t('due.letter')}</button>` })}
      <div class="stack">
        ${session.is('MANAGER') ? this.#whose() : ''}
        ${due.toSettle ? this.#toSettle() : ''}
        ${this.#everybody ? shown(this.everybodys, (found) => (found ? this.#list(found) : skeletonPage())) : this.#mine()}
        ${this.#everybody ? html`<letter-readers></letter-readers>` : ''}
      </div>
    </div>`;
  }

  #whose() {
    const choice = (href, text, chosen) => html`<a class="chip ${chosen ? 'chosen' : ''}" href=${href} aria-current=${chosen ? 'true' : 'false'}>${text}</a>`;
    return html`<nav class="chips" aria-label=${t('due.whose')}>
      ${choice('/due', t('due.mine'), !this.#everybody)}${choice('/due?everybody=true', t('due.everybody'), this.#everybody)}
    </nav>`;
  }

  #toSettle() {
    return html`<a class="choice" href="/to-settle">
      ${icon('arrow-left-right')}
      <span><strong>${t('settle.count', { count: due.toSettle, number: number(due.toSettle) })}</strong><span class="muted">${t('settle.sub')}</span></span>
      ${icon('chevron-right')}
    </a>`;
  }

  #mine() {
    if (due.value) {
      return this.#list(due.value);
    }
    return navigator.onLine ? skeletonPage() : failure({ unanswered: true, status: 0 }, () => due.read());
  }

  #list({ items, count }) {
    if (count === 0) {
      return html`<div class="card">${empty('check-lg', t('due.nothing'), t('due.nothingDetail'))}</div>`;
    }
    return html`<section class="card table-card" aria-label=${t('due.title')}>
      <ol class="entries due-list">${items.map((one) => this.#entry(one))}</ol>
      ${count > items.length ? html`<p class="muted pad">${t('due.more', { number: number(count - items.length) })}</p>` : ''}
    </section>`;
  }

  #entry(one) {
    const [key, glyph] = KINDS[one.kind];
    const href = one.requestId ? `/requests/${one.requestId}` : `/dossiers/${one.dossierId}`;
    return html`<li class="entry">
      ${icon(glyph)}
      <div>
        <a class="row-link" href=${href}>${t(key, { months: one.months })}</a>
        <span class="muted">${[label('nature', one.nature), one.siteName, one.from && t('due.from', { name: this.#name(one.from) })].filter(Boolean).join(' · ')}</span>
        ${this.#everybody ? html`<span class="muted">${one.owners.length ? one.owners.map((id) => this.#name(id)).join(', ') : t('due.nobodys')}</span>` : ''}
      </div>
      <div class="due-when">
        <span class="tag ${one.overdue ? 'alert' : 'warning'}">${t(one.overdue ? 'due.overdueSince' : 'due.dueOn', { day: day(one.dueOn) })}</span>
        ${lateBy(one)}
      </div>
    </li>`;
  }

  #name(id) {
    return nameOf(this.colleagues.value, id);
  }
}
/** How long it is late, not how long it exists. */
function lateBy({ overdue, dueOn }) {
  const days = overdue ? daysBetween(dueOn, isoDay()) : 0;
  return days > 0 ? html`<span class="muted small">${t('due.lateBy', { count: days, number: number(days) })}</span>` : '';
}

customElements.define('due-screen', DueScreen);
