import { http, unwrap } from '@/shared/api/client';
import type { Schema } from '@/shared/api/model';
import { OPINION, REASON, type ActionField, type ActionSpec } from '@/shared/console/action-spec';
import { today } from '@/shared/format/format';

type Application = Schema<'LicenceApplication'>;
type Spec = ActionSpec<Application>;

const opinion = (name: string): ActionField => ({ ...OPINION, opinions: `licenceApplication.opinions.${name}` });
const reason = (name: string): ActionField => ({ ...REASON, opinions: `licenceApplication.opinions.${name}` });

/** One item a line; empty lines are none. */
export function lines(text: unknown): string[] {
  return String(text ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

function siteFields(outlets: boolean): ActionField[] {
  return [
    { name: 'measuredOn', kind: 'date', required: true, initial: today() },
    { name: 'walkingDistanceMetres', kind: 'integer', required: true, min: 0, max: 100_000 },
    { name: 'nearestLicenceNo', kind: 'line', max: 12, required: outlets },
    { name: 'schoolDistanceMetres', kind: 'integer', required: true, min: 0, max: 100_000 },
    { name: 'separateFromDwelling', kind: 'check' },
    { name: 'fixedPremises', kind: 'check' },
    { name: 'latitude', kind: 'decimal', min: -90, max: 90 },
    { name: 'longitude', kind: 'decimal', min: -180, max: 180 },
    { name: 'findings', kind: 'text', required: true, max: 2000, opinions: 'licenceApplication.opinions.findings' },
  ];
}

/**
 * The forms of the flow's actions. Which of them a person may use is decided by the server (allowedActions); the
 * bodies are the contract's, filled from fields of the same names. `outlets`: the cell has outlets already, so that the
 * nearest one can be named.
 */
export function applicationActions(applicationId: string, outlets: boolean): Spec[] {
  const params = { path: { applicationId } };
  return [
    { action: 'ACCEPT', kind: 'go', fields: [opinion('accept')],
      run: (version, v) => unwrap(http.POST('/api/v1/monopoly/licence-applications/{applicationId}/acceptances', { params, body: { version, ...v } })) },
    { action: 'REPORT', kind: 'go', fields: siteFields(outlets),
      run: (version, v) => unwrap(http.POST('/api/v1/monopoly/licence-applications/{applicationId}/site-reports', { params, body: { version, ...v } as Schema<'ReportSite'> })) },
    { action: 'COUNTERSIGN', kind: 'go', fields: [opinion('countersign')],
      run: (version, v) => unwrap(http.POST('/api/v1/monopoly/licence-applications/{applicationId}/countersignatures', { params, body: { version, ...v } })) },
    { action: 'REVIEW', kind: 'go', fields: [
        { name: 'recommendation', kind: 'choice', required: true, options: ['GRANT', 'REFUSE'] },
        { ...opinion('review'), required: true, max: 1000 }],
      run: (version, v) => unwrap(http.POST('/api/v1/monopoly/licence-applications/{applicationId}/reviews', { params, body: { version, ...v } as Schema<'ReviewLicenceApplication'> })) },
    { action: 'GRANT', kind: 'go', fields: [opinion('grant')],
      run: (version, v) => unwrap(http.POST('/api/v1/monopoly/licence-applications/{applicationId}/grants', { params, body: { version, ...v } })) },
    { action: 'DELIVER', kind: 'go', fields: [
        { name: 'method', kind: 'choice', required: true, options: ['COUNTER', 'POST', 'ELECTRONIC'], initial: 'COUNTER' },
        { name: 'receivedBy', kind: 'line', required: true, max: 50 }],
      run: (version, v) => unwrap(http.POST('/api/v1/monopoly/licence-applications/{applicationId}/deliveries', { params, body: { version, ...v } as Schema<'DeliverCertificate'> })) },
    { action: 'ASK_SUPPLEMENT', kind: 'back', fields: [{ name: 'items', kind: 'text', required: true, max: 5000, opinions: 'licenceApplication.opinions.supplement' }],
      run: (version, v) => unwrap(http.POST('/api/v1/monopoly/licence-applications/{applicationId}/supplement-requests', { params, body: { version, items: lines(v.items) } })) },
    { action: 'EXTEND', kind: 'back', fields: [reason('extend')],
      run: (version, v) => unwrap(http.POST('/api/v1/monopoly/licence-applications/{applicationId}/extensions', { params, body: { version, reason: String(v.reason) } })) },
    { action: 'DISPUTE', kind: 'back', fields: [reason('dispute')],
      run: (version, v) => unwrap(http.POST('/api/v1/monopoly/licence-applications/{applicationId}/disputes', { params, body: { version, reason: String(v.reason) } })) },
    { action: 'RETURN', kind: 'back', fields: [reason('return')],
      run: (version, v) => unwrap(http.POST('/api/v1/monopoly/licence-applications/{applicationId}/returns', { params, body: { version, reason: String(v.reason) } })) },
    { action: 'DECLINE', kind: 'stop', fields: [reason('decline')],
      run: (version, v) => unwrap(http.POST('/api/v1/monopoly/licence-applications/{applicationId}/declinations', { params, body: { version, reason: String(v.reason) } })) },
    { action: 'REFUSE', kind: 'stop', fields: [reason('refuse')],
      run: (version, v) => unwrap(http.POST('/api/v1/monopoly/licence-applications/{applicationId}/refusals', { params, body: { version, reason: String(v.reason) } })) },
  ];
}
