import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import { number, shortDay } from '../format.js';
import { t } from '../i18n/i18n.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** The colour that a token has at this moment: the canvas knows no custom properties. */
function token(name) {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = `var(${name})`;
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

/** A week that is not over is drawn paler: it must not look like a fall. */
export function weeksData(weeks) {
  const [whole, partial, edge] = [token('--primary'), token('--heat-2'), token('--primary')];
  return {
    labels: weeks.map((week) => shortDay(week.from)),
    datasets: [{
      label: t('dashboard.interventions'),
      data: weeks.map((week) => week.interventions),
      backgroundColor: weeks.map((week) => (week.partial ? partial : whole)),
      borderColor: edge,
      borderWidth: weeks.map((week) => (week.partial ? 1 : 0)),
      borderRadius: 3,
      maxBarThickness: 36,
      categoryPercentage: 0.86,
      barPercentage: 0.86,
    }],
  };
}

export function drawWeeks(canvas, weeks) {
  return new Chart(canvas, { type: 'bar', data: weeksData(weeks), options: options(canvas) });
}

function options(canvas) {
  const [muted, line, ink, card] = ['--muted', '--line', '--ink', '--card'].map(token);
  const font = { family: 'Inter, system-ui, sans-serif', size: 12 };
  return {
    maintainAspectRatio: false,
    animation: false,
    interaction: { mode: 'index', intersect: false },
    onClick: (_, hits) => hits.length && canvas.dispatchEvent(new CustomEvent('week', { bubbles: true, detail: hits[0].index })),
    onHover: (event, hits) => (event.native.target.style.cursor = hits.length ? 'pointer' : ''),
    scales: {
      x: { grid: { display: false }, border: { color: line }, ticks: { color: muted, font, maxRotation: 0, autoSkipPadding: 16 } },
      y: { beginAtZero: true, border: { display: false }, grid: { color: line, drawTicks: false }, ticks: { color: muted, font, padding: 8, maxTicksLimit: 5, precision: 0, callback: (value) => number(value) } },
    },
    plugins: {
      tooltip: { backgroundColor: ink, titleColor: card, bodyColor: card, padding: 12, cornerRadius: 8, displayColors: false, titleFont: { ...font, weight: 600 }, bodyFont: font, callbacks: { title: ([hit]) => t('dashboard.weekOfDay', { day: hit.label }), label: (hit) => t('dashboard.weekCount', { count: hit.raw, number: number(hit.raw) }) } },
    },
  };
}
