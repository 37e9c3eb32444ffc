import '@/shared/ui/tokens.css';
import '@/shared/ui/base.css';

// One address, several front doors: each loads only its own code (the public pages no console components).
const door = /^\/(console|auth)(\/|$)/.test(location.pathname) ? import('./app/console/start') : import('./app/public/start');

void door.then(({ start }) => start(document.getElementById('root') as HTMLElement));

// A new release replaces the hashed files; a page opened before it asks for one that is gone. Loading anew is the cure,
// once: if the file is truly missing a loop would help nobody.
window.addEventListener('vite:preloadError', (event) => {
  const key = 'daylight.reloaded';
  const last = Number(sessionStorage.getItem(key) ?? 0);
  if (Date.now() - last < 60_000) return;
  event.preventDefault();
  sessionStorage.setItem(key, String(Date.now()));
  location.reload();
});
