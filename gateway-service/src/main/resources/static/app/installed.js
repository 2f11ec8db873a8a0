import { router } from './router.js';

/** Whether this device opens the app without network: null while that is not decided. */
export const installed = { ready: null };

let registration = null;

/** Puts the app on the device. A new release takes over in silence; a page that was there before goes to it with its next step. */
export async function install() {
  if (registration) {
    return;
  }
  try {
    const { serviceWorker } = navigator;
    let served = Boolean(serviceWorker.controller);
    serviceWorker.addEventListener('controllerchange', () => {
      router.reloads = served;
      served = true;
    });
    registration = await serviceWorker.register('/service-worker.js', { updateViaCache: 'none' });
    const first = registration.active ? null : registration.installing;
    first?.addEventListener('statechange', () => first.state === 'redundant' && (installed.ready = false));
    document.addEventListener('visibilitychange', () => !document.hidden && registration.update().catch(() => {}));
    await serviceWorker.ready;
    installed.ready = true;
    await navigator.storage?.persist?.();
  } catch {
    installed.ready = false;
  }
}
