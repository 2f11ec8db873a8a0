import { html } from 'lit';
import { get } from '../../api.js';
import { clock } from '../../clock.js';
import { colleagues } from '../../colleagues.js';
import { icon } from '../../components/icon.js';
import { failureTitle, shown } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Element, Follows, Resource } from '../../element.js';
import { day, number, time } from '../../format.js';
import { t } from '../../i18n/i18n.js';
import { lastKnown } from '../../known.js';
import { outbox } from '../../outbox/outbox.js';
import { hours, noteList, pairOf, sectorList, statusTag } from './marks.js';

/** Tonight's plan, what the last pair has left to know, and one button to start or end; kept on the phone for no network. */
class TonightCard extends Element {
  follows = new Follows(this, outbox);
  tonight = new Resource(this, readTonight, { followsLive: true });
  colleagues = new Resource(this, readColleagues);

  render() {
    return shown(this.tonight, ({ shift, next, soFar, left }) => html`<div class="stack">
      ${shift ? this.#shift(shift, soFar) : html`<p class="muted">${t('shifts.noneTonight')}</p>`}
      ${left.length ? this.#left(left) : ''}
      ${next ? html`<p class="muted">${t('shifts.next', { day: day(next.day), hours: hours(next) })} <a href="/evenings?mine=true">${t('shifts.mine')}</a></p>` : ''}
    </div>`);
  }

  #shift(shift, soFar) {
    const status = statusNow(shift);
    return html`<section class="card table-card" aria-labelledby="plan">
      <div class="card-head"><h2 id="plan">${t('shifts.tonight', { hours: hours(shift) })}</h2>${statusTag({ status })}</div>
      <p class="pad muted">${t('shifts.with', { names: pairOf(this.colleagues.value, shift.mediators) })}</p>
      ${shift.status === 'PLANNED' ? '' : html`<p class="pad">${t('shifts.soFar', { interventions: number(soFar.interventions), people: number(soFar.peopleMet) })}</p>`}
      ${sectorList(shift)}
      ${this.#way(shift, status)}
    </section>`;
  }

  #way(shift, status) {
    if (status === 'PLANNED') {
      return html`<div class="pad"><button class="button primary large" type="button" @click=${() => this.#start(shift)}>${icon('play-fill')}${t('shifts.start')}</button></div>`;
    }
    if (status === 'STARTED') {
      return html`<div class="pad"><a class="button primary large" href="/evening/end">${icon('stop-fill')}${t('shifts.end')}</a></div>`;
    }
    return status === 'ENDED' && shift.endedAt ? html`<div class="pad"><a class="button" href="/evenings/${shift.id}">${icon('file-text')}${t('shifts.readReport')}</a></div>` : '';
  }

  #left(left) {
    return html`<section class="card table-card" aria-labelledby="left">
      <div class="card-head"><h2 id="left">${t('shifts.left')}</h2><span class="muted small">${day(left[0].day)}</span></div>
      ${noteList(left)}
    </section>`;
  }

  /** Who is not there is left out when it ends. */
  async #start(shift) {
    const content = { startedAt: new Date(clock.now()).toISOString(), present: shift.mediators };
    try {
      const outcome = await outbox.hand({ kind: 'SHIFT_STARTED', thing: shift.id, content, offset: clock.offset });
      toast(outcome.problem ? failureTitle(outcome.problem) : outcome.kept ? t('log.kept', { count: outbox.count }) : t('shifts.started', { time: time(content.startedAt) }));
    } catch (problem) {
      toast(failureTitle(problem));
    }
    await this.tonight.reload();
  }
}
customElements.define('tonight-card', TonightCard);

export const readTonight = () => lastKnown('tonight', () => get('/api/shifts/tonight'));

export const readColleagues = () => lastKnown('colleagues', colleagues);

/** What this phone holds and the platform has not yet counts here. */
function statusNow(shift) {
  const kinds = outbox.items.filter(({ state, content }) => state !== 'REFUSED' && content?.thing === shift.id).map(({ content }) => content.kind);
  return kinds.includes('SHIFT_ENDED') ? 'ENDED' : kinds.includes('SHIFT_STARTED') ? 'STARTED' : shift.status;
}
