import { html } from 'lit';
import { get } from '../../api.js';
import { clock } from '../../clock.js';
import { icon } from '../../components/icon.js';
import { pageHead } from '../../components/page.js';
import { empty, shown } from '../../components/states.js';
import { Follows, Resource, Screen } from '../../element.js';
import { age, duration, hoursSince, isoDay, longDay, number, time } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { lastKnown } from '../../known.js';
import { outbox } from '../../outbox/outbox.js';
import { allSites, everyPage } from '../../scheme.js';
import { session } from '../../session.js';
import { keepRecent } from '../interventions/recent.js';
import { isOverdue } from '../requests/inbox.js';
import '../shifts/tonight-card.js';
import '../actions/coming-actions.js';
import { fieldNotices } from './field-notices.js';

const SIX_HOURS = 6 * 3_600_000;

/** An evening that ends after midnight is still the evening of the day before. */
const thisEvening = () => isoDay(clock.now() - SIX_HOURS);

/** Ce soir: what I have done, and what waits. */
class EveningScreen extends Screen {
  follows = new Follows(this, outbox, clock);
  done = new Resource(this, ofThisEvening, { followsLive: true });
  mine = new Resource(this, () => lastKnown('late', () => get('/api/requests', { ownerId: session.me.person, overdue: true, sort: 'receivedAt', limit: 200 })), { followsLive: true });
  waiting = new Resource(this, () => lastKnown('requests', () => get('/api/requests', { status: 'WAITING', sort: 'receivedAt', limit: 200 })), { followsLive: true });
  sites = new Resource(this, allSites, { followsLive: true });

  connectedCallback() {
    super.connectedCallback();
    keepRecent();
  }

  render() {
    return html`<div class="field-screen">
      ${pageHead(t('evening.title'), { sub: longDay(thisEvening()) })}
      <div class="stack">
        ${fieldNotices('evening', 'late', 'requests', 'sites', 'tonight')}
        <tonight-card></tonight-card>
        ${this.#unsent()}${this.#late()}${this.#waits()}
        ${shown(this.done, (done) => this.#evening(done))}
        <coming-actions></coming-actions>
      </div>
    </div>`;
  }

  /** What this phone holds and the platform has not yet. */
  #unsent() {
    const unsent = outbox.items.filter(({ content }) => content?.kind === 'LOGGED');
    return unsent.length === 0 ? '' : html`<section class="card table-card" aria-labelledby="unsent">
      <div class="card-head"><h2 id="unsent">${t('evening.unsent')}</h2><a href="/waiting">${t('evening.seeUnsent')}</a></div>
      <ol class="entries">${unsent.map(({ state, content: { content } }) => html`<li class="entry">
        <time datetime=${content.startedAt}>${time(content.startedAt)}</time>
        <div><strong>${this.#siteName(content.siteId)} · ${label('space', content.space)}</strong></div>
        <span class="tag ${state === 'WAITING' ? '' : 'alert'}">${t(state === 'WAITING' ? 'waiting.waits' : 'waiting.toMend')}</span>
      </li>`)}</ol>
    </section>`;
  }

  #siteName(id) {
    return this.sites.value?.find((site) => site.id === id)?.name ?? t('figures.unnamed');
  }

  /** What I answer for and what is later than promised. */
  #late() {
    const late = (this.mine.value?.items ?? []).filter((one) => isOverdue(one));
    return late.length === 0 ? '' : html`<a class="choice" href="/requests?queue=mine&sort=receivedAt">
      ${icon('exclamation-triangle')}
      <span><strong>${t('evening.late', { count: late.length })}</strong><span class="muted">${t('evening.lateDetail')}</span></span>
      ${icon('chevron-right')}
    </a>`;
  }

  #waits() {
    const waiting = this.waiting.value?.items ?? [];
    return waiting.length === 0 ? '' : html`<a class="choice" href="/requests?status=WAITING">
      ${icon('chat-left-text')}
      <span><strong>${t('evening.waiting', { count: waiting.length })}</strong><span class="muted">${t('evening.oldest', { age: age(hoursSince(waiting[0].receivedAt)) })}</span></span>
      ${icon('chevron-right')}
    </a>`;
  }

  #evening(done) {
    const kept = done.filter((one) => !one.withdrawn);
    if (done.length === 0 && (outbox.count > 0 || !outbox.known)) {
      return '';
    }
    if (done.length === 0) {
      return html`<div class="card">${empty('moon-stars', t('evening.empty'), t('evening.emptyDetail'), html`<a class="button primary" href="/log">${t('evening.logFirst')}</a>`)}</div>`;
    }
    const sum = (name) => kept.reduce((total, one) => total + one[name], 0);
    return html`
      <dl class="evening-sums">
        <div><dt>${t('evening.interventions', { count: kept.length })}</dt><dd>${number(kept.length)}</dd></div>
        <div><dt>${t('evening.peopleMet', { count: sum('peopleMet') })}</dt><dd>${number(sum('peopleMet'))}</dd></div>
        <div><dt>${t('evening.time')}</dt><dd>${duration(sum('minutes'))}</dd></div>
      </dl>
      <section class="card table-card" aria-label=${t('evening.list')}><ol class="entries">${done.map(entry)}</ol></section>
      <a class="button quiet self-start" href="/interventions?mine=true">${t('evening.all')}</a>`;
  }
}
customElements.define('evening-screen', EveningScreen);

/** What was known of another evening is not of this one. */
const ofThisEvening = async () => (await lastKnown('evening', myEvening)).filter(({ startedAt }) => isoDay(startedAt) >= thisEvening());

const myEvening = () => everyPage('/api/interventions', { mine: true, from: thisEvening(), to: isoDay(clock.now()), sort: '-startedAt' });

const entry = (one) => html`<li class="entry ${one.withdrawn ? 'withdrawn' : ''}">
  <time datetime=${one.startedAt}>${time(one.startedAt)}</time>
  <div>
    <a class="row-link" href="/interventions/${one.id}">${one.siteName} · ${label('space', one.space)}</a>
    <span class="muted">${one.nature ? label('nature', one.nature) : label('register', one.register)} · ${t('evening.people', { count: one.peopleMet, number: number(one.peopleMet) })}</span>
  </div>
  ${one.withdrawn ? html`<span class="tag">${t('interventions.withdrawn')}</span>` : one.corrected ? html`<span class="tag">${t('interventions.corrected')}</span>` : ''}
</li>`;
