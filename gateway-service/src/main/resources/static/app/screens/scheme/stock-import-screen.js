import { html } from 'lit';
import { get, post, put } from '../../api.js';
import { ask } from '../../components/form-dialog.js';
import { icon } from '../../components/icon.js';
import { facts, pageHead } from '../../components/page.js';
import { failureDetail, failureTitle, shown, skeletonPage } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Resource, Screen } from '../../element.js';
import { day, moment, number } from '../../format.js';
import { t } from '../../i18n/i18n.js';
import { currentScheme, forgetScheme, landlordsOf } from '../../scheme.js';
import { session } from '../../session.js';
import { stockFaults } from './stock-faults.js';
import './stock-groups.js';

const GLANCE = 700;
const dwellingsOf = (lines, of) => lines.reduce((sum, line) => sum + of(line), 0);
const DONE = ['NEW', 'CHANGED', 'RENAMED'];

/** Of all the landlord's sites: also of those the file is silent about, or that are left as they are. */
const dwellingsBeforeAndAfter = ({ groups, gone }) => {
  const before = dwellingsOf(groups, (group) => group.before?.dwellings ?? 0) + dwellingsOf(gone, (site) => site.before.dwellings);
  const after = dwellingsOf(groups, (group) => (DONE.includes(group.change) ? group.after : group.before)?.dwellings ?? 0)
    + dwellingsOf(gone, (site) => (site.change === 'CHANGED' ? 0 : site.before.dwellings));
  return { before, after };
};

/** What a file says beside what the scheme knows; applied only when one has seen it. */
class StockImportScreen extends Screen {
  static properties = { problem: { state: true }, done: { state: true } };

  report = new Resource(this, () => get(`/api/stock-imports/${this.route.id}`), { onValue: (report) => this.#watch(report) });
  scheme = new Resource(this, () => currentScheme(session.acting.schemeId));
  #timer = null;

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  #watch({ state }) {
    clearTimeout(this.#timer);
    if (state === 'READING') {
      this.#timer = setTimeout(() => this.report.reload(), GLANCE);
    }
  }

  render() {
    return shown(this.report, (report) => html`
      ${pageHead(report.appliedAt ? t('stock.appliedTitle') : t('stock.difference'), { sub: this.#sub(report), back: { href: '/scheme/stock', text: t('stock.title') } })}
      <div class="stack">${report.state === 'READ' ? this.#read(report) : this.#reading(report)}</div>`, skeletonPage);
  }

  #sub({ landlordId, from }) {
    const landlord = new Map(landlordsOf(this.scheme.value)).get(landlordId);
    return [landlord, t('stock.holdsFrom', { day: day(from) })].filter(Boolean).join(' · ');
  }

  /** Whoever read it may have died with his machine: then nobody goes on by himself. */
  #reading({ state, lines, silent }) {
    const broken = state === 'FAILED' || silent;
    if (state === 'READING' && !silent) {
      return html`<section class="card" role="status"><div class="field"><label for="read">${t('stock.reading', { count: lines, number: number(lines) })}</label><progress id="read"></progress></div></section>`;
    }
    return html`<div class="notice ${broken ? 'alert' : ''}" role="alert">${icon('exclamation-triangle')}<div>
      <strong>${broken ? t('stock.failed') : t('stock.unfinished')}</strong><p>${t('stock.beginAgain')}</p>
      ${broken ? html`<button class="button" type="button" @click=${this.#readAgain}>${t('states.retry')}</button>` : html`<a class="button" href="/scheme/stock">${t('stock.send')}</a>`}</div></div>`;
  }

  #readAgain = async () => {
    await post(`/api/stock-imports/${this.route.id}/reading`, {});
    this.report.reload();
  };

