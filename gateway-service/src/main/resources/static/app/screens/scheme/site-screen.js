import { html } from 'lit';
import { get } from '../../api.js';
import { icon } from '../../components/icon.js';
import { landlordMark } from '../../components/marks.js';
import { facts, pageHead } from '../../components/page.js';
import { shown, skeletonPage } from '../../components/states.js';
import { Resource, Screen } from '../../element.js';
import { day, number } from '../../format.js';
import { t } from '../../i18n/i18n.js';
import { currentScheme, forgetScheme } from '../../scheme.js';
import { session } from '../../session.js';
import { siteActions } from './scheme-actions.js';

/** One site: whose it is, how many dwellings, since when; and what happened there. */
class SiteScreen extends Screen {
  site = new Resource(this, () => get(`/api/sites/${this.route.id}`), { followsLive: true });
  scheme = new Resource(this, () => currentScheme(session.acting.schemeId));

  render() {
    const back = session.is('COORDINATOR', 'MANAGER', 'LANDLORD') ? { href: '/scheme', text: t('nav.scheme') } : { href: '/dashboard', text: t('dashboard.title') };
    return shown(this.site, (site) => html`<div class="narrow">
      ${pageHead(site.name, { back, sub: [site.district, site.town].filter(Boolean).join(' · ') })}
      <div class="detail">
        <div class="stack">
          <section class="card">${facts([
            [t('fields.landlord'), landlordMark(this.scheme.value, site.landlordId) || site.landlordName],
            [t('fields.dwellings'), number(site.dwellings)],
            [t('fields.qpv'), site.qpv ? t('scheme.inQpv') : t('scheme.notInQpv')],
            [t('fields.since'), day(site.from)],
          ])}</section>
          <section class="card"><div class="card-head"><h2>${t('scheme.history')}</h2></div>
            <ol class="timeline">${[...(site.history ?? [])].reverse().map((one) => this.#period(one))}</ol></section>
        </div>
        ${this.#actions(site)}
      </div>
    </div>`, skeletonPage);
  }

  #period(one) {
    return html`<li><span class="what">${landlordMark(this.scheme.value, one.landlordId)}</span>
      <span class="when">${t('scheme.since', { from: day(one.from) })} · ${t('scheme.dwellings', { count: one.dwellings, number: number(one.dwellings) })}${one.qpv ? ` · ${t('scheme.qpv')}` : ''}</span></li>`;
  }

  #actions(site) {
    const changed = () => {
      forgetScheme();
      this.site.reload();
    };
    return html`<aside class="card" aria-label=${t('forms.actions')}><div class="actions-list">
      <a class="button" href="/interventions?siteId=${site.id}">${icon('person-walking')}${t('nav.interventions')}</a>
      <a class="button" href="/requests?siteId=${site.id}">${icon('chat-left-text')}${t('nav.requests')}</a>
      <a class="button" href="/dossiers?siteId=${site.id}">${icon('folder2')}${t('nav.dossiers')}</a>
      ${session.is('COORDINATOR') ? html`
        <button class="button" type="button" @click=${() => siteActions.stock(site, changed)}>${icon('buildings')}${t('scheme.changeStock')}</button>
        <button class="button" type="button" ?disabled=${!this.scheme.value} @click=${() => siteActions.transfer(site, this.scheme.value, changed)}>${icon('arrow-repeat')}${t('scheme.transfer')}</button>` : ''}
    </div></aside>`;
  }
}
customElements.define('site-screen', SiteScreen);
