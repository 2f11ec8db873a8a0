import { html } from 'lit';
import { clock } from '../../clock.js';
import { CODES, groupOf } from '../../codes.js';
import { chipChoice, natureOptions, selectField } from '../../components/fields.js';
import { errorSummary, Form, resumedNotice, submitButton } from '../../components/form.js';
import { pageHead } from '../../components/page.js';
import { shown, skeletonPage } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Resource, Screen } from '../../element.js';
import { label, t } from '../../i18n/i18n.js';
import { outbox } from '../../outbox/outbox.js';
import { router } from '../../router.js';
import { allSites } from '../../scheme.js';
import { recentPlaces, rememberPlace } from '../field/habits.js';
import { placeField } from '../field/place-field.js';

/** Noter une observation: where, what and how severe, for the inbox; no words, and nobody is named. */
class NewObservationScreen extends Screen {
  #refused = null;

  sites = new Resource(this, allSites);
  form = new Form(this, { siteId: '', space: '', ...recentPlaces()[0], nature: '', severity: '' }, {}, { draft: 'observation' });

  render() {
    return html`<div class="field-screen">
      ${pageHead(t('observations.note'), { back: { href: '/requests', text: t('requests.title') }, sub: t('observations.intro') })}
      ${shown(this.sites, () => this.#form(), skeletonPage)}
    </div>`;
  }

  #form() {
    const { form } = this;
    return html`<form class="form" novalidate @submit=${this.#submit}>
      ${errorSummary(form)}${resumedNotice(form)}
      ${placeField(form, this.sites.value)}
      ${selectField(form, 'nature', t('fields.nature'), natureOptions(CODES.nature, groupOf))}
      ${chipChoice(form, 'severity', t('fields.severity'), CODES.severity.map((code) => [code, label('severity', code)]))}
      <div class="log-foot">${submitButton(form, t('observations.send'), { large: true })}</div>
    </form>`;
  }

  #submit = async (event) => {
    event.preventDefault();
    if (this.form.require(this.form.values.siteId ? 'space' : 'siteId', 'nature', 'severity')) {
      await this.#send();
    }
  };

  async #send() {
    const { siteId, space, nature, severity } = this.form.values;
    const content = { siteId, space, nature, severity: Number(severity) };
    const outcome = await this.form.submit((_, safe) => this.#hand({ content: { ...content, notedAt: this.form.sentAt }, offset: clock.offset }, safe));
    if (outcome) {
      rememberPlace({ siteId, space });
      toast(outcome.kept ? t('log.kept', { count: outbox.count }) : t('observations.sent'));
      router.go(outcome.kept ? '/waiting' : `/requests/${outcome.item.content.thing}`, { replace: true });
    }
  }

  /** What was refused before is the same observation, mended. */
  async #hand(told, safe) {
    const outcome = await (this.#refused ? outbox.mend(this.#refused, told) : outbox.hand({ kind: 'OBSERVED', thing: this.form.thing, ...told }, safe));
    this.#refused = outcome.problem ? outbox.find(outcome.item.id) : null;
    return this.form.handed(outcome);
  }
}
customElements.define('new-observation-screen', NewObservationScreen);
