import { html } from 'lit';
import { icon } from '../../components/icon.js';
import { empty, failure } from '../../components/states.js';
import { Screen } from '../../element.js';
import { label, t } from '../../i18n/i18n.js';
import { session } from '../../session.js';
import { leave } from '../../shell/leaving.js';
import { brandMark } from '../../shell/navigation.js';

/** Several grants: as what does one act now? */
class ActingScreen extends Screen {
  static properties = { ...Screen.properties, problem: { state: true } };

  render() {
    const { grants, displayName } = session.me;
    return html`<main class="gate" id="main">
      <div class="gate-panel">
        <p class="brand">${brandMark()}<span>Entente</span></p>
        <h1 tabindex="-1">${t('acting.title', { name: displayName })}</h1>
        <p class="muted">${t('acting.intro')}</p>
        ${this.problem ? failure(this.problem) : ''}
        ${grants.length ? html`<div class="stack-small">${grants.map((grant) => this.#grant(grant))}</div>` : empty('lock', t('acting.none'), t('acting.noneDetail'))}
        <button class="button quiet" type="button" @click=${() => leave()}>${t('account.signOut')}</button>
      </div>
    </main>`;
  }

  #grant(grant) {
    return html`<button class="choice" type="button" @click=${() => this.#actAs(grant)}>
      <span><strong>${label('role', grant.role)}</strong><span class="muted">${[grant.landlordName, grant.schemeName].filter(Boolean).join(' · ')}</span></span>
      ${icon('chevron-right')}
    </button>`;
  }

  async #actAs(grant) {
    try {
      await session.actAs(grant.id);
    } catch (problem) {
      this.problem = problem;
    }
  }
}
customElements.define('acting-screen', ActingScreen);
