import { useLanguage } from './i18n/i18n.js';
import { onSessionEnd } from './api.js';
import { install } from './installed.js';
import { live } from './live.js';
import { outbox } from './outbox/outbox.js';
import { session } from './session.js';

onSessionEnd(() => session.ended());
session.addEventListener('change', () => {
  outbox.use(session.fieldOwner, session.acting?.id);
  if (session.fieldOwner) {
    install();
  }
});
addEventListener('online', () => live.changed());
await Promise.all([useLanguage(document.documentElement.lang), import('./shell/entente-app.js'), import('./screens/field/answers.js')]);
document.querySelector('entente-app').begin();
