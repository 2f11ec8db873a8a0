import { html } from 'lit';
import { get } from '../../api.js';
import { clock } from '../../clock.js';
import { CODES } from '../../codes.js';
import { nameOf } from '../../colleagues.js';
import { chipChoice, inputField, severalChoice, wordsField } from '../../components/fields.js';
import { errorSummary, Form, resumedNotice, submitButton } from '../../components/form.js';
import { icon } from '../../components/icon.js';
import { pageHead } from '../../components/page.js';
import { empty, shown, skeletonPage } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Resource, Screen } from '../../element.js';
import { instantOf, localMoment } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { outbox } from '../../outbox/outbox.js';
import { router } from '../../router.js';
import { readColleagues, readTonight } from '../../tonight.js';
import { uuidv7 } from '../../uuid.js';
import { hours } from './marks.js';
import { hoursNow } from './presence.js';

const LONGEST_NOTE = 280;

/** Terminer la vacation: when, who was there, how each sector was, and what the next pair must know. No names. */
class EndScreen extends Screen {
  #refused = null;
  #ids = new Map();
  #opened = localMoment(clock.now());

  shift = new Resource(this, () => (this.query.shift ? get(`/api/shifts/${this.query.shift}`) : readTonight().then(({ shift }) => shift)), { onValue: (shift) => shift && this.#begin(shift) });
  colleagues = new Resource(this, readColleagues);
  form = new Form(this, { endedAt: this.#opened, absent: [] });

  /** Who has not started is not there unless he is ticked; what was forgotten has most likely ended as it was planned. */
  #begin(shift) {
    const there = hoursNow(shift);
    const absent = there.size ? shift.mediators.filter((id) => !there.has(id)) : [];
    this.form.begin({ endedAt: shift.forgotten ? localMoment(shift.endsAt) : this.#opened, absent }, `end ${shift.id}`);
  }

  render() {
    return html`<div class="field-screen">
      ${pageHead(t('shifts.endTitle'), { back: { href: '/evening', text: t('evening.title') } })}
      ${shown(this.shift, (shift) => (shift ? this.#form(shift) : html`<div class="card">${empty('moon-stars', t('shifts.noneTonight'), t('shifts.noneTonightDetail'))}</div>`), skeletonPage)}
    </div>`;
  }

  #form(shift) {
    const { form } = this;
    return html`<form class="form" novalidate @submit=${(event) => this.#submit(event, shift)}>
      ${errorSummary(form)}${resumedNotice(form)}
      <p class="muted">${hours(shift)}</p>
      ${inputField(form, 'endedAt', t('shifts.endedAt'), { type: 'datetime-local', max: localMoment(clock.now()) })}
      ${this.#present(shift)}
      <p class="notice">${icon('shield-lock')}<span>${t('shifts.noNames')}</span></p>
      ${shift.sectors.map((sector, i) => this.#sector(sector, i))}
      <div class="log-foot">${submitButton(form, t('shifts.endNow'), { large: true })}</div>
    </form>`;
  }

  /** Who has left keeps his hours and is not asked about. */
  #present(shift) {
    const { absent } = this.form.values;
    const there = hoursNow(shift);
    const asked = shift.mediators.filter((id) => !there.get(id)?.endedAt);
    return asked.length === 0 ? '' : severalChoice(this.form, 'present', t('shifts.present'), asked.map((id) => [id, nameOf(this.colleagues.value, id)]), {
      chosen: asked.filter((id) => !absent.includes(id)),
      change: (present) => this.form.set('absent', asked.filter((id) => !present.includes(id))),
    });
  }

  #sector({ name, sites }, i) {
    return html`<section class="card stack-small pad" aria-label=${name}>
      ${chipChoice(this.form, `mood${i}`, t('shifts.moodOf', { name }), CODES.mood.map((code) => [code, label('mood', code)]))}
      ${this.#words(`note${i}`, t('shifts.noteForPair'))}
      <details class="more-details"><summary>${t('shifts.noteForLandlord')}</summary>
        <div class="form">${sites.map((site) => this.#words(`site${site.siteId}`, site.name ?? t('figures.unnamed')))}</div>
      </details>
    </section>`;
  }

  #words = (name, text) => wordsField(this.form, name, text, { most: LONGEST_NOTE, rows: 2, optional: true });

  /** What would be refused later, when nobody is there any more, is told now. */
  #tooLong() {
    const long = Object.entries(this.form.values).filter(([name, words]) => /^(note|site)/.test(name) && words.length > LONGEST_NOTE);
    this.form.refuse(Object.fromEntries(long.map(([name, words]) => [name, t('forms.tooLong', { count: words.length - LONGEST_NOTE, most: LONGEST_NOTE })])));
    return long.length > 0;
  }

  #submit = async (event, shift) => {
    event.preventDefault();
    if (this.form.require('endedAt', ...shift.sectors.map((_, i) => `mood${i}`)) && !this.#tooLong()) {
      const outcome = await this.form.submit((_, safe) => this.#hand(shift, safe));
      if (outcome) {
        toast(outcome.kept ? t('log.kept', { count: outbox.count }) : t('shifts.ended'));
        router.go(outcome.kept ? '/evening' : `/evenings/${shift.id}`, { replace: true });
      }
    }
  };

  /** What was refused before is the same end, mended. */
  async #hand(shift, safe) {
    const told = { content: this.#content(shift), offset: clock.offset };
    const outcome = await (this.#refused ? outbox.mend(this.#refused, told) : outbox.hand({ kind: 'SHIFT_ENDED', thing: shift.id, ...told }, safe));
    this.#refused = outcome.problem ? outbox.find(outcome.item.id) : null;
    return this.form.handed(outcome);
  }

  #content({ mediators, sectors }) {
    const { endedAt, absent, ...told } = this.form.values;
    return {
      endedAt: endedAt === this.#opened ? new Date(clock.now()).toISOString() : instantOf(endedAt),
      present: mediators.filter((id) => !absent.includes(id)),
      moods: sectors.map(({ name }, i) => ({ sector: name, mood: told[`mood${i}`] })),
      notes: sectors.flatMap(({ name, sites }, i) => [
        ...this.#note(`note${i}`, { sector: name, forLandlord: false }),
        ...sites.flatMap(({ siteId }) => this.#note(`site${siteId}`, { sector: name, siteId, forLandlord: true })),
      ]),
    };
  }

  /** A note keeps its id while its words are mended. */
  #note(name, place) {
    const words = this.form.values[name]?.trim();
    if (!words) {
      return [];
    }
    this.#ids.set(name, this.#ids.get(name) ?? uuidv7());
    return [{ id: this.#ids.get(name), ...place, words }];
  }
}
customElements.define('end-screen', EndScreen);
