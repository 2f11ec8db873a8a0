import { chipChoice } from '../components/fields.js';
import { ask } from '../components/form-dialog.js';
import { t } from '../i18n/i18n.js';
import { countOf } from '../outbox/cabinet.js';
import { inTime } from '../patience.js';
import { router } from '../router.js';
import { session } from '../session.js';

/** The way out. What still waits on this phone goes only if the person says so; so it stays where the phone cannot tell. */
export async function leave() {
  const count = await inTime(countOf(session.me.person).catch(() => undefined));
  if (!count) {
    await session.signOut({ keepItems: count === undefined });
  } else if (!(await askAboutWaiting(count))) {
    return;
  }
  router.go('/sign-in');
}

const askAboutWaiting = (count) => ask({
  title: t('leaving.title', { count }),
  intro: t('leaving.intro'),
  values: { waiting: '' },
  required: ['waiting'],
  action: t('account.signOut'),
  fields: (form) => chipChoice(form, 'waiting', t('leaving.question'), [['KEEP', t('leaving.keep')], ['DROP', t('leaving.drop')]]),
  send: ({ waiting }) => session.signOut({ keepItems: waiting === 'KEEP' }),
});
