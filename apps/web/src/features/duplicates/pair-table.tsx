// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DuplicateReason, DuplicateSide } from '@palermo/contract';
import { fieldsOf, type FormSection } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { useLikenessWords } from '../../ui/likeness.ts';
import { AnchorLink } from '../../ui/links.tsx';
import classes from './duplicates.module.css';
import { useFieldWords } from './use-field-words.ts';

interface PairTableProps {
  readonly sides: readonly [DuplicateSide, DuplicateSide];
  readonly reasons: readonly DuplicateReason[];
  readonly sections: readonly FormSection[];
}

interface Row {
  readonly key: string;
  readonly label: string;
  readonly first: string;
  readonly second: string;
  readonly reason: DuplicateReason | undefined;
}

/** Two cases side by side, each field that either knows, with how they agree on it and what that says. */
export function PairTable({ sides, reasons, sections }: PairTableProps) {
  const { t } = useTranslation('duplicates');
  const { formatDate } = useLanguage();
  const rows = useRows(sides, reasons, sections);
  const [first, second] = sides;
  return (
    <table className={classes.pair}>
      <caption className={classes.caption}>{t('pair.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('pair.field')}</th>
          <th scope="col">{t('pair.first')}</th>
          <th scope="col">{t('pair.second')}</th>
          <th scope="col">{t('pair.agreement')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('pair.reference')}</th>
          {sides.map(({ id, reference }) => (
            <td key={id}>
              <AnchorLink
                to="/cases/$caseId"
                params={{ caseId: id }}
                aria-label={t('pair.open', { reference })}
                className={classes.reference}
              >
                <bdi>{reference}</bdi>
              </AnchorLink>
            </td>
          ))}
        </tr>
        {rows.map((row) => (
          <PairRow key={row.key} row={row} />
        ))}
        <tr>
          <th scope="row">{t('pair.registeredOn')}</th>
          <td>{formatDate(first.registeredOn)}</td>
          <td>{formatDate(second.registeredOn)}</td>
        </tr>
        <tr>
          <th scope="row">{t('pair.organisation')}</th>
          <td>
            <bdi>{first.organisation.name}</bdi>
          </td>
          <td>
            <bdi>{second.organisation.name}</bdi>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** A difference is said in words and marked by a line beside the values, not by colour alone. */
function PairRow({ row }: { readonly row: Row }) {
  const { t } = useTranslation('duplicates');
  const words = useLikenessWords();
  const { reason } = row;
  const differs = reason !== undefined && reason.level !== 'same' && reason.level !== 'notKnown';
  const weight = reason ? words.weight(reason) : '';
  return (
    <tr data-differs={differs || undefined} data-against={(reason?.bits ?? 0) < -0.5 || undefined}>
      <th scope="row">{row.label}</th>
      {[row.first, row.second].map((value, at) => (
        <td key={at === 0 ? 'first' : 'second'}>
          {value === '' ? <span className={classes.empty}>{t('pair.empty')}</span> : <bdi>{value}</bdi>}
        </td>
      ))}
      <td className={classes.agreement}>
        {reason === undefined || reason.level === 'notKnown' ? null : (
          <>
            <strong>{words.level(reason)}</strong>
            {weight === '' ? null : <span className={classes.weight}>{weight}</span>}
          </>
        )}
      </td>
    </tr>
  );
}

function useRows(
  [first, second]: PairTableProps['sides'],
  reasons: readonly DuplicateReason[],
  sections: readonly FormSection[],
): readonly Row[] {
  const { language } = useLanguage();
  const words = useFieldWords();
  return fieldsOf(sections).flatMap((field): Row[] => {
    if (field.dataClass !== 'identity') return [];
    const [one, other] = [words(field, first.values[field.key]), words(field, second.values[field.key])];
    if (one === '' && other === '') return [];
    const wanted = reasonOf(field.key, reasons);
    const reason = reasons.find((given) => given.field === wanted);
    return [{ key: field.key, label: field.label[language], first: one, second: other, reason }];
  });
}

/** Which reason stands beside a field: the year of birth beside whatever tells it. */
function reasonOf(key: string, reasons: readonly DuplicateReason[]): string {
  const byDate = reasons.some(({ field, level }) => field === 'birthDate' && level !== 'notKnown');
  if (key === 'birthDate') return byDate ? 'birthDate' : 'birthYear';
  return key === 'ageYears' && !byDate ? 'birthYear' : key;
}
