import { html } from 'lit';
import { day, isoDay } from '../../format.js';
import { t } from '../../i18n/i18n.js';
import { colourOf } from '../../scheme.js';

const at = (date) => new Date(`${date}T12:00:00Z`).getTime();

/** Members and contract on one line of time: from when to when each holds. The words beside each bar say the dates. */
export function validityTimeline(scheme) {
  const { members, contract, createdOn } = scheme;
  const today = isoDay();
  const spans = [
    ...(contract ? [{ name: t('scheme.contractWith', { operator: contract.operatorName }), from: contract.from, until: contract.until, colour: 'var(--primary)' }] : []),
    ...members.map((member) => ({ name: member.name, from: member.from, until: member.until, colour: colourOf(scheme, member.landlordId) })),
  ];
  const first = Math.min(at(createdOn ?? today), ...spans.map(({ from }) => at(from)));
  const last = Math.max(at(today), ...spans.map(({ until }) => at(until ?? today)));
  const share = (date) => (last === first ? 0 : (at(date) - first) / (last - first));
  return html`<ul class="validity" .style=${`--today: ${share(today)}`}>
    ${spans.map(({ name, from, until, colour }) => html`<li>
      <span class="validity-name">${name}</span>
      <span class="validity-track" aria-hidden="true"><i .style=${`--start: ${share(from)}; --end: ${until ? share(until) : 1}; --bar: ${colour}`} class=${until ? '' : 'open'}></i></span>
      <span class="validity-dates muted">${until ? t('scheme.fromUntil', { from: day(from), until: day(until) }) : t('scheme.since', { from: day(from) })}</span>
    </li>`)}
  </ul>`;
}
