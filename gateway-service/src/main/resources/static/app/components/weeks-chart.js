import { html } from 'lit';
import { Element } from '../element.js';
import { number, shortDay } from '../format.js';
import { t } from '../i18n/i18n.js';

/** Interventions by week as bars and people met as a line, with the table behind it. */
class WeeksChart extends Element {
  static properties = { weeks: { attribute: false } };

  #chart = null;

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('theme-change', this.#redraw);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', this.#redraw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('theme-change', this.#redraw);
    matchMedia('(prefers-color-scheme: dark)').removeEventListener('change', this.#redraw);
    this.#chart?.destroy();
    this.#chart = null;
  }

  render() {
    return html`<div class="chart-box"><canvas role="img" aria-label=${t('dashboard.weeksCaption')}></canvas></div>
      <details class="behind">
        <summary>${t('figures.table')}</summary>
        <div class="table-scroll" tabindex="0"><table>
          <caption class="visually-hidden">${t('dashboard.weeksCaption')}</caption>
          <thead><tr>
            <th scope="col">${t('dashboard.weekOf')}</th><th scope="col" class="number">${t('dashboard.interventions')}</th>
            <th scope="col" class="number">${t('dashboard.requestsShort')}</th><th scope="col" class="number">${t('dashboard.peopleMet')}</th>
          </tr></thead>
          <tbody>${this.weeks.map((week) => html`<tr>
            <th scope="row">${shortDay(week.from)}${week.partial ? ` (${t('dashboard.partialWeek')})` : ''}</th>
            <td class="number">${number(week.interventions)}</td><td class="number">${number(week.requests)}</td><td class="number">${number(week.peopleMet)}</td>
          </tr>`)}</tbody>
        </table></div>
      </details>`;
  }

  updated() {
    this.#draw();
  }

  #redraw = () => {
    this.#chart?.destroy();
    this.#chart = null;
    this.#draw();
  };

  async #draw() {
    const { drawWeeks, weeksData } = await import('./weeks-drawing.js');
    const canvas = this.querySelector('canvas');
    if (!this.isConnected || !canvas) {
      return;
    }
    if (this.#chart) {
      this.#chart.data = weeksData(this.weeks);
      this.#chart.update();
    } else {
      this.#chart = drawWeeks(canvas, this.weeks);
    }
  }
}
customElements.define('weeks-chart', WeeksChart);
