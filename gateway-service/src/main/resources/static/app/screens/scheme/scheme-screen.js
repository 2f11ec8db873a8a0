import { html } from 'lit';
import { get } from '../../api.js';
import { icon } from '../../components/icon.js';
import { facts, pageHead } from '../../components/page.js';
import { empty, shown, skeletonPage } from '../../components/states.js';
import { Resource, Screen } from '../../element.js';
import { day, hourOfDay, number } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { colourOf, forgetScheme } from '../../scheme.js';
import { session } from '../../session.js';
import './retention-card.js';
import { contractActions, memberActions, siteActions } from './scheme-actions.js';
import './sites-list.js';
import { validityTimeline } from './validity-timeline.js';

/** The scheme: who pays together, where, and under which contract; with its dates. */
class SchemeScreen extends Screen {
  scheme = new Resource(this, () => get(`/api/schemes/${session.acting.schemeId}`), { followsLive: true });

  get #writes() {
    return session.is('COORDINATOR');
  }

  #changed = () => {
    forgetScheme();
    this.scheme.reload();
    this.querySelector('sites-list')?.reload();
  };

  render() {
    return shown(this.scheme, (scheme) => html`
      ${pageHead(scheme.name, { sub: t('scheme.sub', { coordinator: scheme.coordinatorName, dwellings: number(scheme.dwellings), sites: number(scheme.sites) }) })}
      <div class="stack">
        <section class="card" aria-labelledby="validity"><div class="card-head"><h2 id="validity">${t('scheme.validity')}</h2></div>${validityTimeline(scheme)}</section>
        <div class="columns">${this.#contract(scheme)}${this.#members(scheme)}</div>
        ${session.is('LANDLORD') ? '' : html`<retention-card></retention-card>`}
        <a class="choice" href="/scheme/engagements">${icon('calendar-event')}<span><strong>${t('engagements.title')}</strong><span class="muted">${t('engagements.sub')}</span></span>${icon('chevron-right')}</a>
        <section class="card table-card" aria-labelledby="sites">
          <div class="card-head"><h2 id="sites">${t('scheme.sites')}</h2>
            <div class="row">
              ${session.is('COORDINATOR', 'LANDLORD') ? html`<a class="button" href="/scheme/stock">${icon('file-earmark-arrow-up')}${t('stock.open')}</a>` : ''}
              ${this.#writes ? html`<button class="button" type="button" @click=${() => siteActions.register(scheme, this.#changed)}>${icon('plus-lg')}${t('scheme.registerSite')}</button>` : ''}</div></div>
          <sites-list .scheme=${scheme}></sites-list>
        </section>
      </div>`, skeletonPage);
  }

  #contract(scheme) {
    const { contract } = scheme;
    const act = (action) => () => contractActions[action](scheme, this.#changed);
    return html`<section class="card" aria-labelledby="contract">
      <div class="card-head"><h2 id="contract">${t('scheme.contract')}</h2>${contract?.ended ? html`<span class="tag">${t('scheme.ended')}</span>` : ''}</div>
      ${contract ? this.#terms(scheme) : empty('journal-text', t('scheme.noContract'), t('scheme.noContractDetail'))}
      ${this.#writes ? html`<div class="row card-foot">
        ${!contract || contract.ended ? html`<button class="button primary" type="button" @click=${act('sign')}>${t('scheme.sign')}</button>` : html`
          <button class="button" type="button" @click=${act('promise')}>${icon('clock')}${t('scheme.promise')}</button>
          ${contract.renewalsLeft > 0 ? html`<button class="button" type="button" @click=${act('renew')}>${icon('arrow-repeat')}${t('scheme.renew')}</button>` : ''}
          <button class="button danger" type="button" @click=${act('end')}>${t('scheme.end')}</button>`}
      </div>` : ''}
    </section>`;
  }

  #terms({ contract, firstAnswer }) {
    return facts([
      [t('scheme.operator'), contract.operatorName],
      [t('scheme.from'), day(contract.from)],
      [t('scheme.until'), day(contract.until)],
      [t('scheme.renewals'), t('scheme.renewalsLeft', { left: contract.renewalsLeft, count: contract.renewals })],
      [t('scheme.serviceDays'), contract.serviceDays.map((code) => label('weekdayShort', code)).join(', ')],
      [t('scheme.serviceHours'), `${hourOfDay(contract.opensAt)} – ${hourOfDay(contract.closesAt)}`],
      [t('scheme.hoursDue'), t('scheme.hours', { number: number(contract.hoursDue) })],
      [t('scheme.firstAnswer'), firstAnswer ? t('scheme.firstAnswerValue', { hours: number(firstAnswer.hours), day: day(firstAnswer.from) }) : t('scheme.firstAnswerNone')],
    ]);
  }

  #members(scheme) {
    return html`<section class="card table-card" aria-labelledby="members">
      <div class="card-head"><h2 id="members">${t('scheme.members')}</h2>
        ${this.#writes ? html`<button class="button" type="button" @click=${() => memberActions.join(scheme, this.#changed)}>${icon('plus-lg')}${t('scheme.addMember')}</button>` : ''}</div>
      <ul class="entries">${scheme.members.map((member) => html`<li class="entry">
        <div><strong class="landlord" .style=${`--landlord: ${colourOf(scheme, member.landlordId)}`}>${member.name}</strong>
          <span class="muted">${member.until ? t('scheme.memberUntil', { from: day(member.from), until: day(member.until) }) : t('scheme.memberSince', { from: day(member.from) })}</span></div>
        ${member.coordinator ? html`<span class="tag primary">${t('scheme.coordinator')}</span>` : ''}
        ${this.#writes && !member.until && !member.coordinator ? html`<button class="button quiet" type="button" @click=${() => memberActions.leave(scheme, member, this.#changed)}>${t('scheme.leave')}</button>` : ''}
      </li>`)}</ul>
    </section>`;
  }
}
customElements.define('scheme-screen', SchemeScreen);
