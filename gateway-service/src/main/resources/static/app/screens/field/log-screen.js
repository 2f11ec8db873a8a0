import { html } from 'lit';
import { get } from '../../api.js';
import { clock } from '../../clock.js';
import { CODES, naturesOf } from '../../codes.js';
import { chipChoice, codeField, inputField, selectField, stepper } from '../../components/fields.js';
import { errorSummary, Form, submitButton } from '../../components/form.js';
import { icon } from '../../components/icon.js';
import { pageHead } from '../../components/page.js';
import { shown, skeletonPage } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Follows, Resource, Screen } from '../../element.js';
import { day, localMoment } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { lastKnown } from '../../known.js';
import { outbox } from '../../outbox/outbox.js';
import { router } from '../../router.js';
import { allSites, everyPage } from '../../scheme.js';
import { uuidv7 } from '../../uuid.js';
import { undo } from '../interventions/withdrawal.js';
import { fieldNotices } from './field-notices.js';
import { lastLogged, loadHabits, recentPlaces, rememberLogged } from './habits.js';
import { blank, contentOf, KINDS, valuesOf, withGroup, withKind } from './intervention-form.js';
import { placeField } from './place-field.js';

const OTHER_PLACES = 3;

/** Noter: an intervention in a few taps. With `?correct=` the same form corrects one, with `?mend=` one that was refused. */
class LogScreen extends Screen {
  static properties = { ...Screen.properties, allGroups: { state: true }, address: {} };

  form = new Form(this, blank(), { kind: withKind, group: withGroup });
  follows = new Follows(this, outbox, clock);
  #refused = null;

  sites = new Resource(this, allSites, { followsLive: true });
  corrected = new Resource(this, () => this.#read());
  dossiers = new Resource(this, () => lastKnown('dossiers', openDossiers), { followsLive: true });

  async #read() {
    const { correct, mend, request, dossier, site } = this.query;
    await loadHabits();
    const item = mend && (await outbox.read()).find(({ id }) => id === mend);
    if (item) {
      return this.#mended(item);
    }
    if (correct) {
      const intervention = await get(`/api/interventions/${correct}`);
      this.form.reset({ ...valuesOf(intervention), startedAt: localMoment(intervention.startedAt) });
      return intervention;
    }
    this.form.reset({ ...blank(), ...(request && { requestId: request, origin: 'LANDLORD_REQUEST' }), ...(dossier && { dossierId: dossier }), ...(site && { siteId: site }) });
    return null;
  }

