import { html } from 'lit';
import { get, post, put, remove, seeing } from '../../api.js';
import { errorSummary, Form, resumedNotice, submitButton } from '../../components/form.js';
import { pageHead } from '../../components/page.js';
import { shown, skeletonPage } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { Resource, Screen } from '../../element.js';
import { localMoment } from '../../format.js';
import { t } from '../../i18n/i18n.js';
import { router } from '../../router.js';
import { allSites } from '../../scheme.js';
import { courseContent, courseFields, needed, neededCount, remarkField, siteMissing, valuesOf, whatContent, whatFields, whenContent, whenFields } from './action-fields.js';
import { twoHoursLater } from './new-action-screen.js';

/** Saisir le bilan: of one that was planned, of one that nobody had planned, or a better one than before. */
class AccountScreen extends Screen {
  #asked = this.query.id;
  /** As it was read last; one that nobody has written yet is the first version. */
  #remarkSeen = { remark: null, remarkVersion: 1 };

  sites = new Resource(this, allSites);
  form = new Form(this, valuesOf(), { startsAt: (values, startsAt) => ({ ...values, startsAt, endsAt: twoHoursLater(values, startsAt) }) });
  action = new Resource(this, () => this.#found());

  get #id() {
    return this.#asked ?? this.form.thing;
  }

  async #found() {
    if (!this.query.id) {
      this.form.begin(valuesOf(), 'account');
      return null;
    }
    const found = await get(`/api/actions/${this.query.id}`);
    this.form.reset(valuesOf(found)); // no draft: a colleague may have told more meanwhile
    this.#remarkSeen = found;
    return found;
  }

  render() {
    const back = this.query.id ? { href: `/actions/${this.query.id}`, text: t('actions.action') } : { href: '/actions', text: t('actions.title') };
    return html`<div class="form-screen">
      ${pageHead(this.action.value?.status === 'HELD' ? t('actions.correct') : t('actions.tell'), { back, sub: t('actions.tellIntro') })}
      ${shown(this.action, () => shown(this.sites, (sites) => this.#form(sites), skeletonPage), skeletonPage)}
    </div>`;
  }

  #form(sites) {
    const { form } = this;
    return html`<form class="card form" novalidate @submit=${this.#submit}>
      ${errorSummary(form)}${resumedNotice(form)}
      ${whatFields(form, sites)}
      ${whenFields(form, { max: localMoment() })}
      ${courseFields(form)}
      ${remarkField(form)}
      <div class="form-foot"><a class="button" href="/actions" @click=${() => form.clear()}>${t('forms.cancel')}</a>${submitButton(form, t('forms.save'))}</div>
    </form>`;
  }

  #submit = async (event) => {
    event.preventDefault();
    const { form } = this;
    const complete = form.require(...needed.what, ...needed.when, ...neededCount(form.values), ...needed.course);
    if (siteMissing(form) || !complete) {
      return;
    }
    if (await form.submit((submission) => this.#send(submission))) {
      toast(t('actions.told'));
      router.go(`/actions/${this.#id}`, { replace: true });
    }
  };

  /** The remark is kept apart from what is told, and after it: both may be sent again. */
  async #send(submission) {
    const { value } = this.action;
    const content = { ...whatContent(this.form.values), ...whenContent(this.form.values), ...courseContent(this.form.values) };
    const path = `/api/actions/${this.#id}`;
    const receipt = await (value
      ? post(`${path}/${value.status === 'HELD' ? 'correction' : 'account'}`, content, { version: value.version, submission })
      : put(`${path}/account`, content));
    await this.#remark(path);
    return receipt;
  }

  async #remark(path) {
    const text = this.form.values.remark.trim();
    const { remark, remarkVersion } = this.#remarkSeen;
    if (text === (remark ?? '')) {
      return;
    }
    const seen = seeing(remarkVersion);
    await (text ? put(`${path}/remark`, { text }, seen) : remove(`${path}/remark`, seen)).catch(async (problem) => {
      throw problem.status === 412 ? await this.#withTheirs(problem, path) : problem;
    });
  }

  /** A colleague was faster: his words are shown, and whoever saves again has seen them. */
  async #withTheirs(problem, path) {
    this.#remarkSeen = await get(path);
    problem.fields = { remark: t('actions.remarkChanged', { text: this.#remarkSeen.remark ?? '–' }) };
    return problem;
  }
}
customElements.define('account-screen', AccountScreen);
