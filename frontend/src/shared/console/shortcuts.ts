import { useEffect, useRef } from 'react';

export type Shortcuts = Record<string, () => void>;
const KEY = 'daylight.shortcuts';

/** Single-key shortcuts can be switched off (WCAG 2.1.4): speech input would trigger them. */
export function shortcutsEnabled(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}
export function enableShortcuts(on: boolean) {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Not stored: stays as it was.
  }
}

/** A key typed into a field, or while a dialog is open, is not a shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('[role="dialog"], dialog') !== null;
}

/** Listens for single keys (`?`, `1`) and two-key sequences (`g a`, typed within a second). */
export function useShortcuts(shortcuts: Shortcuts) {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    let first = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !shortcutsEnabled()) return;
      const sequence = first ? `${first} ${event.key}` : event.key;
      first = '';
      clearTimeout(timer);
      const act = current.current[sequence];
      if (act) {
        event.preventDefault();
        act();
      } else if (Object.keys(current.current).some((keys) => keys.startsWith(`${event.key} `))) {
        first = event.key;
        timer = setTimeout(() => { first = ''; }, 1000);
      }
    }
    document.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
}
