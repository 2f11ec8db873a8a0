import { useLanguage } from './i18n/i18n.js';
import { onSessionEnd } from './api.js';
import { session } from './session.js';

onSessionEnd(() => session.ended());
await Promise.all([useLanguage(document.documentElement.lang), import('./shell/entente-app.js')]);
document.querySelector('entente-app').begin();
