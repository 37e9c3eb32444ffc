import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

interface Props {
  /** What the button shows. */
  button: ReactNode;
  /** The button's accessible name when `button` is an icon; a button with text names itself. */
  label?: string;
  children: (close: () => void) => ReactNode;
  className?: string;
}

/**
 * A button that discloses a small panel of ordinary links and buttons (Tab walks them, Escape closes and gives the
 * focus back). Used instead of antd's Dropdown, which ignores the arrow keys and lacks aria-expanded.
 */
export function PopoverMenu({ button, label, children, className }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const [trigger, setTrigger] = useState<HTMLButtonElement | null>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
      trigger?.focus();
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const items = Array.from(root.current?.querySelectorAll<HTMLElement>('.popover a, .popover button') ?? []);
      if (!open) setOpen(true);
      const at = items.indexOf(document.activeElement as HTMLElement);
      const next = items[(at + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % Math.max(items.length, 1)];
      next?.focus();
      event.preventDefault();
    }
  }

  return (
    // Keys bubble up from the button and the items; the wrapper itself is not a control.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={`popover-root ${className ?? ''}`} ref={root} onKeyDown={onKeyDown}>
      <button ref={setTrigger} type="button" className="popover-button" aria-expanded={open} aria-controls={id} aria-label={label} title={label} onClick={() => setOpen(!open)}>
        {button}
      </button>
      {open && (
        <div className="popover" id={id}>
          {children(() => {
            setOpen(false);
            trigger?.focus();
          })}
        </div>
      )}
    </div>
  );
}
