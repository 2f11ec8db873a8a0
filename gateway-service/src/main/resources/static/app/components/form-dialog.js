import { html, nothing } from 'lit';
import { Element } from '../element.js';
import { t } from '../i18n/i18n.js';
import { live } from '../live.js';
import { errorSummary, Form, resumedNotice, submitButton } from './form.js';
import { icon } from './icon.js';

/**
 * One form in a dialog. `ask({title, values, required, fields(form), send(values, submission), action, leave, draft})`
 * opens it and answers what `send` answered, or null when it was left. With a `draft` what was typed outlives a slip of
 * the thumb, but not its page: words asked for in a dialog are confidential.
 */
class FormDialog extends Element {
  static properties = { question: { state: true } };

  #answer = null;
  #given = null;

  ask(question) {
    this.form = new Form(this, question.values, {}, { draft: question.draft, confidential: true });
    this.question = question;
    this.updateComplete.then(() => this.#dialog.showModal());
    return new Promise((resolve) => (this.#answer = resolve));
  }

  leave() {
    this.#dialog?.close();
  }

  render() {
    if (!this.question) {
      return nothing;
    }
    const { title, intro, fields, action, leave = t('forms.cancel') } = this.question;
    return html`<dialog class="dialog" aria-labelledby="dialog-title" @close=${this.#closed}>
      <div class="dialog-head">
        <h2 id="dialog-title">${title}</h2>
        <button class="icon-button" type="button" aria-label=${t('forms.close')} @click=${() => this.#dialog.close()}>${icon('x-lg')}</button>
      </div>
      <form class="dialog-body" novalidate @submit=${this.#send}>
        ${errorSummary(this.form)}${resumedNotice(this.form)}
        ${intro ? html`<p class="muted">${intro}</p>` : ''}
        ${fields ? fields(this.form) : ''}
        <div class="form-foot">
          <button class="button" type="button" @click=${this.#cancel}>${leave}</button>
          ${this.#isStale ? html`<button class="button primary" type="button" @click=${() => this.#dialog.close()}>${t('forms.reread')}</button>` : submitButton(this.form, action)}
        </div>
      </form>
    </dialog>`;
  }

  /** Somebody else was faster: what he did has to be read before one goes on. */
  get #isStale() {
    return this.form?.problem?.status === 412;
  }

  get #dialog() {
    return this.querySelector('dialog');
  }

  #send = async (event) => {
    event.preventDefault();
    const { required = [], send } = this.question;
    if (!this.form.require(...required)) {
      return;
    }
    const { form } = this;
    const answer = await form.submit((submission) => send(form.values, submission));
    if (this.form !== form) {
      return; // left meanwhile
    }
    if (answer !== null) {
      this.#finish(answer ?? true);
    } else if (this.#isStale) {
      live.changed();
    }
  };

  /** Who says so means it: nothing of it is kept. */
  #cancel = () => {
    this.form.reset(this.question.values);
    this.#dialog.close();
  };

  #finish(answer) {
    this.#given = answer;
    this.#dialog?.close();
  }

  /** Answered once it is closed, so that whoever asked may ask again. */
  #closed = () => {
    const [answer, given] = [this.#answer, this.#given];
    this.#answer = null;
    this.#given = null;
    this.removeController(this.form);
    this.form.hostDisconnected();
    this.form = null;
    this.question = null;
    answer?.(given);
  };
}
customElements.define('form-dialog', FormDialog);

/** The one dialog of the page. */
export const ask = (question) => document.querySelector('form-dialog').ask(question);
