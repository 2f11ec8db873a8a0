import { html } from 'lit';
import { get } from '../../api.js';
import { CODES } from '../../codes.js';
import { chipChoice, fieldId } from '../../components/fields.js';
import { errorSummary, Form, resumedNotice, submitButton } from '../../components/form.js';
import { clock } from '../../clock.js';
import { icon } from '../../components/icon.js';
import { pageHead } from '../../components/page.js';
import { shown, skeletonPage } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Resource, Screen } from '../../element.js';
import { moment } from '../../format.js';
import { label, t } from '../../i18n/i18n.js';
import { outbox } from '../../outbox/outbox.js';
import { prepared, written } from '../../pictures.js';
import { router } from '../../router.js';
import { allSites } from '../../scheme.js';
import { recentPlaces, rememberPlace } from '../field/habits.js';
import { placeField } from '../field/place-field.js';
import { nameOfDefect, statusTag } from './marks.js';

const MOST_ALIKE = 3;

/** Signaler une anomalie: where, what, how serious, a photo; no words, and nobody is named. */
class NewDefectScreen extends Screen {
  #refused = null;
  #asked = '';

  sites = new Resource(this, allSites);
  alike = new Resource(this, () => this.#findAlike());
  form = this.#begun();

  #begun() {
    const { site, space = '' } = this.query;
    const place = site ? { siteId: site, space } : { siteId: '', space: '', ...recentPlaces()[0] };
    return new Form(this, { ...place, category: '', severity: '' }, {}, { draft: site ? `defect ${site} ${space}` : 'defect' });
  }

  /** Who stands before something broken should know that it was reported already. */
  willUpdate() {
    const { siteId, space, category } = this.form.values;
    const wanted = [siteId, space, category].join(' ');
    if (wanted !== this.#asked) {
      this.#asked = wanted;
      this.alike.reload();
    }
  }

  async #findAlike() {
    const { siteId, space, category } = this.form.values;
    return siteId && space && category ? (await get('/api/defects', { siteId, space, category, open: true, limit: MOST_ALIKE })).items : [];
  }

  render() {
    return html`<div class="field-screen">
      ${pageHead(t('defects.report'), { back: { href: '/defects', text: t('defects.title') }, sub: t('defects.newIntro') })}
      ${shown(this.sites, () => this.#form(), skeletonPage)}
    </div>`;
  }

  #form() {
    const { form } = this;
    const codes = (list) => CODES[list].map((code) => [code, label(list, code)]);
    return html`<form class="form" novalidate @submit=${this.#submit}>
      ${errorSummary(form)}${resumedNotice(form)}
      ${placeField(form, this.sites.value)}
      ${chipChoice(form, 'category', t('fields.category'), codes('defectCategory'))}
      ${this.#known()}
      ${chipChoice(form, 'severity', t('fields.severity'), codes('defectSeverity'))}
      ${this.#picture()}
      <div class="log-foot">${submitButton(form, t('defects.send'), { large: true })}</div>
    </form>`;
  }

  #known() {
    const alike = this.alike.value ?? [];
    return alike.length === 0 ? '' : html`<div class="notice warning" role="status">${icon('exclamation-triangle')}<div>
      <strong>${t('defects.alreadyReported')}</strong>
      <ul>${alike.map((one) => html`<li><a href="/defects/${one.id}">${nameOfDefect(one)}</a> · ${moment(one.foundAt)} ${statusTag(one)}</li>`)}</ul>
    </div></div>`;
  }

  #picture() {
    const { glance } = this.form.values;
    return html`<div class="stack-small">
      <label class="chip self-start">${icon('camera')}${glance ? t('defects.otherPhoto') : t('defects.addPhoto')}
        <input id=${fieldId(this.form, 'photo')} type="file" accept="image/*" @change=${this.#choosePhoto} /></label>
      ${glance ? html`<img class="defect-photo" src=${glance} alt=${t('defects.photo')} />` : ''}
      ${this.form.errors.photo ? html`<span class="field-error">${this.form.errors.photo}</span>` : ''}
    </div>`;
  }

  #choosePhoto = async ({ target }) => {
    const chosen = target.files[0] && (await prepared(target.files[0]));
    this.form.set('photo', chosen?.photo ?? null);
    this.form.set('glance', chosen?.glance ?? '');
    const { photo, ...others } = this.form.errors;
    this.form.errors = target.files[0] && !chosen ? { ...others, photo: t('defects.notAPicture') } : others;
    target.value = '';
    this.requestUpdate();
  };

  #submit = async (event) => {
    event.preventDefault();
    if (this.form.require(this.form.values.siteId ? 'space' : 'siteId', 'category', 'severity')) {
      await this.#send();
    }
  };

  async #send() {
    const { siteId, space, category, severity } = this.form.values;
    const content = { siteId, space, category, severity };
    const outcome = await this.form.submit((_, safe) => this.#hand({ ...content, foundAt: this.form.sentAt }, safe));
    if (outcome) {
      rememberPlace({ siteId, space });
      toast(said(outcome));
      router.go(outcome.kept || outcome.problem ? '/waiting' : `/defects/${outcome.item.content.thing}`, { replace: true });
    }
  }

  /** What was refused before is the same defect, mended; a photo that is refused waits to be looked at, the defect is reported. */
  async #hand(content, safe) {
    const { photo } = this.form.values;
    const told = { content, photo: photo ? await written(photo) : undefined, offset: clock.offset };
    const outcome = await (this.#refused ? outbox.mend(this.#refused, told) : outbox.hand({ kind: 'DEFECT', thing: this.form.thing, ...told }, safe));
    this.#refused = outcome.problem ? outbox.find(outcome.item.id) : null;
    return outcome.problem?.ofPhoto ? outcome : this.form.handed(outcome);
  }
}
customElements.define('new-defect-screen', NewDefectScreen);

function said({ kept, problem }) {
  if (problem) {
    return t('defects.sentWithoutPhoto', { why: problem.detail });
  }
  return kept ? t('log.kept', { count: outbox.count }) : t('defects.sent');
}
