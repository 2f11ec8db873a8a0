import { post } from '../../api.js';
import { CODES } from '../../codes.js';
import { chipChoice } from '../../components/fields.js';
import { ask } from '../../components/form-dialog.js';
import { failureTitle } from '../../components/states.js';
import { toast } from '../../components/toasts.js';
import { label, t } from '../../i18n/i18n.js';

/** Takes an intervention back at once: the undo of the last few seconds. */
export async function withdraw(id, version, reason) {
  try {
    await post(`/api/interventions/${id}/withdrawal`, { reason }, { version });
    toast(t('log.undone'));
  } catch (problem) {
    toast(failureTitle(problem));
  }
}

export const askWithdrawal = ({ id, version }) => ask({
  title: t('interventions.withdraw'),
  intro: t('interventions.withdrawIntro'),
  values: { reason: '' },
  required: ['reason'],
  action: t('interventions.withdraw'),
  fields: (form) => chipChoice(form, 'reason', t('fields.reason'), CODES.withdrawnBecause.map((code) => [code, label('withdrawnBecause', code)])),
  send: ({ reason }, submission) => post(`/api/interventions/${id}/withdrawal`, { reason }, { version, submission }),
});
