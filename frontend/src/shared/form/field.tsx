import { useId, type HTMLInputAutoCompleteAttribute, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/ui/icon';
import './form.css';

interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string;
  /** A sentence shown when the value has passed its check. */
  ok?: string;
  optional?: boolean;
}

interface TextProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  maxLength?: number;
  inputMode?: 'text' | 'numeric' | 'tel';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  multiline?: boolean;
  spaced?: boolean;
}

function describe(id: string, hint: unknown, error: unknown, ok: unknown): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`, ok && `${id}-ok`].filter(Boolean).join(' ') || undefined;
}

function Label({ id, label, optional }: { id: string; label: string; optional?: boolean }) {
  const { t } = useTranslation();
  return (
    <label htmlFor={id}>
      {label}
      {optional && <span className="muted"> {t('form.optional')}</span>}
    </label>
  );
}

/** What is said under an input. The error stands in a live region, since checks run while typing. */
function Notes({ id, hint, error, ok }: { id: string; hint?: ReactNode; error?: string; ok?: string }) {
  return (
    <>
      {hint && <div id={`${id}-hint`} className="field-hint">{hint}</div>}
      <div aria-live="polite">
        {error && <div id={`${id}-error`} className="field-error"><Icon name="warn" size={16} />{error}</div>}
        {!error && ok && <div id={`${id}-ok`} className="field-ok"><Icon name="check" size={16} />{ok}</div>}
      </div>
    </>
  );
}

export function TextField(props: TextProps) {
  const own = useId();
  const id = `${props.name}-${own}`;
  const { hint, error, ok } = props;
  const common = {
    id,
    name: props.name,
    value: props.value,
    maxLength: props.maxLength,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describe(id, hint, error, ok),
    onBlur: props.onBlur,
    onChange: (event: { target: { value: string } }) => props.onChange(event.target.value),
  };
  return (
    <div className="field" data-invalid={error ? true : undefined}>
      <Label id={id} label={props.label} optional={props.optional} />
      {props.multiline ? (
        <textarea rows={3} {...common} />
      ) : (
        <input type="text" inputMode={props.inputMode} autoComplete={props.autoComplete ?? 'off'} spellCheck={false} data-spaced={props.spaced || undefined} {...common} />
      )}
      <Notes id={id} hint={hint} error={error} ok={ok} />
    </div>
  );
}

interface Option {
  value: string;
  label: string;
}

interface SelectProps extends FieldProps {
  value: string;
  options: Option[];
  placeholder: string;
  disabled?: boolean;
  onChange: (value: string) => void;
}

export function SelectField(props: SelectProps) {
  const own = useId();
  const id = `${props.name}-${own}`;
  return (
    <div className="field" data-invalid={props.error ? true : undefined}>
      <Label id={id} label={props.label} optional={props.optional} />
      <select id={id} name={props.name} value={props.value} disabled={props.disabled} aria-invalid={props.error ? true : undefined} aria-describedby={describe(id, props.hint, props.error, undefined)} onChange={(event) => props.onChange(event.target.value)}>
        <option value="">{props.placeholder}</option>
        {props.options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
      <Notes id={id} hint={props.hint} error={props.error} />
    </div>
  );
}

interface ChoiceProps extends FieldProps {
  value: string;
  options: (Option & { detail?: ReactNode; disabled?: boolean })[];
  onChange: (value: string) => void;
  columns?: boolean;
}

/** One of a few, as large targets. */
export function ChoiceField(props: ChoiceProps) {
  const id = useId();
  return (
    <fieldset className="field choice-field" data-invalid={props.error ? true : undefined} aria-describedby={describe(id, props.hint, props.error, undefined)}>
      <legend>{props.label}</legend>
      <div className="choices" data-columns={props.columns || undefined}>
        {props.options.map((option) => (
          <label key={option.value} className="choice" data-checked={props.value === option.value || undefined}>
            <input type="radio" name={`${props.name}-${id}`} value={option.value} checked={props.value === option.value} disabled={option.disabled} onChange={() => props.onChange(option.value)} />
            <span className="choice-text">
              <span className="choice-label">{option.label}</span>
              {option.detail && <span className="choice-detail">{option.detail}</span>}
            </span>
          </label>
        ))}
      </div>
      <Notes id={id} hint={props.hint} error={props.error} />
    </fieldset>
  );
}

interface CheckProps extends FieldProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function CheckField(props: CheckProps) {
  const own = useId();
  const id = `${props.name}-${own}`;
  return (
    <div className="field" data-invalid={props.error ? true : undefined}>
      <label className="choice" data-checked={props.checked || undefined}>
        <input id={id} name={props.name} type="checkbox" checked={props.checked} aria-invalid={props.error ? true : undefined} aria-describedby={describe(id, props.hint, props.error, undefined)} onChange={(event) => props.onChange(event.target.checked)} />
        <span className="choice-text"><span className="choice-label">{props.label}</span></span>
      </label>
      <Notes id={id} hint={props.hint} error={props.error} />
    </div>
  );
}
