// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Refusals about statistics, sources, returns and the population table. */
export default {
  statistics: {
    'too-detailed': {
      what: 'There are too few people for this much detail.',
      todo: 'Remove a filter or a breakdown.',
    },
    'unknown-filter': {
      what: 'The filter names something that cannot be filtered by.',
      todo: 'Choose the filters on the page again.',
    },
  },
  vintage: {
    'name-taken': { what: 'There is a vintage of this name already.', todo: 'Choose another name.' },
  },
  source: {
    'shape-unknown': {
      what: 'The layout of this table is not known.',
      todo: 'Say which column holds the country, the year and the figures.',
    },
    'mapping-unfit': {
      what: 'The table lacks a column that it was said to have.',
      todo: 'Say anew which column means what.',
    },
    state: {
      what: 'The table is not at a point where this can be done.',
      todo: 'Load the page again to see where it stands.',
    },
    'area-needed': {
      what: 'The table does not say which country it is of.',
      todo: 'Say the country of the table.',
    },
    'not-the-series': {
      what: 'The table is about something other than victims of trafficking.',
      todo: 'Check that the right file was chosen. It is not imported under this indicator.',
    },
    'series-unknown': {
      what: 'The table does not say what its figures count.',
      todo: 'Say what they count and in which unit, or add the description that the publisher gives.',
    },
    'label-code': {
      what: 'There is no such country or code.',
      todo: 'Choose one that is listed.',
    },
  },
  return: {
    open: {
      what: 'This return is being worked on already.',
      todo: 'Open the one that is there, or release it first.',
    },
    state: {
      what: 'The return is not at a point where this can be done.',
      todo: 'Load the page again to see where it stands.',
    },
    stopped: {
      what: 'The return lacks something that it cannot be made without.',
      todo: 'See the first lines of its checklist.',
    },
    'comments-missing': {
      what: 'Figures changed by more than chance explains, and nobody said why.',
      todo: 'Write a comment on each figure that is marked.',
    },
    'second-person': {
      what: 'Another person must release what you proposed.',
      todo: 'Ask another analyst, or a supervisor of the competent authority or of the rapporteur.',
    },
    'not-released': {
      what: 'This file leaves the node only after two people agreed to it.',
      todo: 'Propose the return, and ask a second person to release it.',
    },
    'protected-only': {
      what: 'This return has protected figures only.',
      todo: 'Propose it with protected figures. Exact ones are for UNODC’s questionnaire and for SDG 16.2.2.',
    },
    recipient: {
      what: 'Exact figures are for one named recipient, and opened for a purpose.',
      todo: 'Name the recipient, as the return names it, and the purpose.',
    },
    format: {
      what: 'This return has no file of that format.',
      todo: 'Choose one of the formats that its page lists.',
    },
    withheld: {
      what: 'The figure is withheld, so the records behind it are not listed.',
      todo: 'Look at a wider figure.',
    },
  },
  population: {
    layout: {
      what: 'The file has no columns of a population table.',
      todo: "Use the United Nations' file of population by age and sex, or the columns year, sex, age, population.",
    },
    sex: {
      what: 'The table does not say of which sex its numbers are.',
      todo: 'Add a column sex, or keep the name of the file: both sexes, female or male.',
    },
    country: {
      what: 'The table is of several countries, and this node does not know which is its own.',
      todo: 'Keep the rows of one country only, or use a country pack that names the country.',
    },
    nothing: {
      what: 'The table has no numbers for this country.',
      todo: 'Check that the country is in it under its name or ISO code, and that numbers have no thousands separators.',
    },
    unit: {
      what: 'The numbers have decimals, so they seem to be thousands rather than persons.',
      todo: 'Multiply them by 1,000, or upload the United Nations’ own file, whose unit is known.',
    },
    contradiction: {
      what: 'The table gives two different numbers for the same year, sex and age.',
      todo: 'Keep one variant of the estimates, or one record type of UNdata, and upload it again.',
    },
  },
} as const;
