import { html } from 'lit';

/** One of the bootstrap icons, in the colour of the text around it; always decoration, never the only name. */
export const icon = (name) =>
  html`<span class="icon" aria-hidden="true" .style=${`--glyph: url(/lib/bootstrap-icons/icons/${name}.svg)`}></span>`;
