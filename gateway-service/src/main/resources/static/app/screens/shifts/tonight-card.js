import { html } from 'lit';
import { clock } from '../../clock.js';
import { nameOf } from '../../colleagues.js';
import { icon } from '../../components/icon.js';
import { failureTitle, shown } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Element, Follows, Resource } from '../../element.js';
import { day, number, time } from '../../format.js';
import { t } from '../../i18n/i18n.js';
import { outbox } from '../../outbox/outbox.js';
import { session } from '../../session.js';
import { readColleagues, readTonight } from '../../tonight.js';
import { hours, noteList, partnersOf, sectorList, statusTag } from './marks.js';
import { hoursNow, statusNow } from './presence.js';

/** So long before the plan an evening may be started, as its service has it. */
const EARLY = 3 * 3_600_000;

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
      <p class="pad muted">${t('shifts.with', { names: partnersOf(this.colleagues.value, shift.mediators) })}</p>
      ${status === 'STARTED' ? html`<p class="pad muted">${this.#there(shift)}</p>` : ''}
      ${shift.status === 'PLANNED' ? '' : html`<p class="pad">${t('shifts.soFar', { interventions: number(soFar.interventions), people: number(soFar.peopleMet) })}</p>`}
      ${sectorList(shift)}
      ${this.#way(shift, status)}
    </section>`;
  }

  #there(shift) {
    return [...hoursNow(shift).values()].map(({ mediatorId, startedAt, endedAt }) =>
      `${nameOf(this.colleagues.value, mediatorId)} ${endedAt ? t('shifts.fromTo', { from: time(startedAt), to: time(endedAt) }) : t('shifts.since', { time: time(startedAt) })}`).join(' · ');
  }

  #way(shift, status) {
    if (status === 'PLANNED' && clock.now() < Date.parse(shift.startsAt) - EARLY) {
      return html`<p class="pad muted">${t('shifts.startFrom', { time: time(new Date(Date.parse(shift.startsAt) - EARLY)) })}</p>`;
    }
    if (status === 'PLANNED') {
      return html`<div class="pad stack-small">
        ${this.#button('play-fill', t('shifts.start'), () => this.#start(shift, shift.mediators), 'primary large')}
        ${this.#button('person', t('shifts.startAlone'), () => this.#start(shift, [session.me.person]))}
      </div>`;
    }
    if (status === 'STARTED') {
      return html`<div class="pad stack-small">${this.#waysNow(shift, hoursNow(shift))}</div>`;
    }
    return status === 'ENDED' && shift.endedAt ? html`<div class="pad"><a class="button" href="/evenings/${shift.id}">${icon('file-text')}${t('shifts.readReport')}</a></div>` : '';
  }

  /** Each starts and ends for himself; ending for all who are still there stays one tap. */
  #waysNow(shift, hours) {
    const me = session.me.person;
    const mine = hours.get(me);
    const absent = shift.mediators.filter((id) => id !== me && !hours.has(id));
    const stillThere = [...hours.values()].filter(({ endedAt }) => !endedAt);
    return html`${mine ? '' : this.#button('play-fill', t('shifts.startMine'), () => this.#start(shift, [me]), 'primary large')}
      ${mine?.endedAt && stillThere.length ? html`<p class="muted">${t('shifts.youLeft', { time: time(mine.endedAt) })}</p>` : html`<a class="button ${mine ? 'primary large' : ''}" href="/evening/end">${icon('stop-fill')}${t('shifts.end')}</a>`}
      ${absent.map((id) => this.#button('person', t('shifts.startFor', { name: nameOf(this.colleagues.value, id) }), () => this.#start(shift, [id])))}
      ${mine && !mine.endedAt && stillThere.length > 1 ? this.#button('box-arrow-right', t('shifts.leaveFirst'), () => this.#leave(shift)) : ''}`;
  }

  #button = (glyph, text, act, kind = '') => html`<button class="button ${kind}" type="button" @click=${act}>${icon(glyph)}${text}</button>`;

  #left(left) {
    return html`<section class="card table-card" aria-labelledby="left">
      <div class="card-head"><h2 id="left">${t('shifts.left')}</h2><span class="muted small">${day(left[0].day)}</span></div>
      ${noteList(left)}
    </section>`;
  }

  /** Who is not there is left out when it ends. */
  #start(shift, present) {
    const startedAt = new Date(clock.now()).toISOString();
    return this.#hand('SHIFT_STARTED', shift, { startedAt, present }, t('shifts.started', { time: time(startedAt) }));
  }

  #leave(shift) {
    const endedAt = new Date(clock.now()).toISOString();
    return this.#hand('SHIFT_LEFT', shift, { mediator: session.me.person, endedAt }, t('shifts.youLeft', { time: time(endedAt) }));
  }

  /** Told again, what was refused is mended: it would hold back what follows it. */
  async #hand(kind, shift, content, done) {
    const refused = outbox.items.find((item) => item.state === 'REFUSED' && item.content?.kind === kind && item.content.thing === shift.id);
    try {
      const outcome = await (refused ? outbox.mend(refused, { content, offset: clock.offset }) : outbox.hand({ kind, thing: shift.id, content, offset: clock.offset }));
      toast(outcome.problem ? failureTitle(outcome.problem) : outcome.kept ? t('log.kept', { count: outbox.count }) : done);
    } catch (problem) {
      toast(failureTitle(problem));
    }
    await this.tonight.reload();
  }
}
customElements.define('tonight-card', TonightCard);
