import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSecond, groupHex } from '@/shared/format/format';
import { CopyButton } from '@/shared/ui/bits';
import { Icon } from '@/shared/ui/icon';
import './workflow.css';

interface Props {
  leaf: string;
  /** What was done, and when, for the explanation. */
  act: string;
  at: string;
}

/** The receipt seal: this act is in the record. Opens the digest by which anyone can find it there. */
export function ReceiptSeal({ leaf, act, at }: Props) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" className="seal" onClick={() => dialog.current?.showModal()} title={t('seal.open')}>
        <Icon name="seal" size={15} />
        <span className="sr-only">{t('seal.open')} </span>
        <span className="mono">{leaf.slice(0, 8)}</span>
      </button>
      <dialog ref={dialog} className="sheet" aria-label={t('seal.title')}>
        <div className="stack">
          <div className="row">
            <span className="seal-big"><Icon name="seal" size={28} /></span>
            <h2 className="grow">{t('seal.title')}</h2>
            <button type="button" className="btn" data-kind="quiet" data-size="s" aria-label={t('common.close')} onClick={() => dialog.current?.close()}>
              <Icon name="close" size={16} />
            </button>
          </div>
          <p>{t('seal.sentence', { act, at: formatSecond(at) })}</p>
          <div className="seal-leaf mono">{groupHex(leaf)}</div>
          <p className="muted">{t('seal.explain')}</p>
          <div className="row">
            <CopyButton text={leaf} label={t('seal.copy')} />
            <button type="button" className="btn" data-size="s" onClick={() => dialog.current?.close()}>{t('common.close')}</button>
          </div>
        </div>
      </dialog>
    </>
  );
}
