// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { CaseId, TaskId } from '@palermo/contract';
import { genericPack, processOf } from '@palermo/terms';
import { expect, test } from 'vitest';
import { daysBetween, deadlineOfTask, type Task, urgencyOf } from './tasks.ts';

const process = processOf(genericPack);
const task: Task = {
  id: TaskId.parse('0197b5a0-7f00-7000-8000-0000000000aa'),
  caseId: CaseId.parse('0197b5a0-7f00-7000-8000-0000000000ab'),
  reference: 'PXSD7-WEQCX',
  kind: 'deadline',
  key: 'decision',
  subjectId: null,
  words: null,
  dueOn: '2026-03-01',
  state: 'overdue',
  assignedTo: null,
  stage: 'formalIdentification',
};

test('a deadline that is missed is overdue; a time of rest that is over lets the case go on', () => {
  expect(urgencyOf(process, task)).toBe('overdue');
  expect(urgencyOf(process, { ...task, key: 'reflectionEnds' })).toBe('ready');
  expect(urgencyOf(process, { ...task, key: 'reflectionEnds', state: 'soon' })).toBe('soon');
});

test('only deadlines have words in the process', () => {
  expect(deadlineOfTask(process, task)?.label.en).toBe('Decide on identification');
  expect(deadlineOfTask(process, { ...task, kind: 'notice' })).toBeUndefined();
  expect(deadlineOfTask(process, { ...task, key: 'ofAnotherTime' })).toBeUndefined();
});

test('days are counted across the change of the clock', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2);
});
