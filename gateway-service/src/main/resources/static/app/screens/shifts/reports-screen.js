import { html } from 'lit';
import { filterBar } from '../../components/filter-bar.js';
import { ListScreen } from '../../components/list-screen.js';
import { pageHead } from '../../components/page.js';
import { empty } from '../../components/states.js';
import { day, duration } from '../../format.js';
import { t } from '../../i18n/i18n.js';
import { hours, sectorNames, worstMood } from './marks.js';

/** Rapports: the evenings that have ended; a landlord finds those at its sites. */
class ReportsScreen extends ListScreen {
  list = this.listOf('/api/shifts', { status: 'ENDED', sort: '-startsAt' });

  render() {
    return html`${pageHead(t('shifts.reports'), { sub: t('shifts.reportsSub') })}
      ${filterBar([{ name: 'from', text: t('shifts.from'), type: 'date' }, { name: 'to', text: t('shifts.to'), type: 'date' }], this.query)}
      ${this.table({
        caption: t('shifts.reports'),
        columns: [
          { name: t('shifts.evening'), key: 'startsAt', value: (one) => day(one.day), sub: hours },
          { name: t('shifts.sectors'), value: sectorNames },
          { name: t('shifts.mood'), value: ({ sectors }) => sectors.map(worstMood) },
          { name: t('shifts.presentShort'), number: true, value: ({ present }) => present },
          { name: t('shifts.held'), number: true, value: ({ mediatorMinutes }) => duration(mediatorMinutes) },
        ],
        href: ({ id }) => `/evenings/${id}`,
        sort: '-startsAt',
        none: empty('file-text', t('shifts.noReports'), t('shifts.noReportsDetail')),
      })}`;
  }
}
customElements.define('reports-screen', ReportsScreen);
