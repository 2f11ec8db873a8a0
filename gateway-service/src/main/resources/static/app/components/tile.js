import { html } from 'lit';
import { figure, movement, number } from '../format.js';
import { t } from '../i18n/i18n.js';
import { icon } from './icon.js';
import { sparkline } from './sparkline.js';
import './definition-hint.js';
import './live-figure.js';

/** One indicator: its figure, the period before, its last twelve periods; the figure opens the list behind it. */
export const tile = (indicator, href) => html`<article class="card tile">
  <header>
    <h2>${indicator.name}</h2>
    <definition-hint .name=${indicator.name} .text=${indicator.definition} .note=${remarks(indicator)}></definition-hint>
  </header>
  <p class="tile-value">${linked(href, indicator, html`<live-figure .text=${figure(indicator.unit, indicator.value)}></live-figure>`)}</p>
  ${parts(indicator)}
  ${indicator.provisional ? html`<span class="tag warning">${t('figures.provisional')}</span>` : ''}
  <footer>
    <span class="tile-before">${before(indicator)}</span>
    ${sparkline(indicator.spark)}
  </footer>
</article>`;

const linked = (href, indicator, content) =>
  href ? html`<a href=${href} title=${t('figures.openList', { name: indicator.name })}>${content}</a>` : content;

function before({ unit, value, previous }) {
  if (previous === null || previous === undefined) {
    return t('figures.noPrevious');
  }
  return html`${change(unit, value, previous)} <span>${t('figures.previously', { value: figure(unit, previous) })}</span>`;
}

/** The way a figure moved, as sign and arrow; whether that is good is for the reader to say. */
export function change(unit, value, previous) {
  const move = movement(unit, value, previous);
  if (!move) {
    return '';
  }
  const arrow = move.direction > 0 ? 'arrow-up' : move.direction < 0 ? 'arrow-down' : 'dash-lg';
  if (move.text === null) {
    return html`<abbr class="change" title=${t('figures.baseTooSmallDetail')}>${t('figures.baseTooSmall')}</abbr>`;
  }
  return html`<span class="change">${icon(arrow)}${move.points ? t('figures.points', { value: move.text }) : move.text}</span>`;
}

/** A share says of how many: nine in ten of ten is not nine in ten of a thousand. */
export const parts = ({ unit, numerator, denominator }) =>
  unit === 'PERCENT' && numerator != null && denominator ? html`<span class="muted small">${t('figures.parts', { numerator: number(numerator), denominator: number(denominator) })}</span>` : '';

/** What stands behind the figure at this moment: its two parts, and why it is provisional. */
export const remarks = (indicator) => [fraction(indicator), indicator.note].filter(Boolean).join(' ');

const fraction = ({ numerator, denominator }) =>
  numerator === null || denominator === null || numerator === undefined
    ? ''
    : t('figures.fraction', { numerator: number(numerator), denominator: number(denominator) });
