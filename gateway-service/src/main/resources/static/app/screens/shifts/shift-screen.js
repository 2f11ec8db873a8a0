import { html } from 'lit';
import { get, post, put } from '../../api.js';
import { colleagues } from '../../colleagues.js';
import { codeField, inputField } from '../../components/fields.js';
import { ask } from '../../components/form-dialog.js';
import { icon } from '../../components/icon.js';
import { facts, pageHead } from '../../components/page.js';
import { shown, skeletonPage } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Resource, Screen } from '../../element.js';
import { fullDay, instantOf, localMoment } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { session } from '../../session.js';
import { eveningReport } from './evening-report.js';
import './hours-card.js';
import { hours, pairOf, sectorList, statusTag } from './marks.js';

/** One evening: its plan as long as it is one, and its report afterwards. */
class ShiftScreen extends Screen {
  shift = new Resource(this, () => this.#read(), { followsLive: true });
  colleagues = new Resource(this, colleagues);

  async #read() {
    const path = `/api/shifts/${this.route.id}`;
    const shift = await get(path);
    return shift.status === 'ENDED' ? get(`${path}/report`) : shift;
  }

  render() {
    return shown(this.shift, (shift) => {
      const ended = shift.status === 'ENDED';
      const back = ended ? { href: '/reports', text: t('shifts.reports') } : { href: '/evenings', text: t('shifts.title') };
      return html`<div class="narrow">
        ${pageHead(t(ended ? 'shifts.reportOf' : 'shifts.planOf', { day: fullDay(shift.day) }), { back, sub: this.#sub(shift), actions: this.#actions(shift, ended) })}
        <div class="stack">${ended ? eveningReport(shift, () => this.shift.reload()) : this.#plan(shift)}
        ${shift.hours?.length ? html`<hours-card .shift=${shift} .colleagues=${this.colleagues.value ?? []} @corrected=${() => this.shift.reload()}></hours-card>` : ''}</div>
      </div>`;
    }, skeletonPage);
  }

  #sub(shift) {
    const who = shift.mediators ? pairOf(this.colleagues.value, shift.presentMediators.length ? shift.presentMediators : shift.mediators) : session.acting.operatorName;
    return [hours(shift), who, shift.coversWhole === false ? t('shifts.ownSites') : ''].filter(Boolean).join(' · ');
  }

  #actions(shift, ended) {
    return ended ? html`<button class="button print-button" type="button" @click=${() => print()}>${icon('printer')}${t('shifts.print')}</button>` : statusTag(shift);
  }

  #plan(shift) {
    return html`<div class="detail">
      <section class="card table-card" aria-labelledby="sectors">
        <div class="card-head"><h2 id="sectors">${t('shifts.sectors')}</h2></div>
        ${sectorList(shift)}
        ${shift.cancelledBecause ? facts([[t('fields.reason'), label('cancelledBecause', shift.cancelledBecause)]]) : ''}
      </section>
      ${session.is('MANAGER') && shift.status !== 'CANCELLED' ? this.#ways(shift) : ''}
    </div>`;
  }

  #ways(shift) {
    return html`<aside class="card" aria-label=${t('forms.actions')}>
      <div class="card-head"><h2>${t('forms.actions')}</h2></div>
      <div class="actions-list">${shift.status === 'PLANNED' ? html`
        <a class="button primary" href="/evenings/${shift.id}/plan">${icon('pencil-square')}${t('shifts.change')}</a>
        <button class="button" type="button" @click=${() => this.#start(shift)}>${icon('play-fill')}${t('shifts.startLate')}</button>
        <button class="button" type="button" @click=${() => this.#cancel(shift)}>${icon('x-lg')}${t('shifts.cancel')}</button>` : html`
        <a class="button primary" href="/evening/end?shift=${shift.id}">${icon('stop-fill')}${t('shifts.endLate')}</a>`}
      </div>
    </aside>`;
  }

  async #cancel({ id, version }) {
    await this.#done(ask({
      title: t('shifts.cancel'),
      intro: t('shifts.cancelIntro'),
      action: t('shifts.cancel'),
      values: { reason: '' },
      required: ['reason'],
      fields: (form) => codeField(form, 'reason', 'cancelledBecause', t('fields.reason')),
      send: ({ reason }, submission) => post(`/api/shifts/${id}/cancellation`, { reason }, { version, submission }),
    }));
  }

  async #start({ id, mediators, startsAt }) {
    await this.#done(ask({
      title: t('shifts.startLate'),
      action: t('forms.save'),
      values: { startedAt: localMoment(startsAt) },
      required: ['startedAt'],
      fields: (form) => inputField(form, 'startedAt', t('shifts.startedAt'), { type: 'datetime-local', max: localMoment() }),
      send: ({ startedAt }) => put(`/api/shifts/${id}/start`, { startedAt: instantOf(startedAt), present: mediators }),
    }));
  }

  async #done(asked) {
    if (await asked) {
      await this.shift.reload();
      toast(t('shifts.saved'));
    }
  }
}
customElements.define('shift-screen', ShiftScreen);
