import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { asProblem, fieldPath, type ApiProblem, type FieldError } from './problem';

/** What happened, in the reader's language. Unknown types fall back to a sentence by status, never to a raw code. */
export function problemTitle(t: TFunction, problem: ApiProblem): string {
  return t([`problem.${problem.code}.title`, 'problem.platform.unanticipated.title'], problem.params);
}

/** What to do next. */
export function problemAdvice(t: TFunction, problem: ApiProblem): string {
  const advice = t([`problem.${problem.code}.advice`, 'problem.platform.unanticipated.advice'], problem.params);
  return problem.retryAfterSeconds === undefined ? advice : t('problem.retryAfter', { advice, seconds: problem.retryAfterSeconds });
}

/** Why something cannot be done now, before anybody tried; an advice may speak of the attempt. */
export function blockedAdvice(t: TFunction, problem: ApiProblem): string {
  return t([`problem.${problem.code}.blocked`, `problem.${problem.code}.advice`, 'problem.platform.unanticipated.advice'], problem.params);
}

export function fieldErrorText(t: TFunction, error: FieldError): string {
  const name = fieldPath(error.path).at(-1) ?? '';
  return t([`fieldError.${error.messageKey}`, 'fieldError.invalid'], { label: t([`field.${name}`, 'problem.fieldAt'], { path: name }), ...error.params });
}

interface Props {
  error: unknown;
  /** What the person typed and what became of it; every form says so. */
  kept?: string;
  /** Field errors that no field of the form took. */
  loose?: FieldError[];
}

export function ProblemNote({ error, kept, loose }: Props) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  return (
    <div className="note" data-kind="wrong" role="alert">
      <span className="note-title">{problemTitle(t, problem)}</span>
      <span>{problemAdvice(t, problem)}</span>
      <ProblemParams params={problem.params} />
      {loose && loose.length > 0 && (
        <ul>
          {loose.map((item) => (
            <li key={item.path + item.messageKey}>
              {t([`field.${item.path}`, 'problem.fieldAt'], { path: item.path })}: {fieldErrorText(t, item)}
            </li>
          ))}
        </ul>
      )}
      {kept && <span className="muted">{kept}</span>}
      {problem.traceId && <span className="muted mono">{t('problem.trace', { id: problem.traceId })}</span>}
    </div>
  );
}

/** The figures that a problem speaks of, each with its name. */
export function ProblemParams({ params }: { params: Record<string, string> }) {
  const { t } = useTranslation();
  const entries = Object.entries(params);
  if (entries.length === 0) return null;
  return (
    <dl className="facts">
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{t([`problem.param.${name}`, 'problem.param.other'], { name })}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
