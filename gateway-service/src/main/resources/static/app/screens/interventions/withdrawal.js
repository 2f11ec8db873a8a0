import { CODES } from '../../codes.js';
import { chipChoice } from '../../components/fields.js';
import { ask } from '../../components/form-dialog.js';
import { failureTitle } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { label, t } from '../../i18n/i18n.js';
import { outbox } from '../../outbox/outbox.js';

/** Takes back what was just noted, wherever it is by now. */
export async function undo(outcome) {
  try {
    const { kept, problem } = await outbox.undo(outcome);
    toast(problem ? failureTitle(problem) : t(kept ? 'log.undoneLater' : 'log.undone'));
  } catch (problem) {
    toast(failureTitle(problem));
  }
}

/** Answers what became of it, or null when it was left. */
export const askWithdrawal = ({ id, version, siteId, space, startedAt }) => ask({
  title: t('interventions.withdraw'),
  intro: t('interventions.withdrawIntro'),
  values: { reason: '' },
  required: ['reason'],
  action: t('interventions.withdraw'),
  fields: (form) => chipChoice(form, 'reason', t('fields.reason'), CODES.withdrawnBecause.map((code) => [code, label('withdrawnBecause', code)])),
  send: async ({ reason }) => told(await outbox.hand({ kind: 'WITHDRAWN', thing: id, version, content: { reason }, about: { siteId, space, startedAt } })),
});

function told(outcome) {
  if (outcome.problem) {
    throw outcome.problem;
  }
  return outcome;
}
