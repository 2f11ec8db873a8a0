import { html } from 'lit';
import { get } from '../../api.js';
import { icon } from '../../components/icon.js';
import { landlordMark } from '../../components/marks.js';
import { facts, pageHead } from '../../components/page.js';
import { shown, skeletonPage } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Resource, Screen } from '../../element.js';
import { day, duration, isoDay, moment, number } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { currentScheme } from '../../scheme.js';
import { session } from '../../session.js';
import { ACTIONS } from './action-actions.js';
import { nameOfAction, sharedTag, statusTag } from './marks.js';

/** One collective action: what is wanted, how it went, and what may be done about it now. */
class ActionScreen extends Screen {
  action = new Resource(this, () => get(`/api/actions/${this.route.id}`), { followsLive: true });
  scheme = new Resource(this, () => currentScheme(session.acting.schemeId));

  render() {
    const back = { href: '/actions', text: t('actions.title') };
    return shown(this.action, (one) => html`<div class="narrow">
      ${pageHead(nameOfAction(one), { back, sub: moment(one.startsAt), actions: html`${statusTag(one)} ${sharedTag(one)}` })}
      <div class="detail">
        ${this.#outline(one)}
        ${session.is('MEDIATOR', 'MANAGER') ? this.#actions(one) : ''}
        <div class="stack">${one.participants === null ? '' : this.#course(one)}${this.#remark(one)}${this.#history(one)}</div>
      </div>
    </div>`, skeletonPage);
  }

  #outline(one) {
    return html`<section class="card">${facts([
      [t('fields.theme'), label('actionTheme', one.theme)],
      [t('fields.actionKind'), label('actionKind', one.kind)],
      [t('fields.startsAt'), moment(one.startsAt)],
      [t('fields.endsAt'), moment(one.endsAt)],
      [t('actions.sites'), html`<ul class="plain">${one.sites.map((site) => html`<li>${site.name ?? t('figures.unnamed')}${site.town ? ` · ${site.town}` : ''} ${landlordMark(this.scheme.value, site.landlordId)}</li>`)}</ul>`],
      [t('actions.partners'), one.partners.length === 0 ? '' : html`<ul class="plain">${one.partners.map(({ kind, name }) => html`<li>${[label('organisationKind', kind), name].filter(Boolean).join(' · ')}</li>`)}</ul>`],
      [t('fields.expected'), one.expected === null ? '' : number(one.expected)],
      [t('fields.reason'), label('calledOffBecause', one.calledOffBecause) || label('actionWithdrawn', one.withdrawnBecause)],
    ])}
    ${one.shared && session.is('LANDLORD') ? html`<p class="muted pad">${t('actions.sharedDetail')}</p>` : ''}</section>`;
  }

  #course(one) {
    const ages = one.ages && Object.entries(one.ages).map(([age, count]) => `${label('ageGroup', age)} : ${number(count)}`);
    return html`<section class="card" aria-labelledby="course">
      <div class="card-head"><h2 id="course">${t('actions.course')}</h2></div>
      ${facts([
        [t('fields.participants'), number(one.participants)],
        [t('actions.byAge'), ages && html`<ul class="plain">${ages.map((line) => html`<li>${line}</li>`)}</ul>`],
        [t('fields.staff'), number(one.staff)],
        [t('actions.staffHours'), duration(one.staffMinutes)],
        [t('fields.actionOutcome'), label('actionOutcome', one.outcome)],
        [t('fields.followUp'), label('actionFollowUp', one.followUp)],
      ])}</section>`;
  }

  #remark({ remark }) {
    return !remark ? '' : html`<section class="card" aria-labelledby="remark">
      <div class="card-head"><h2 id="remark">${t('actions.remark')}</h2><span class="tag">${label('audience', 'OPERATOR')}</span></div>
      <p class="pad">${remark}</p>
    </section>`;
  }

  #history({ history }) {
    return html`<section class="card table-card" aria-labelledby="history">
      <div class="card-head"><h2 id="history">${t('actions.history')}</h2></div>
      <ol class="entries">${history.map((entry) => html`<li class="entry"><div>
        <strong>${label('actionEntry', entry.type)}${told(entry)}</strong><time class="muted" datetime=${entry.at}>${moment(entry.at)}</time>
      </div></li>`)}</ol>
    </section>`;
  }

  #actions(one) {
    const all = ACTIONS[one.status];
    const tells = one.status === 'PLANNED' || one.status === 'HELD';
    return html`<aside class="card beside" aria-label=${t('forms.actions')}>
      <div class="card-head"><h2>${t('forms.actions')}</h2></div>
      ${tells ? html`<div class="actions-list">
        ${toCome(one) ? html`<p class="muted">${t('actions.toldFrom', { day: day(one.startsAt) })}</p>` : html`<a class="button ${one.status === 'PLANNED' ? 'primary' : ''}" href="/actions/held?id=${one.id}">${icon('check2-square')}${one.status === 'PLANNED' ? t('actions.tell') : t('actions.correct')}</a>`}
        ${all.map((action) => html`<button class="button" type="button" @click=${() => this.#act(action, one)}>${icon(action.glyph)}${action.text()}</button>`)}
      </div>` : html`<p class="muted pad">${t('actions.over')}</p>`}
    </aside>`;
  }

  async #act(action, one) {
    if (await action.ask(one)) {
      await this.action.reload();
      toast(t('actions.saved'));
    }
  }
}
customElements.define('action-screen', ActionScreen);

/** Nobody can say yet how it went. */
const toCome = ({ status, startsAt }) => status === 'PLANNED' && isoDay(startsAt) > isoDay();

function told({ type, startsAt, reason }) {
  const because = reason && label(type === 'WITHDRAWN' ? 'actionWithdrawn' : 'calledOffBecause', reason);
  const what = [type === 'POSTPONED' && moment(startsAt), because].filter(Boolean);
  return what.length ? ` · ${what.join(' · ')}` : '';
}
