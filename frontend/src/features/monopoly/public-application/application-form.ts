import type { Schema } from '@/shared/api/model';
import { creditCodeFault, isMobile, normaliseCreditCode } from '@/shared/identifier/credit-code';
import { identityFault, normaliseIdentityNumber } from '@/shared/identifier/identity-number';

/** The form as it is typed: every text is a string, nothing is chosen at first. */
export interface ApplicationForm {
  applicantName: string;
  identityNumber: string;
  phone: string;
  shopName: string;
  holderNature: string;
  creditCode: string;
  cityName: string;
  countyCode: string;
  cellCode: string;
  address: string;
  format: string;
  marketType: string;
  scale: string;
  separateFromDwelling: boolean;
  fundsDeclared: boolean;
}
export type FormName = keyof ApplicationForm;
export type Faults = Partial<Record<FormName, string>>;

export const EMPTY_FORM: ApplicationForm = {
  applicantName: '', identityNumber: '', phone: '', shopName: '', holderNature: '', creditCode: '', cityName: '', countyCode: '',
  cellCode: '', address: '', format: '', marketType: '', scale: '', separateFromDwelling: false, fundsDeclared: false,
};

export const STEPS: FormName[][] = [
  ['applicantName', 'identityNumber', 'phone', 'holderNature', 'creditCode', 'shopName'],
  ['cityName', 'countyCode', 'cellCode', 'address'],
  ['format', 'marketType', 'scale'],
  ['separateFromDwelling', 'fundsDeclared'],
];

/** Wrong fields of the names given, as locale keys. The same rules as the server's; the server decides. */
export function formFaults(form: ApplicationForm, names: FormName[], today: string): Faults {
  const faults: Faults = {};
  for (const name of names) {
    const value = form[name];
    if (name === 'creditCode') continue;
    if (typeof value === 'boolean') {
      if (!value) faults[name] = `apply.mustDeclare.${name}`;
    } else if (value.trim() === '') faults[name] = `apply.missing.${name}`;
  }
  if (names.includes('identityNumber') && !faults.identityNumber) {
    const fault = identityFault(form.identityNumber, today);
    if (fault) faults.identityNumber = `identity.${fault}`;
  }
  if (names.includes('phone') && !faults.phone && !isMobile(form.phone.trim())) faults.phone = 'apply.phoneFault';
  if (names.includes('creditCode')) {
    const enterprise = form.holderNature === 'ENTERPRISE';
    if (form.creditCode.trim() === '') {
      if (enterprise) faults.creditCode = 'apply.missing.creditCode';
    } else {
      const fault = creditCodeFault(form.creditCode);
      if (fault) faults.creditCode = `creditCode.${fault}`;
    }
  }
  return faults;
}

/** The step (from 0) on which a field stands; server errors bring the applicant back to it. */
export function stepOf(name: string): number {
  return STEPS.findIndex((names) => names.some((known) => known === name));
}

export function toRequest(form: ApplicationForm): Schema<'FileLicenceApplication'> {
  const { creditCode } = form;
  const request = {
    holderNature: form.holderNature,
    countyCode: form.countyCode,
    cellCode: form.cellCode,
    format: form.format,
    marketType: form.marketType,
    scale: form.scale,
    separateFromDwelling: form.separateFromDwelling,
    fundsDeclared: form.fundsDeclared,
    applicantName: form.applicantName.trim(),
    shopName: form.shopName.trim(),
    address: form.address.trim(),
    phone: form.phone.trim(),
    identityNumber: normaliseIdentityNumber(form.identityNumber),
    ...(creditCode.trim() === '' ? {} : { creditCode: normaliseCreditCode(creditCode) }),
  };
  return request as Schema<'FileLicenceApplication'>;
}
