import { useTranslation } from 'react-i18next';
import { COLUMNS, type ParsedRow } from './parse-rows';

const SHOWN = 200;

/** The pasted rows as they were understood; rows with faults come first and say what is wrong in which cell. */
export function RowsPreview({ rows }: { rows: ParsedRow[] }) {
  const { t } = useTranslation();
  const isWrong = (row: ParsedRow) => Object.keys(row.faults).length > 0;
  const wrong = rows.filter(isWrong);
  const shown = [...wrong, ...rows.filter((row) => !isWrong(row))].slice(0, SHOWN);
  return (
    <div className="stack">
      <p role="status" className={wrong.length > 0 ? 'wrong-text' : undefined}>
        {wrong.length > 0 ? t('takeover.previewWrong', { count: rows.length, wrong: wrong.length }) : t('takeover.previewGood', { count: rows.length })}
      </p>
      {/* A wide table scrolls in its own frame and takes the focus so that arrow keys can move it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="preview-frame" tabIndex={0} role="region" aria-label={t('takeover.preview')}>
        <table className="preview">
          <thead>
            <tr>
              <th scope="col">{t('takeover.line')}</th>
              {COLUMNS.map((name) => <th key={name} scope="col">{t(`field.${name}`)}</th>)}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.line}>
                <th scope="row" className="num">{row.line}</th>
                {COLUMNS.map((name) => (
                  <td key={name} data-wrong={row.faults[name] ? true : undefined}>
                    {name === 'identityNumber' && row.cells[name] ? `${row.cells[name].slice(0, 6)}********${row.cells[name].slice(-2)}` : row.cells[name]}
                    {row.faults[name] && <span className="cell-fault">{t(`takeover.fault.${row.faults[name]}`)}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN && <p className="muted">{t('takeover.previewCut', { count: SHOWN })}</p>}
    </div>
  );
}
