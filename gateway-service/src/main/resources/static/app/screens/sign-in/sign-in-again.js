import { html } from 'lit';
import { Element } from '../../element.js';
import { t } from '../../i18n/i18n.js';
import './sign-in-screen.js';

/** The session has ended in the middle of something: what is under this stays as it is, unseen, until somebody signs in. */
class SignInAgain extends Element {
  firstUpdated() {
    this.#open();
  }

  render() {
    return html`<dialog class="gate-dialog" aria-label=${t('signIn.title')} @cancel=${(event) => event.preventDefault()} @close=${this.#open}>
      <sign-in-screen again></sign-in-screen>
    </dialog>`;
  }

  /** Nothing leads past it. */
  #open = () => this.isConnected && this.querySelector('dialog').showModal();
}
customElements.define('sign-in-again', SignInAgain);
