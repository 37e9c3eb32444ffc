import { useEffect, useRef, useState } from 'react';

interface Stored<T> {
  savedAt: string;
  value: T;
}

/**
 * A form's content that survives a closed tab. `omit` names what is never written to the device (identity numbers),
 * because the device may be shared; a draft older than `maxDays` is dropped.
 */
export function useDraft<T extends object>(key: string, initial: T, omit: (keyof T)[] = [], maxDays = 7) {
  const [loaded] = useState(() => readDraft<T>(key, maxDays));
  const [value, setValue] = useState<T>(() => ({ ...initial, ...loaded?.value }));
  const [savedAt, setSavedAt] = useState<string | undefined>(loaded?.savedAt);
  const touched = useRef(false);
  const omitted = useRef(omit);

  useEffect(() => {
    if (!touched.current) return;
    const timer = setTimeout(() => {
      const kept = { ...value };
      omitted.current.forEach((name) => delete kept[name]);
      const at = new Date().toISOString();
      try {
        localStorage.setItem(key, JSON.stringify({ savedAt: at, value: kept } satisfies Stored<Partial<T>>));
        setSavedAt(at);
      } catch {
        // A full or forbidden storage loses only the comfort of the draft.
      }
    }, 400);
    return () => clearTimeout(timer);
  }, [key, value]);

  return {
    value,
    restored: loaded !== undefined,
    savedAt,
    change(patch: Partial<T>) {
      touched.current = true;
      setValue((old) => ({ ...old, ...patch }));
    },
    clear() {
      touched.current = false;
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing was kept.
      }
      setSavedAt(undefined);
      setValue(initial);
    },
  };
}

function readDraft<T>(key: string, maxDays: number): Stored<Partial<T>> | undefined {
  try {
    const text = localStorage.getItem(key);
    if (!text) return undefined;
    const stored = JSON.parse(text) as Stored<Partial<T>>;
    const age = Date.now() - Date.parse(stored.savedAt);
    if (!(age < maxDays * 86_400_000)) {
      localStorage.removeItem(key);
      return undefined;
    }
    return stored;
  } catch {
    return undefined;
  }
}
