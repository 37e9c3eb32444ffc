import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/shared/form/field';
import { isLicenceNo } from '@/shared/identifier/credit-code';
import { Icon } from '@/shared/ui/icon';

export function LicenceSearch({ initial = '', onSearch }: { initial?: string; onSearch: (licenceNo: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(initial);
  const [fault, setFault] = useState<string>();
  return (
    <form className="stack" noValidate role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const licenceNo = text.replace(/\s/g, '');
        setFault(isLicenceNo(licenceNo) ? undefined : t('lookup.format'));
        if (isLicenceNo(licenceNo)) onSearch(licenceNo);
      }}>
      <TextField name="licenceNo" label={t('field.licenceNo')} hint={t('lookup.hint')} value={text} maxLength={20} inputMode="numeric" spaced error={fault} onChange={(value) => { setText(value); setFault(undefined); }} />
      <div><button type="submit" className="btn" data-kind="solid"><Icon name="search" />{t('lookup.search')}</button></div>
    </form>
  );
}
