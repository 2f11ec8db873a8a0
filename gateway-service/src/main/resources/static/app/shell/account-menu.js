import { html } from 'lit';
import { put } from '../api.js';
import { inputField, segments } from '../components/fields.js';
import { ask } from '../components/form-dialog.js';
import { placeBeside } from '../components/floating.js';
import { icon } from '../components/icon.js';
import { toast } from '../components/toasts.js';
import { failureTitle } from '../components/states.js';
import { Element } from '../element.js';
import { label, language, t, useLanguage } from '../i18n/i18n.js';
import { density, remember, setDensity, setTheme, theme } from '../preferences.js';
import { router } from '../router.js';
import { session } from '../session.js';
import { leave } from './leaving.js';

let next = 0;

/** Who one is and acts as, how the screen looks, and the way out. */
class AccountMenu extends Element {
  #id = `account-${next++}`;

  render() {
    const { displayName, grants } = session.me;
    const others = grants.filter((grant) => grant.id !== session.acting.id);
    return html`<button class="account-button" type="button" popovertarget=${this.#id}>
        <span class="initials" aria-hidden="true">${initials(displayName)}</span>
        <span><span class="who">${displayName}</span><span class="role">${label('role', session.role)}</span></span>
      </button>
      <div class="menu" id=${this.#id} popover @toggle=${this.#place}>
        ${others.length ? html`<div class="menu-group"><h3>${t('account.actAs')}</h3>${others.map((grant) => this.#grant(grant))}</div>` : ''}
        ${this.#looks()}
        <div class="menu-group"><button class="menu-item" type="button" @click=${this.#password}>${icon('key')}${t('account.password')}</button>
          <button class="menu-item" type="button" @click=${this.#leave}>${icon('box-arrow-right')}${t('account.signOut')}</button></div>
      </div>`;
  }

  #looks() {
    const name = (suffix) => `${this.#id}-${suffix}`;
    return html`
      <div class="menu-group">${segments(name('language'), t('account.language'), [['fr', t('account.french')], ['en', t('account.english')]], language(), chooseLanguage)}</div>
      <div class="menu-group">${segments(name('theme'), t('account.theme'), [['auto', t('account.auto')], ['light', t('account.light')], ['dark', t('account.dark')]], theme(), (value) => this.#set(setTheme, value))}</div>
      <div class="menu-group">${segments(name('density'), t('account.density'), [['comfortable', t('account.comfortable')], ['compact', t('account.compact')]], density(), (value) => this.#set(setDensity, value))}</div>`;
  }

  #grant(grant) {
    return html`<button class="menu-item" type="button" @click=${() => this.#actAs(grant)}>${icon('arrow-repeat')}
      <span>${label('role', grant.role)}<small>${grant.landlordName ?? grant.schemeName}</small></span></button>`;
  }

  #place = (event) => event.newState === 'open' && placeBeside(this.#menu, this.querySelector('button'));

  get #menu() {
    return this.querySelector('[popover]');
  }

  #set(use, value) {
    use(value);
    this.requestUpdate();
  }

  async #actAs(grant) {
    this.#menu.hidePopover();
    try {
      await session.actAs(grant.id);
      router.go('/');
    } catch (problem) {
      toast(failureTitle(problem));
    }
  }

  #password = async () => {
    this.#menu.hidePopover();
    if (await changePassword()) {
      toast(t('account.passwordChanged'));
    }
  };

  #leave = async () => {
    this.#menu.hidePopover();
    try {
      await leave();
    } catch (problem) {
      toast(failureTitle(problem));
    }
  };
}
customElements.define('account-menu', AccountMenu);

/** True once it is another one. */
const changePassword = () => ask({
  title: t('account.password'),
  intro: t('account.passwordIntro'),
  values: { currentPassword: '', password: '' },
  required: ['currentPassword', 'password'],
  fields: (form) => html`${inputField(form, 'currentPassword', t('account.currentPassword'), { type: 'password', autocomplete: 'current-password' })}
    ${inputField(form, 'password', t('people.newPassword'), { type: 'password', autocomplete: 'new-password', hint: t('account.passwordHint') })}`,
  action: t('account.password'),
  send: async (values) => (await put('/api/me/password', values)) ?? true,
});

export function chooseLanguage(language) {
  remember('language', language);
  return useLanguage(language);
}

const initials = (name) => name.split(/[\s.-]+/).filter(Boolean).slice(0, 2).map((part) => part[0].toUpperCase()).join('');
