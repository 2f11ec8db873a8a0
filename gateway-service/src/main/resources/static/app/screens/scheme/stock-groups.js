import { html } from 'lit';
import { CODES } from '../../codes.js';
import { Element } from '../../element.js';
import { number } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { merge, rename, split, wishes } from './stock-grouping.js';

const STEP = 50;
const TONES = { NEW: 'primary', CHANGED: 'warning', RENAMED: 'warning', CHANGED_SINCE: 'alert', UNCHANGED: '', LEFT_OUT: '' };
const whereOf = ({ district, town }) => [...new Set([district, town])].filter(Boolean).join(' · ');
const keyOf = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The buildings of a file, grouped into sites: what each would become, and the user's say. */
class StockGroups extends Element {
  static properties = { report: { attribute: false }, locked: { type: Boolean }, regroup: { attribute: false }, change: { state: true }, words: { state: true }, most: { state: true } };

  constructor() {
    super();
    this.change = '';
    this.words = '';
    this.most = STEP;
  }

  get #found() {
    const words = keyOf(this.words.trim());
    return this.report.groups.filter((group) => (!this.change || group.change === this.change) && keyOf(`${group.name} ${group.town} ${group.district}`).includes(words));
  }

  render() {
    const found = this.#found;
    return html`${this.#filters(found)}
      <div class="table-scroll" tabindex="0"><table class="list-table">
        <caption class="visually-hidden">${t('stock.groups')}</caption>
        <thead><tr><th scope="col">${t('fields.site')}</th><th scope="col">${t('stock.change')}</th><th scope="col" class="number">${t('fields.dwellings')}</th><th scope="col">${t('fields.qpv')}</th><th scope="col">${t('stock.inScheme')}</th><th scope="col">${t('forms.actions')}</th></tr></thead>
        <tbody>${found.slice(0, this.most).map((group) => this.#group(group))}${this.change ? '' : this.report.gone.map((site) => this.#gone(site))}</tbody>
      </table></div>
      <div class="table-foot"><span role="status">${t('lists.shown', { count: Math.min(this.most, found.length) + (this.change ? 0 : this.report.gone.length) })}</span>
        ${found.length > this.most ? html`<button class="button" type="button" @click=${() => (this.most += STEP)}>${t('lists.more')}</button>` : ''}</div>`;
  }

  #filters(found) {
    return html`<div class="filters">
      <div class="field"><label for="stock-change">${t('stock.change')}</label><select id="stock-change" @change=${(event) => (this.change = event.target.value)}>
        <option value="">${t('stock.all')}</option>${CODES.stockChange.map((code) => html`<option value=${code}>${label('stockChange', code)}</option>`)}</select></div>
      <div class="field"><label for="stock-words">${t('stock.search')}</label><input id="stock-words" type="search" .value=${this.words} @input=${(event) => (this.words = event.target.value)} /></div>
      ${this.locked ? '' : html`<button class="button" type="button" @click=${() => this.#take(found, true)}>${t('stock.takeAll')}</button>
        <button class="button" type="button" @click=${() => this.#take(found, false)}>${t('stock.leaveAll')}</button>`}</div>`;
  }

  #group(group) {
    const { before, after } = group;
    return html`<tr>
      <th scope="row">${group.name}<span class="sub">${whereOf(group)} · ${t('stock.buildings', { count: group.buildings.length })}</span>${this.#before(group)}</th>
      <td><span class="tag ${TONES[group.change]}">${label('stockChange', group.change)}</span></td>
      <td class="number" data-label=${t('fields.dwellings')}>${before && before.dwellings !== after.dwellings ? t('stock.beforeAfter', { before: number(before.dwellings), after: number(after.dwellings) }) : number(after.dwellings)}</td>
      <td>${after.qpv ? html`<span class="tag primary">${t('scheme.qpv')}</span>` : ''}${group.inQpv && group.outsideQpv ? html`<span class="sub">${t('stock.partlyQpv', { inside: number(group.inQpv), all: number(group.inQpv + group.outsideQpv) })}</span>` : ''}</td>
      <td><label class="check"><input type="checkbox" .checked=${group.taken} ?disabled=${this.locked} aria-label=${t('stock.take', { name: group.name })} @change=${(event) => this.#take([group], event.target.checked)} /></label></td>
      <td>${this.locked ? '' : this.#actions(group)}</td></tr>`;
  }

  /** What it was called, and what was in another site until now. */
  #before({ renamedFrom, moved }) {
    return html`${renamedFrom ? html`<span class="sub">${t('stock.renamedFrom', { name: renamedFrom })}</span>` : ''}
      ${moved.map(({ label: building, dwellings, fromName }) => html`<span class="sub">${t('stock.movedFrom', { building, dwellings: number(dwellings), name: fromName })}</span>`)}`;
  }

  #actions(group) {
    const { groups, gone } = this.report;
    const all = { groups, gone, send: this.#send };
    return html`<div class="row">
      ${group.siteId ? '' : html`<button class="button quiet" type="button" aria-label=${t('stock.renameOf', { name: group.name })} @click=${() => rename(group, all)}>${t('stock.rename')}</button>`}
      ${group.renamedFrom ? html`<button class="button quiet" type="button" @click=${() => this.#keepName(group)}>${t('stock.keepName', { name: group.renamedFrom })}</button>` : ''}
      <button class="button quiet" type="button" aria-label=${t('stock.mergeOf', { name: group.name })} ?disabled=${groups.length + gone.length < 2} @click=${() => merge(group, all)}>${t('stock.merge')}</button>
      ${group.buildings.length > 1 ? html`<button class="button quiet" type="button" aria-label=${t('stock.splitOf', { name: group.name })} @click=${() => split(group, all)}>${t('stock.split')}</button>` : ''}</div>`;
  }

  #gone(site) {
    const empties = site.change !== 'UNCHANGED';
    return html`<tr>
      <th scope="row">${site.name}<span class="sub">${whereOf(site)} · ${t('stock.notInFile')}</span></th>
      <td><span class="tag ${empties ? 'alert' : ''}">${empties ? t('stock.goneOne') : t('stock.keptOne')}</span></td>
      <td class="number" data-label=${t('fields.dwellings')}>${empties ? t('stock.beforeAfter', { before: number(site.before.dwellings), after: number(0) }) : number(site.before.dwellings)}</td>
      <td></td>
      <td><label class="check"><input type="checkbox" .checked=${!empties} ?disabled=${this.locked} aria-label=${t('stock.keep', { name: site.name })} @change=${(event) => this.#empty(site, !event.target.checked)} /></label></td>
      <td></td></tr>`;
  }

  #send = (groups, emptied = this.#emptied) => this.regroup(groups, emptied);

  get #emptied() {
    return this.report.gone.filter(({ change }) => change !== 'UNCHANGED').map(({ siteId }) => siteId);
  }

  #keepName({ number: one, renamedFrom }) {
    return this.#send(wishes(this.report.groups.map((group) => (group.number === one ? { ...group, name: renamedFrom } : group))));
  }

  #take(chosen, taken) {
    const numbers = new Set(chosen.map((group) => group.number));
    return this.#send(wishes(this.report.groups.map((group) => (numbers.has(group.number) ? { ...group, taken } : group))));
  }

  #empty(site, empties) {
    const others = this.#emptied.filter((siteId) => siteId !== site.siteId);
    return this.#send(wishes(this.report.groups), empties ? [...others, site.siteId] : others);
  }
}
customElements.define('stock-groups', StockGroups);
