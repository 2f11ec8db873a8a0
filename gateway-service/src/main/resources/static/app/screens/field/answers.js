import { toast } from '../../components/toasts.js';
import { t } from '../../i18n/i18n.js';
import { outbox } from '../../outbox/outbox.js';
import { keepRecent } from '../interventions/recent.js';

/** What became of a correction is said whenever it is heard: the page that sent it may be another by then. */
outbox.addEventListener('answered', ({ detail: { item, receipt } }) => {
  if (receipt?.outcome === 'TO_SETTLE') {
    toast(t('settle.kept'));
  } else if (receipt?.outcome === 'MERGED') {
    toast(t('settle.merged'));
  }
  if (receipt && ['LOGGED', 'CORRECTED'].includes(item.content.kind)) {
    soon();
  }
});

const PAUSE = 2_000;
let timer = null;

function soon() {
  clearTimeout(timer);
  timer = setTimeout(keepRecent, PAUSE);
}
