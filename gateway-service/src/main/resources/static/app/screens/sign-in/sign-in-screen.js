import { html } from 'lit';
import { inputField } from '../../components/fields.js';
import { icon } from '../../components/icon.js';
import { errorSummary, Form, submitButton } from '../../components/form.js';
import { Resource, Screen } from '../../element.js';
import { language, t } from '../../i18n/i18n.js';
import { countAll } from '../../outbox/cabinet.js';
import { remembered } from '../../preferences.js';
import { session } from '../../session.js';
import { brandMark } from '../../shell/navigation.js';
import { chooseLanguage } from '../../shell/account-menu.js';

/** The way in; with `again` over the screen of somebody whose session has ended. */
class SignInScreen extends Screen {
  static properties = { ...Screen.properties, again: { type: Boolean } };

  form = new Form(this);
  waiting = new Resource(this, countAll);

  render() {
    return this.again ? html`<div class="gate">${this.#panel()}</div>` : html`<main class="gate" id="main">${this.#panel()}</main>`;
  }

  #panel() {
    const other = language() === 'fr' ? 'en' : 'fr';
    return html`<div class="gate-panel">
        <p class="brand">${brandMark()}<span>Entente</span></p>
        <h1 tabindex="-1">${t('signIn.title')}</h1>
        <p class="muted">${t(this.again ? 'signIn.again' : 'signIn.intro')}</p>
        ${this.waiting.value ? html`<p class="notice warning">${icon('cloud-arrow-up')}<span>${t('signIn.waiting', { count: this.waiting.value })}</span></p>` : ''}
        <form class="form" novalidate @submit=${this.#submit}>
          ${errorSummary(this.form)}
          ${inputField(this.form, 'login', t('signIn.login'), { autocomplete: 'username' })}
          ${inputField(this.form, 'password', t('signIn.password'), { type: 'password', autocomplete: 'current-password' })}
          ${submitButton(this.form, t('signIn.action'), { large: true })}
        </form>
        ${this.again ? '' : html`<button class="button quiet" type="button" lang=${other} @click=${() => chooseLanguage(other)}>${t('signIn.otherLanguage')}</button>`}
      </div>`;
  }

  #submit = async (event) => {
    event.preventDefault();
    if (!this.form.require('login', 'password')) {
      return;
    }
    const { login, password } = this.form.values;
    await this.form.submit(() => session.signIn(login.trim(), password));
    if (session.me && !remembered('language') && !/^(fr|en)\b/.test(navigator.language)) {
      await chooseLanguage(session.me.language);
    }
  };
}
customElements.define('sign-in-screen', SignInScreen);
