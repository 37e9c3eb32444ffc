import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveBlob } from '@/shared/form/save-blob';
import { ProblemNote } from '@/shared/problem/problem-note';
import { Icon } from '@/shared/ui/icon';
import { fetchCertificate } from './queries';

/**
 * The certificate is fetched with the access token and shown from memory: a plain link could not carry the token, and
 * a token in an address would be written to histories and logs.
 */
export function CertificatePanel({ licenceId, licenceNo }: { licenceId: string; licenceNo: string }) {
  const { t } = useTranslation();
  const [url, setUrl] = useState<string>();
  const [blob, setBlob] = useState<Blob>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  useEffect(() => () => { if (url) URL.revokeObjectURL(url); }, [url]);

  async function prepare() {
    setBusy(true);
    setError(undefined);
    try {
      const pdf = await fetchCertificate(licenceId);
      setBlob(pdf);
      setUrl(URL.createObjectURL(pdf));
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="card no-print">
      <h2>{t('licence.certificate')}</h2>
      <div className="stack">
        <p className="muted">{t('licence.certificateText')}</p>
        {error !== undefined && <ProblemNote error={error} />}
        <div className="row" aria-live="polite">
          {!blob && <button type="button" className="btn" data-kind="solid" disabled={busy} onClick={() => void prepare()}><Icon name="document" />{t(busy ? 'licence.certificateBusy' : 'licence.certificatePrepare')}</button>}
          {blob && url && (
            <>
              <a className="btn" data-kind="solid" href={url} target="_blank" rel="noopener"><Icon name="open" />{t('licence.certificateOpen')}</a>
              <button type="button" className="btn" onClick={() => saveBlob(blob, `${licenceNo}.pdf`)}><Icon name="download" />{t('licence.certificateSave', { size: Math.ceil(blob.size / 1024) })}</button>
            </>
          )}
        </div>
      </div>
    </section>
  );
}
