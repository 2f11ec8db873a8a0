import { useLanguage } from './i18n/i18n.js';
import { onSessionEnd } from './api.js';
import { session } from './session.js';

onSessionEnd(() => session.ended());
await useLanguage(document.documentElement.lang);
await import('./shell/entente-app.js');
