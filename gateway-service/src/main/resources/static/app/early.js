// Runs before the first paint, so that neither theme, density nor language flashes.
(() => {
  const read = (name) => {
    try {
      return localStorage.getItem(`entente.${name}`);
    } catch {
      return null;
    }
  };
  const root = document.documentElement;
  root.dataset.theme = read('theme') ?? 'auto';
  root.dataset.density = read('density') ?? 'comfortable';
  root.lang = read('language') ?? (navigator.language.startsWith('en') ? 'en' : 'fr');
  if (root.lang === 'en') {
    document.querySelector('link[rel="manifest"]').href = '/manifest.en.webmanifest';
  }
})();