  #mended(item) {
    const { content, problem } = item.content;
    this.#refused = item;
    this.form.reset({ ...valuesOf(content), startedAt: localMoment(content.startedAt) });
    this.form.problem = problem ?? null;
    this.form.errors = { ...problem?.fields };
    return null;
  }

  render() {
    const correcting = this.corrected.value;
    return html`<div class="field-screen">
      ${pageHead(correcting ? t('log.correctTitle') : t('log.title'), correcting ? { back: { href: `/interventions/${correcting.id}`, text: t('log.backToIntervention') } } : {})}
      ${fieldNotices('sites', 'dossiers')}
      ${shown(this.corrected, () => shown(this.sites, () => this.#form(), skeletonPage), skeletonPage)}
    </div>`;
  }

  #form() {
    const { form } = this;
    return html`<form class="form" novalidate @submit=${this.#submit}>
      ${errorSummary(form)}
      ${placeField(form, this.sites.value, this.#otherPlaces())}
      ${this.#kind()}
      ${form.values.kind === 'TECHNICAL' ? html`<a class="button self-start" href="/defects/new?site=${form.values.siteId}&space=${form.values.space}">${icon('tools')}${t('defects.report')}</a>` : ''}
      ${form.values.kind || form.values.mission ? this.#nature() : ''}
      <div class="form-pair two">
        ${stepper(form, 'peopleMet', t('log.people'), { max: 500 })}
        ${stepper(form, 'minutes', t('log.minutes'), { step: 5, min: 1, max: 720 })}
      </div>
      ${this.#origin()}
      ${this.#details()}
      <div class="log-foot">
        ${submitButton(form, this.corrected.value ? t('log.saveCorrection') : t('log.save'), { large: true })}
      </div>
      ${this.corrected.value || !lastLogged() ? '' : html`<button class="button quiet" type="button" @click=${this.#duplicate}>${icon('files')}${t('log.duplicate')}</button>`}
    </form>`;
  }

  #otherPlaces() {
    const { siteId, space } = this.form.values;
    return recentPlaces().filter((place) => (place.siteId !== siteId || place.space !== space) && this.#site(place.siteId)).slice(0, OTHER_PLACES);
  }

  #kind() {
    const glyphs = Object.fromEntries(Object.entries(KINDS).map(([kind, { glyph }]) => [kind, glyph]));
    return chipChoice(this.form, 'kind', t('log.what'), Object.keys(KINDS).map((kind) => [kind, label('kind', kind)]), { big: true, glyphs });
  }

  #nature() {
    const { kind, group } = this.form.values;
    const likely = KINDS[kind]?.groups ?? [];
    const groups = this.allGroups || likely.length === 0 ? CODES.natureGroup : [...new Set([...likely, group].filter(Boolean))];
    const natures = group ? naturesOf(group) : [];
    return html`<div class="stack-small">
      ${chipChoice(this.form, 'group', t('log.nature'), groups.map((code) => [code, label('natureGroup', code)]), { clearable: true })}
      ${groups.length < CODES.natureGroup.length ? html`<button class="button quiet self-start" type="button" @click=${() => (this.allGroups = true)}>${t('log.otherNatures')}</button>` : ''}
      ${natures.length > 1 ? chipChoice(this.form, 'nature', t('log.precisely'), natures.map((code) => [code, label('nature', code)])) : ''}
      ${this.form.values.nature ? chipChoice(this.form, 'severity', t('log.severity'), CODES.severity.map((code) => [code, label('severity', code)])) : ''}
    </div>`;
  }

  #origin() {
    const asked = this.form.values.origin !== 'SPONTANEOUS';
    return html`<div class="stack-small">
      ${chipChoice(this.form, 'origin', t('log.origin'), ['SPONTANEOUS', 'LANDLORD_REQUEST', 'PARTNER_REQUEST'].map((code) => [code, label('originShort', code)]))}
      ${asked ? html`<div class="form-pair">
        ${codeField(this.form, 'askedBy', 'askedBy', t('fields.askedBy'))}
        ${codeField(this.form, 'answer', 'answer', t('fields.answer'), { optional: true, none: t('forms.none') })}
      </div>` : ''}
    </div>`;
  }

  #details() {
    const { form } = this;
    const ofSite = (this.dossiers.value ?? []).filter((dossier) => dossier.siteId === form.values.siteId || dossier.id === form.values.dossierId);
    return html`<details class="more-details" ?open=${Boolean(this.corrected.value)}>
      <summary>${t('log.details')}</summary>
      <div class="form">
        ${inputField(form, 'startedAt', t('log.startedAt'), { type: 'datetime-local', max: localMoment(clock.now()), optional: true, hint: t('log.startedAtHint') })}
        <div class="form-pair">
          ${codeField(form, 'mission', 'mission', t('fields.mission'))}
          ${codeField(form, 'register', 'register', t('fields.register'))}
        </div>
        ${codeField(form, 'orientation', 'partner', t('fields.orientation'), { optional: true, none: t('forms.none') })}
        ${ofSite.length ? selectField(form, 'dossierId', t('fields.dossier'), ofSite.map((dossier) => [dossier.id, t('dossiers.named', { nature: label('nature', dossier.nature), day: day(dossier.openedOn) })]), { optional: true, none: t('forms.none') }) : ''}
      </div>
    </details>`;
  }

  #site(id) {
    return this.sites.value?.find((site) => site.id === id);
  }

  #duplicate = () => {
    this.form.reset({ ...blank(), ...lastLogged() });
    toast(t('log.duplicated'));
  };

  #submit = async (event) => {
    event.preventDefault();
    const { mission, register, origin } = this.form.values;
    const what = mission && register ? [] : ['kind'];
    const place = this.form.values.siteId ? 'space' : 'siteId';
    if (this.form.require(place, ...what, ...(origin === 'SPONTANEOUS' ? [] : ['askedBy']))) {
      await (this.corrected.value ? this.#correct() : this.#log());
    }
  };

  async #log() {
    const outcome = await this.form.submit(() => this.#hand({ kind: 'LOGGED', thing: uuidv7() }));
    if (outcome) {
      this.#kept(outcome);
    }
  }

  /** What was refused before is the same thing, mended; what is refused now is shown where it can be mended. */
  async #hand(entry) {
    const told = { content: contentOf(this.form.values), offset: this.form.values.startedAt ? undefined : clock.offset };
    const outcome = await (this.#refused ? outbox.mend(this.#refused, told) : outbox.hand({ ...entry, ...told }));
    this.#refused = outcome.problem ? outbox.find(outcome.item.id) : null;
    if (outcome.problem) {
      throw outcome.problem;
    }
    return outcome;
  }

  #kept(outcome) {
    rememberLogged(this.form.values);
    this.allGroups = false;
    this.form.reset(blank());
    scrollTo({ top: 0 });
    toast(outcome.kept ? t('log.kept', { count: outbox.count }) : t('log.saved'), { undo: () => undo(outcome) });
    if (this.query.mend) {
      router.go('/waiting', { replace: true });
    }
  }

  async #correct() {
    const { id, version } = this.corrected.value;
    const outcome = await this.form.submit(() => this.#hand({ kind: 'CORRECTED', thing: id, version }));
    if (outcome) {
      toast(outcome.kept ? t('log.kept', { count: outbox.count }) : t('log.corrected'));
      router.go(`/interventions/${id}`, { replace: true });
    }
  }
}
customElements.define('log-screen', LogScreen);

const openDossiers = async () =>
  (await everyPage('/api/dossiers', { status: 'OPEN' })).map(({ id, siteId, nature, openedOn }) => ({ id, siteId, nature, openedOn }));
