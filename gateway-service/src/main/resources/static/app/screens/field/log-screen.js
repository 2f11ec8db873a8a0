import { html } from 'lit';
import { clock } from '../../clock.js';
import { CODES, groupOf, naturesOf } from '../../codes.js';
import { chipChoice, codeField, inputField, selectField, stepper } from '../../components/fields.js';
import { errorSummary, Form, resumedNotice, submitButton } from '../../components/form.js';
import { icon } from '../../components/icon.js';
import { pageHead } from '../../components/page.js';
import { failureTitle, shown, skeletonPage } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Follows, Resource, Screen } from '../../element.js';
import { day, localMoment } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { lastKnown } from '../../known.js';
import { outbox } from '../../outbox/outbox.js';
import { inTime } from '../../patience.js';
import { router } from '../../router.js';
import { allSites, everyPage } from '../../scheme.js';
import { intervention, unsentOf } from '../interventions/recent.js';
import { undo } from '../interventions/withdrawal.js';
import { fieldNotices } from './field-notices.js';
import { lastLogged, loadHabits, recentPlaces, rememberLogged } from './habits.js';
import { blank, contentOf, KINDS, natureField, NEED_NATURE, valuesOf, withGroup, withKind } from './intervention-form.js';
import { placeField } from './place-field.js';

const OTHER_PLACES = 3;

/** Noter: an intervention in a few taps. With `?correct=` the same form corrects one, with `?mend=` one that was refused. */
class LogScreen extends Screen {
  static properties = { ...Screen.properties, allGroups: { state: true }, address: {} };

  form = new Form(this, blank(), { kind: withKind, group: withGroup });
  follows = new Follows(this, outbox, clock);
  #refused = null;
  #begun = null;

  sites = new Resource(this, allSites, { followsLive: true });
  corrected = new Resource(this, () => this.#read(), { onValue: (known) => known || this.#refused || this.#begin() });
  dossiers = new Resource(this, () => lastKnown('dossiers', openDossiers), { followsLive: true });

  async #read() {
    const { correct, mend } = this.query;
    await inTime(Promise.all([loadHabits(), outbox.read()]));
    const item = mend ? outbox.find(mend) : correct && unsentOf(correct);
    if (item) {
      return this.#mended(item);
    }
    if (correct) {
      const known = await intervention(correct);
      this.#show(known);
      return known;
    }
    return null;
  }

  #begin() {
    const { dossier, site } = this.query;
    const asked = { ...askedFor(this.query), ...(dossier && { dossierId: dossier }), ...(site && { siteId: site }) };
    this.form.begin({ ...blank(), ...asked }, ['log', ...Object.values(asked)].join(' '));
  }

  #show(told) {
    this.#begun = told.startedAt;
    this.form.reset({ ...valuesOf(told), startedAt: localMoment(told.startedAt) });
  }

  /** The field shows minutes: a start that nobody touched stays what it was, to the second. */
  #content() {
    const content = contentOf(this.form.values, Date.parse(this.form.sentAt));
    return this.#begun && this.form.values.startedAt === localMoment(this.#begun) ? { ...content, startedAt: this.#begun } : content;
  }

  #mended(item) {
    const { kind, thing, version, content, problem } = item.content;
    this.#refused = item;
    this.#show(content);
    this.form.problem = problem ?? null;
    this.form.errors = { ...problem?.fields };
    return kind === 'CORRECTED' ? { id: thing, version } : null;
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
      ${errorSummary(form)}${resumedNotice(form)}
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
    const about = NEED_NATURE.includes(register) ? [natureField(this.form.values)] : [];
    const place = this.form.values.siteId ? 'space' : 'siteId';
    if (this.form.require(place, ...what, ...about, ...(origin === 'SPONTANEOUS' ? [] : ['askedBy']))) {
      await (this.corrected.value ? this.#correct() : this.#log());
    }
  };

  async #log() {
    const outcome = await this.form.submit((_, safe) => this.#hand({ kind: 'LOGGED', thing: this.form.thing }, safe));
    if (outcome && this.query.request) {
      await this.#answer(outcome);
    } else if (outcome) {
      this.#kept(outcome);
    }
  }

  /** What was asked or seen is answered by the intervention that names it. */
  async #answer(logged) {
    const content = { answer: this.form.values.answer || 'HANDLED_ON_SITE', answeredAt: new Date(clock.now()).toISOString() };
    const { request } = this.query;
    rememberLogged(this.form.values);
    const outcome = await outbox.hand({ kind: 'ANSWERED', thing: request, after: logged.item.content.thing, content, offset: clock.offset });
    toast(outcome.problem ? failureTitle(outcome.problem) : outcome.kept ? t('log.kept', { count: outbox.count }) : t('log.answered'));
    router.go(outcome.kept ? '/waiting' : `/requests/${request}`, { replace: true });
  }

  /** What was refused before is the same thing, mended; what is refused now is shown where it can be mended. */
  async #hand(entry, safe) {
    const told = { content: this.#content(), offset: this.form.values.startedAt ? undefined : clock.offset };
    const outcome = await (this.#refused ? outbox.mend(this.#refused, told) : outbox.hand({ ...entry, ...told }, safe));
    this.#refused = outcome.problem ? outbox.find(outcome.item.id) : null;
    return this.form.handed(outcome);
  }

  #kept(outcome) {
    rememberLogged(this.form.values);
    this.allGroups = false;
    this.form.reset(blank());
    this.#begun = null;
    scrollTo({ top: 0 });
    toast(outcome.kept ? t('log.kept', { count: outbox.count }) : t('log.saved'), { undo: () => undo(outcome) });
    if (this.query.mend) {
      router.go('/waiting', { replace: true });
    }
  }

  /** Where it was merged or is to be settled, that is said by whoever hears it. */
  #tell({ kept, receipt }) {
    if (kept) {
      toast(t('log.kept', { count: outbox.count }));
    } else if (receipt?.outcome === 'CORRECTED') {
      toast(t('log.corrected'));
    }
  }

  async #correct() {
    const { id, version } = this.corrected.value;
    const outcome = await this.form.submit(() => this.#hand({ kind: 'CORRECTED', thing: id, version }));
    if (outcome) {
      this.#tell(outcome);
      router.go(this.query.mend ? '/waiting' : `/interventions/${id}`, { replace: true });
    }
  }
}
customElements.define('log-screen', LogScreen);

/** The place and the matter of what was asked or seen; nobody asked for what was seen. */
const askedFor = ({ request, space, nature, origin, askedBy }) => (request ? {
  requestId: request,
  ...(space && { space }),
  ...(nature && { nature, group: groupOf(nature) }),
  ...(askedBy ? { origin, askedBy } : {}),
} : {});

const openDossiers = async () =>
  (await everyPage('/api/dossiers', { status: 'OPEN' })).map(({ id, siteId, nature, openedOn }) => ({ id, siteId, nature, openedOn }));
