// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Messages of the entries of a case. */
export default {
  leads: {
    children: 'Family, care and wishes, and who decides what is best for a child.',
    needs: 'What keeps the person safe and what help has to look like. No service depends on any of it.',
    support: 'What was claimed and planned with the person.',
  },
  nothing: 'Nothing here is open to your organisation.',
  add: 'Add',
  addOf: 'Add: {{kind}}',
  saved: 'Saved',
  missing: 'Please answer: {{fields}}.',
  strike: 'Strike out',
  strikeOf: 'Strike out: {{name}}',
  strikeTitle: 'Strike out this entry?',
  strikeExplained:
    'For what is wrong, or was written about somebody else. It stays readable with your reason, and its tasks end.',
  struck: 'Struck out',
  wasStruck: 'Struck out',
  careful: 'Careful',
  versions: 'Earlier versions',
  versionsOf: 'Earlier versions: {{name}}',
  writtenBy: '{{who}}, {{date}}',
  trace: {
    look: 'Look for them among the cases',
    looking: 'Looking …',
    none: 'No case that you may see looks like this person’s. Look again when more is known.',
    title: 'These may be the person',
    ask: 'Nothing was told to anybody. Verify first, ask the person who was found whether they want contact, and only then tell the other side.',
    chance: 'chance that it is them: {{percent}}',
    comma: ', ',
    for: 'Speaks for it: {{fields}}.',
    against: 'Speaks against it: {{fields}}.',
    fields: {
      name: 'name',
      sex: 'sex',
      born: 'age',
      place: 'place',
      citizenship: 'citizenship',
      language: 'language',
      religion: 'religion',
      family: 'relatives',
    },
    levels: { same: 'the same', almost: 'almost the same', alike: 'alike' },
  },
};
