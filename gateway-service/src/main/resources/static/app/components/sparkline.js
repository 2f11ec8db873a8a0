import { svg, html } from 'lit';

const [WIDTH, HEIGHT, PAD] = [96, 28, 3];

/** The last periods as one small line; a picture of the figure beside it, hidden from readers who have the figure. */
export function sparkline(values) {
  const known = (values ?? []).filter((value) => value !== null);
  if (known.length < 2) {
    return '';
  }
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (i) => PAD + (i * (WIDTH - 2 * PAD)) / (known.length - 1);
  const y = (value) => HEIGHT - PAD - (high === low ? 0.5 : (value - low) / (high - low)) * (HEIGHT - 2 * PAD);
  const points = known.map((value, i) => `${x(i).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const last = known.length - 1;
  return html`<svg class="sparkline" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false">
    ${svg`<polyline points=${points} /><circle cx=${x(last)} cy=${y(known[last])} r="2.5" />`}
  </svg>`;
}
