import { html } from 'lit';
import { get, post } from '../../api.js';
import { nameOf } from '../../colleagues.js';
import { inputField, selectField } from '../../components/fields.js';
import { ask } from '../../components/form-dialog.js';
import { icon } from '../../components/icon.js';
import { shown } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Element, Resource } from '../../element.js';
import { instantOf, isoDay, localMoment, moment, time } from '../../format.js';
import { t } from '../../i18n/i18n.js';
import { session } from '../../session.js';

const TOLD = { STARTED: 'shifts.told.STARTED', JOINED: 'shifts.told.JOINED', LEFT: 'shifts.told.LEFT', ENDED: 'shifts.told.ENDED' };

/** From when to when each was there, who told so, and the way to put it right. */
class HoursCard extends Element {
  static properties = { shift: { attribute: false }, colleagues: { attribute: false } };

  history = new Resource(this, () => get(`/api/shifts/${this.shift.id}/hours`), { followsLive: true });

  render() {
    const { hours } = this.shift;
    return html`<section class="card table-card" aria-labelledby="hours">
      <div class="card-head"><h2 id="hours">${t('shifts.hours')}</h2></div>
      <ul class="entries">${hours.map((one) => this.#line(one))}</ul>
      ${session.is('MANAGER') ? html`<div class="pad print-button"><button class="button quiet" type="button" @click=${() => this.#add()}>${icon('plus-lg')}${t('shifts.addPresent')}</button></div>` : ''}
      <details class="more-details pad print-button"><summary>${t('shifts.hoursHistory')}</summary>
        ${shown(this.history, (entries) => html`<ol class="entries">${entries.map((entry) => this.#entry(entry))}</ol>`)}
      </details>
    </section>`;
  }

  #line({ mediatorId, startedAt, endedAt }) {
    return html`<li class="entry">
      <div><strong>${nameOf(this.colleagues, mediatorId)}</strong><span class="muted">${endedAt ? t('shifts.fromTo', { from: time(startedAt), to: time(endedAt) }) : t('shifts.since', { time: time(startedAt) })}</span></div>
      ${this.#mayCorrect ? html`<button class="button quiet print-button" type="button" @click=${() => this.#correct(mediatorId, { startedAt, endedAt })}>${icon('pencil-square')}${t('shifts.correctHours')}</button>` : ''}
    </li>`;
  }

  /** The pair the same day, which for an evening past midnight is the next one as well. */
  get #mayCorrect() {
    return session.is('MANAGER') || (this.shift.mediators.includes(session.me.person) && isoDay() <= isoDay(this.shift.endsAt));
  }

  #entry({ type, by, recordedAt, mediators, startedAt, endedAt, before }) {
    const names = mediators.map((id) => nameOf(this.colleagues, id)).join(', ');
    const span = (one) => (one?.startedAt ? t('shifts.fromTo', { from: time(one.startedAt), to: one.endedAt ? time(one.endedAt) : '…' }) : t('shifts.notThere'));
    const what = type === 'CORRECTED' ? t('shifts.told.CORRECTED', { names, before: span(before), after: span({ startedAt, endedAt }) }) : t(TOLD[type], { names, time: time(startedAt ?? endedAt) });
    return html`<li class="entry"><div><span>${what}</span><span class="muted small">${t('shifts.toldBy', { name: nameOf(this.colleagues, by), moment: moment(recordedAt) })}</span></div></li>`;
  }

  #add() {
    const known = new Set(this.shift.hours.map(({ mediatorId }) => mediatorId));
    const others = this.colleagues.filter(({ person }) => !known.has(person));
    return this.#correct('', this.shift, others);
  }

  /** What is not touched keeps its seconds, which the field does not show. */
  async #correct(mediator, known, others) {
    const { id, version } = this.shift;
    const values = { mediator, startedAt: localMoment(known.startedAt), endedAt: known.endedAt ? localMoment(known.endedAt) : '' };
    const told = (name, local) => (local === values[name] ? known[name] : local ? instantOf(local) : null);
    const saved = await ask({
      title: others ? t('shifts.addPresent') : t('shifts.correctHoursOf', { name: nameOf(this.colleagues, mediator) }),
      intro: t(others ? 'shifts.addPresentIntro' : 'shifts.correctHoursIntro'),
      action: t('forms.save'),
      values,
      required: ['mediator'],
      fields: (form) => html`${others ? selectField(form, 'mediator', t('shifts.mediator'), others.map(({ person, displayName }) => [person, displayName])) : ''}
        ${inputField(form, 'startedAt', t('shifts.startedAt'), { type: 'datetime-local', max: localMoment(), optional: true })}
        ${inputField(form, 'endedAt', t('shifts.endedAt'), { type: 'datetime-local', max: localMoment(), optional: true })}`,
      send: ({ mediator: person, startedAt, endedAt }, submission) => post(`/api/shifts/${id}/hours`, { mediator: person, startedAt: told('startedAt', startedAt), endedAt: told('endedAt', endedAt) }, { version, submission }),
    });
    if (saved) {
      toast(t('shifts.saved'));
      this.dispatchEvent(new CustomEvent('corrected'));
      await this.history.reload();
    }
  }
}
customElements.define('hours-card', HoursCard);
