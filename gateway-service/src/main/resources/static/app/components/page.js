import { html, nothing } from 'lit';
import { router } from '../router.js';
import { icon } from './icon.js';

/** The head of a screen: where one is, and what can be done here. */
export const pageHead = (title, { sub, actions, back } = {}) => html`
  ${back ? html`<a class="back" href=${back.href} @click=${(event) => leave(event, back.href)}>${icon('arrow-left')}${back.text}</a>` : nothing}
  <header class="page-head">
    <div>
      <h1 tabindex="-1">${title}</h1>
      ${sub ? html`<p class="sub">${sub}</p>` : nothing}
    </div>
    ${actions ? html`<div class="page-actions">${actions}</div>` : nothing}
  </header>`;

/** Back to the list as it was filtered, when one came from there. */
function leave(event, href) {
  event.preventDefault();
  router.back(href);
}

export const facts = (pairs) => html`<dl class="facts">
  ${pairs.filter(([, value]) => value !== null && value !== undefined && value !== '').map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>`;
