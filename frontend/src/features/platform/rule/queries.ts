import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { http, unwrap } from '@/shared/api/client';
import type { Schema } from '@/shared/api/model';
import { REASON, type ActionSpec } from '@/shared/console/action-spec';
import type { ListSearch } from '@/shared/table/use-list-state';

export type Parameter = Schema<'RuleParameter'>;
export type RuleChange = Schema<'RuleChange'>;
export const allRules = ['platform', 'rules'] as const;
/** Families of rules, by how their ids begin. */
export const PREFIXES = ['layout', 'LIC-', 'licence-application'] as const;

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export const listQuery = (search: ListSearch) =>
  queryOptions({
    queryKey: [...allRules, 'list', search],
    queryFn: () =>
      unwrap(http.GET('/api/v1/platform/rules', {
        params: { query: { prefix: search.prefix, asOf: DATE.test(search.asOf ?? '') ? search.asOf : undefined, cursor: search.cursor, limit: 50 } },
      })),
    placeholderData: keepPreviousData,
  });

export const ruleQuery = (ruleId: string) =>
  queryOptions({
    queryKey: [...allRules, 'rule', ruleId],
    queryFn: () => unwrap(http.GET('/api/v1/platform/rules/{ruleId}', { params: { path: { ruleId } } })),
  });

export const changeQuery = (changeId: string) =>
  queryOptions({
    queryKey: [...allRules, 'change', changeId],
    queryFn: () => unwrap(http.GET('/api/v1/platform/rule-changes/{changeId}', { params: { path: { changeId } } })),
  });

export function changeActions(changeId: string): ActionSpec<RuleChange>[] {
  const params = { path: { changeId } };
  return [
    { action: 'CONFIRM', kind: 'go', fields: [{ ...REASON, required: false }],
      run: (version, v) => unwrap(http.POST('/api/v1/platform/rule-changes/{changeId}/confirmations', { params, body: { version, ...v } })) },
    { action: 'REJECT', kind: 'stop', fields: [REASON],
      run: (version, v) => unwrap(http.POST('/api/v1/platform/rule-changes/{changeId}/rejections', { params, body: { version, reason: String(v.reason) } })) },
  ];
}

/** A rule in words; its id where nobody wrote any. i18next takes the dot as a separator. */
export const ruleName = (t: TFunction, ruleId: string) => t([`rule.name.${ruleId.replaceAll('.', '-')}`, 'flow.unknown'], { code: ruleId });

/** `default:MARKET` as 全省 · 市场; a county stays its code. */
export function scopeName(t: TFunction, scopeKey: string): string {
  const [place = '', zone] = scopeKey.split(':');
  const where = place === 'default' ? t('rule.wholeProvince') : place;
  return zone ? `${where} · ${t([`rule.zone.${zone}`, 'flow.unknown'], { code: zone })}` : where;
}

export const amount = (t: TFunction, value: number, unit: string) => `${value} ${t([`rule.unit.${unit}`, 'flow.unknown'], { code: unit })}`;
