// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { Label, Language } from './label.ts';
import type { IdentificationProcess } from './process/identification-process.ts';

export type { Label, Language } from './label.ts';

/** How one code is written in another standard. `null` says that the other standard has no counterpart. */
export type Crosswalk = Readonly<Record<string, string | null>>;

/** One code of a list. `code` is permanent: it is stored in cases and standard records and is never reused. */
export interface Code {
  readonly code: string;
  readonly label: Label;
  /** What the code means, where the source says it; English. */
  readonly definition?: string;
  /** Keys are names of other standards: `htcds`, `htcdsDefinitions`, `ctdcKanon`, `ctdcSynthetic`, `glotip`, `ictip`. */
  readonly crosswalk?: Crosswalk;
  /** Other spellings that an import accepts and corrects to this code, compared without case or punctuation. */
  readonly alsoWritten?: readonly string[];
}

/** A named list of codes with the standard it comes from. */
export interface CodeList {
  readonly name: string;
  readonly source: string;
  readonly version: string;
  readonly codes: readonly Code[];
}

/** The kinds of information about a person that a release names one by one (DESIGN.md). */
export type DataClass =
  | 'identity'
  | 'contact'
  | 'location'
  | 'experience'
  | 'forcedActs'
  | 'needs'
  | 'services'
  | 'health'
  | 'immigration'
  | 'justice'
  | 'child'
  | 'notes';

export type FieldType = 'text' | 'longText' | 'number' | 'date' | 'choice' | 'choices' | 'yesNo';

/** The value of one field of a case. Dates are `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where only that much is known. */
export type FieldValue = string | number | boolean | readonly string[] | null;

/** All fields of a case by field key; a field without a value is absent. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** A condition on the values of other fields. Total: a field without a value matches nothing but `empty`. */
export type Condition =
  | { readonly field: string; readonly is: string | number | boolean }
  | { readonly field: string; readonly includes: string }
  | { readonly field: string; readonly empty: boolean }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** One question of the case form. The same description drives the form, history, search, import and export. */
export interface FormField {
  /** Permanent, camelCase; a country pack's own keys start with `x`. */
  readonly key: string;
  readonly type: FieldType;
  readonly dataClass: DataClass;
  readonly label: Label;
  readonly hint?: Label;
  /** Name of a code list, for `choice` and `choices`. */
  readonly codeList?: string;
  /** The field's own options, instead of a code list. */
  readonly options?: readonly Code[];
  readonly min?: number;
  readonly max?: number;
  readonly maxLength?: number;
  readonly shownWhen?: Condition;
  readonly requiredWhen?: Condition;
  readonly required?: boolean;
  /** Which name index the value feeds: a text field whose words are searched as a person's name. */
  readonly searchedAs?: 'name';
  /** True when the value may never leave in an export, message, log or statistic (a shelter's location). */
  readonly neverExported?: boolean;
}

export interface FormSection {
  readonly key: string;
  readonly label: Label;
  readonly hint?: Label;
  readonly fields: readonly FormField[];
}

/** A country's own settings, as data (DESIGN.md). */
export interface CountryPack {
  readonly id: string;
  readonly version: string;
  readonly label: Label;
  /** ISO 3166-1 alpha-2; absent in the generic pack. */
  readonly country?: string;
  readonly languages: readonly Language[];
  /** Years of age below which a person is a child. */
  readonly ageOfMajority: number;
  /** Answers of the pack's own questions that make a child of the person, whatever age is recorded. */
  readonly childWhen?: Condition;
  /** Cells with fewer people than this are not shown in statistics. */
  readonly publicationThreshold: number;
  /** Years that a closed case is kept before its erasure is proposed. */
  readonly retentionYears: number;
  /** Days for which a release lasts unless a shorter time is chosen. */
  readonly releaseDaysDefault: number;
  readonly releaseDaysMax: number;
  /** The pack's own names for the outcomes of identification, by code of the list `outcome`. */
  readonly outcomeLabels?: Readonly<Record<string, Label>>;
  /** Kinds of organisation that decide identification. */
  readonly decisionMakerKinds: readonly string[];
  /** How the country identifies victims; the generic process where absent. */
  readonly identification?: IdentificationProcess;
  /** Sections added to the case form, or whose fields are added to a standard section of the same key. */
  readonly sections: readonly FormSection[];
  /** Options added by this pack to nothing but its own fields. */
  readonly codeLists?: readonly CodeList[];
  /** How microdata are published; what is absent is as usual. */
  readonly publication?: Partial<PublicationRules>;
}

/** A way of making microdata fit for publication: k-anonymous, differentially private, or protected tables. */
export type PublicationModeCode = 'k-rows' | 'k-synthetic' | 'dp-aggregates' | 'dp-synthetic' | 'tables';

/** What a country publishes its standard records by. */
export interface PublicationRules {
  /** Fewest people who share what is shown. */
  readonly k: number;
  /** Privacy that one publication spends unless another is chosen, and the chance that its guarantee fails. */
  readonly epsilon: number;
  readonly delta: number;
  /** Most privacy that all publications of the people of one year may spend together. */
  readonly privacyBudget: number;
  /** Longest combination of values that is counted or protected. */
  readonly length: number;
  /** The ways that may be proposed; all can be compared. */
  readonly modes: readonly PublicationModeCode[];
}
