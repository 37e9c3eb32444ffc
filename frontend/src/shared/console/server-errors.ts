import type { FormInstance } from 'antd';
import type { TFunction } from 'i18next';
import { fieldPath, type ApiProblem, type FieldError } from '@/shared/problem/problem';
import { fieldErrorText } from '@/shared/problem/problem-note';

/** Puts the server's errors[] on the form's fields, moves the focus to the first, and gives back those without a field. */
export function putServerErrors(form: FormInstance, names: string[], problem: ApiProblem, t: TFunction): FieldError[] {
  const loose: FieldError[] = [];
  const byField = new Map<string, string[]>();
  for (const error of problem.errors) {
    const name = fieldPath(error.path).findLast((part) => names.includes(part));
    if (name) byField.set(name, [...(byField.get(name) ?? []), fieldErrorText(t, error)]);
    else loose.push(error);
  }
  form.setFields([...byField].map(([name, errors]) => ({ name, errors })));
  const first = names.find((name) => byField.has(name));
  if (first) form.scrollToField(first, { focus: true });
  return loose;
}