  #read(report) {
    return html`
      ${this.#standing(report)}
      ${this.problem ? html`<div class="notice alert" role="alert">${icon('exclamation-triangle')}<div><strong>${failureTitle(this.problem)}</strong><p>${failureDetail(this.problem)}</p></div></div>` : ''}
      ${report.faults ? stockFaults(report) : ''}
      ${report.faults === 0 && (report.groups.length || report.gone.length) ? html`<section class="card table-card" aria-labelledby="groups">
        <div class="card-head"><h2 id="groups">${t('stock.groups')}</h2><p>${t('stock.groupsIntro')}</p></div>
        <stock-groups .report=${report} .locked=${Boolean(report.appliedAt)} .regroup=${this.#regroup}></stock-groups></section>` : ''}`;
  }

  #standing(report) {
    if (report.appliedAt) {
      return html`<div class="notice good" role="status">${icon('check-circle')}<div><strong>${t('stock.appliedAt', { at: moment(report.appliedAt) })}</strong><p><a href="/scheme">${t('stock.seeSites')}</a></p></div></div>
        ${this.done ? html`<section class="card" aria-labelledby="summary"><div class="card-head"><h2 id="summary">${t('stock.whatWasDone')}</h2></div>${this.#counts(this.done)}</section>` : ''}`;
    }
    if (report.faults) {
      return html`<div class="notice alert" role="status">${icon('exclamation-triangle')}<div><strong>${t('stock.faults', { count: report.faults, number: number(report.faults) })}</strong><p>${t('stock.wrongFile')}</p></div></div>`;
    }
    return this.#summary(report);
  }

  #counts(report) {
    const count = (change) => report.groups.filter((group) => group.change === change).length;
    const gone = report.gone.filter(({ change }) => change === 'CHANGED');
    const kept = report.gone.filter(({ change }) => change !== 'CHANGED');
    const { before, after } = dwellingsBeforeAndAfter(report);
    return facts([
      [t('stock.new'), number(count('NEW'))],
      [t('stock.changed'), number(count('CHANGED'))],
      [t('stock.renamed'), number(count('RENAMED'))],
      [t('stock.gone'), number(gone.length)],
      [t('stock.unchanged'), number(count('UNCHANGED'))],
      [t('stock.notInFileKept'), t('stock.sitesAndDwellings', { sites: number(kept.length), dwellings: number(dwellingsOf(kept, (site) => site.before.dwellings)) })],
      [t('stock.leftOut'), number(count('LEFT_OUT'))],
      [t('stock.dwellingsOfLandlord'), t('stock.beforeAfter', { before: number(before), after: number(after) })],
    ]);
  }

  #summary(report) {
    const changes = report.groups.filter(({ change }) => DONE.includes(change)).length + report.gone.filter(({ change }) => change === 'CHANGED').length;
    return html`<section class="card" aria-labelledby="summary"><div class="card-head"><h2 id="summary">${t('stock.summary')}</h2></div>
      ${this.#counts(report)}
      ${report.earliest ? html`<div class="notice warning">${icon('exclamation-triangle')}<div>${t('stock.tooEarly', { day: day(report.earliest) })}</div></div>` : ''}
      <div class="row card-foot">
        <button class="button primary" type="button" ?disabled=${changes === 0 || Boolean(report.earliest)} @click=${() => this.#apply(report, changes)}>${t('stock.apply')}</button>
        <span class="muted">${changes === 0 ? t('stock.nothingToApply') : t('stock.nothingYet')}</span></div>
    </section>`;
  }

  #regroup = async (groups, emptied) => {
    this.problem = null;
    try {
      await put(`/api/stock-imports/${this.route.id}/grouping`, { groups, emptied });
    } catch (problem) {
      this.problem = problem;
    }
    await this.report.reload();
  };

  async #apply(report, changes) {
    const { look, from } = report;
    const done = await ask({
      title: t('stock.applyTitle'),
      intro: t('stock.applyIntro', { count: changes, number: number(changes), day: day(from) }),
      values: {},
      action: t('stock.apply'),
      send: () => post(`/api/stock-imports/${this.route.id}/application`, { look }),
    });
    if (done) {
      this.done = report;
      toast(t('stock.done'));
      forgetScheme();
    }
    this.report.reload();
  }
}
customElements.define('stock-import-screen', StockImportScreen);
