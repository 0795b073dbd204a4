// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Text } from '@mantine/core';
import type { CaseView, IdentificationView } from '@palermo/contract';
import { type IdentificationProcess, labelOf } from '@palermo/terms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { findStage } from '../../../lib/process.ts';
import type { CaseAddress } from '../case/case-address.ts';
import { arrangeMoves, type HinderedMove, type OfferedMove, whoseTurn } from './arrange-moves.ts';
import classes from './identification.module.css';
import { MoveDialog } from './move-dialog.tsx';

interface MoveButtonsProps {
  readonly address: CaseAddress;
  readonly view: CaseView;
  readonly process: IdentificationProcess;
  readonly at: IdentificationView;
}

/** The one obvious next step, what else can be done, what cannot be done yet and why, or whose turn it is. */
export function MoveButtons({ address, view, process, at }: MoveButtonsProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isOpen, setIsOpen] = useState(false);
  const { next, others, hindered } = arrangeMoves(process, at);
  const nameOf = useStepName(process, at.stage);
  const open = (moves: readonly OfferedMove[]) => {
    setChosen(moves.map(({ move }) => move.key));
    setIsOpen(true);
  };
  return (
    <div>
      <Group gap="sm">
        {next.length === 0 ? null : <Button onClick={() => open(next)}>{nameOf(next)}</Button>}
        {others.map((offered) => (
          <Button key={offered.move.key} variant="default" size="sm" onClick={() => open([offered])}>
            {offered.move.label[language]}
          </Button>
        ))}
      </Group>
      {next.length === 0 ? <WhoseTurn process={process} stage={at.stage} isWaited={hindered.length > 0} /> : null}
      {hindered.length === 0 ? null : (
        <ul className={classes.hindered} aria-label={t('identification.notNow')}>
          {hindered.map((each) => (
            <Hindrance key={each.move.key} hindered={each} />
          ))}
        </ul>
      )}
      <MoveDialog
        address={address}
        view={view}
        process={process}
        at={at}
        moveKeys={chosen}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
      />
    </div>
  );
}

/** A step by its move; where several moves answer one question, by what is due. */
function useStepName(process: IdentificationProcess, stage: string): (moves: readonly OfferedMove[]) => string {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  return ([first, second]) => {
    if (first && second === undefined) return first.move.label[language];
    const due = findStage(process, stage)?.deadlines?.find(({ kind, task }) => kind === 'due' && task === 'decider');
    return due?.label[language] ?? t('identification.decide');
  };
}

function Hindrance({ hindered: { move, why, day } }: { readonly hindered: HinderedMove }) {
  const { t } = useTranslation('cases');
  const { language, formatDate } = useLanguage();
  const reason = t(`identification.hindrance.${why}`, { date: day === null ? '' : formatDate(day) });
  return (
    <li>
      <Text size="sm">
        <strong>{move.label[language]}</strong> · {reason}
      </Text>
    </li>
  );
}

interface WhoseTurnProps {
  readonly process: IdentificationProcess;
  readonly stage: string;
  readonly isWaited: boolean;
}

/** Who makes the next step, where it is not for the reader. */
function WhoseTurn({ process, stage, isWaited }: WhoseTurnProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const turn = isWaited ? undefined : whoseTurn(process, stage);
  if (!turn) return null;
  const names = [
    ...(turn.holder ? [t('identification.theHolder')] : []),
    ...turn.kinds.map((kind) => labelOf('organisationKind', kind, language)),
  ];
  const list = new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
  return (
    <Text size="sm" mt="xs">
      {t('identification.turn', { who: list })}
    </Text>
  );
}
