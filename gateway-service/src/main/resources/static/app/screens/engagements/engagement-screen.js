import { html } from 'lit';
import { get } from '../../api.js';
import { icon } from '../../components/icon.js';
import { landlordMark } from '../../components/marks.js';
import { facts, pageHead } from '../../components/page.js';
import { shown, skeletonPage } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Resource, Screen } from '../../element.js';
import { day, number } from '../../format.js';
import { alphabetical, label, t } from '../../i18n/i18n.js';
import { allSites, currentScheme, landlordsOf } from '../../scheme.js';
import { session } from '../../session.js';
import { cancel, change } from './engagement-actions.js';
import { daysOf, nameOfEngagement, statusTag } from './marks.js';
import { report } from './report.js';

/** One mission ponctuelle with its report, while it runs and after; it prints as it stands. */
class EngagementScreen extends Screen {
  engagement = new Resource(this, () => get(`/api/engagements/${this.route.id}`), { followsLive: true });
  report = new Resource(this, () => this.#read(), { followsLive: true });
  scheme = new Resource(this, () => currentScheme(session.acting.schemeId));

  /** The dashboards hear of an order a moment after it was given; its news will make this be read again. */
  #read() {
    return get(`/api/dashboards/engagements/${this.route.id}`).catch((problem) => {
      if (problem.status === 404) {
        return null;
      }
      throw problem;
    });
  }

  render() {
    const back = { href: '/scheme/engagements', text: t('engagements.title') };
    return shown(this.engagement, (one) => html`
      ${pageHead(nameOfEngagement(one), { back, sub: daysOf(one), actions: html`${statusTag(one)}${this.#actions(one)}` })}
      <div class="stamp-line"><button class="button quiet print-button" type="button" @click=${() => print()}>${icon('printer')}${t('dashboard.print')}</button></div>
      <div class="stack">
        ${this.#overlaps(one)}
        ${this.#terms(one)}
        ${shown(this.report, (value) => (value ? report(value) : html`<p class="muted" role="status">${t('engagements.notYet')}</p>`), skeletonPage)}
      </div>`, skeletonPage);
  }

  #actions(one) {
    return session.is('MANAGER', 'COORDINATOR') && (one.status === 'PLANNED' || one.status === 'RUNNING') ? html`
      <button class="button" type="button" @click=${() => this.#act(async () => change(one, await allSites()))}>${icon('pencil')}${t('engagements.change')}</button>
      <button class="button danger" type="button" @click=${() => this.#act(() => cancel(one))}>${t('engagements.cancel')}</button>` : '';
  }

  async #act(asking) {
    if (await asking()) {
      await Promise.all([this.engagement.reload(), this.report.reload()]);
      toast(t('engagements.saved'));
    }
  }

  /** It is allowed, and whoever reads two reports should know. */
  #overlaps({ overlapping }) {
    return overlapping.length === 0 ? '' : html`<div class="notice warning" role="status">${icon('exclamation-triangle')}<div>
      <strong>${t('engagements.overlaps', { count: overlapping.length })}</strong>
      <ul>${overlapping.map((other) => html`<li><a href="/scheme/engagements/${other.id}">${nameOfEngagement(other)}</a> · ${daysOf(other)} · ${other.siteNames.join(', ')}</li>`)}</ul>
    </div></div>`;
  }

  #terms(one) {
    const several = landlordsOf(this.scheme.value).length > 1;
    return html`<section class="card" aria-labelledby="terms"><div class="card-head"><h2 id="terms">${t('engagements.ordered')}</h2></div>
      ${facts([
        [t('engagements.theme'), label('engagementTheme', one.theme)],
        [t('fields.on'), daysOf(one)],
        [t('scheme.hoursDue'), t('scheme.hours', { number: number(one.hoursDue) })],
        [t('engagements.orderedOn'), day(one.orderedOn)],
        [t('fields.reason'), one.cancelledBecause && label('engagementCancelled', one.cancelledBecause)],
        [t('engagements.sites'), [...one.sites].sort((a, b) => alphabetical(a.name, b.name)).map((site) => html`<div>${site.name} · ${site.town} ${several ? landlordMark(this.scheme.value, site.landlordId) : ''}</div>`)],
      ])}</section>`;
  }
}
customElements.define('engagement-screen', EngagementScreen);
