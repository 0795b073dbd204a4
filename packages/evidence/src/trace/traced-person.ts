// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** A relative, as somebody named them. */
export interface TracedRelative {
  /** Who they are to the person: mother, father, sibling, child, partner … in any words, the same on both sides. */
  readonly relation: string;
  readonly name: string;
}

/** What is known of somebody who is sought, or of somebody on record. Whatever is not known is left out and says nothing. */
export interface TracedPerson {
  readonly id: string;
  /** The whole name in any script and any order of words; blank where it is not known. */
  readonly name: string;
  readonly sex?: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; for an age that was said, the year that it gives. */
  readonly born?: string;
  /** Where they lived before the separation, as written by whoever asked. */
  readonly places?: readonly string[];
  readonly citizenships?: readonly string[];
  readonly languages?: readonly string[];
  readonly religions?: readonly string[];
  /** The family as this person, or whoever seeks them, tells of it; whoever seeks is one of it. */
  readonly family?: readonly TracedRelative[];
}

export type TraceField = 'name' | 'sex' | 'born' | 'place' | 'citizenship' | 'language' | 'religion' | 'family';

/** How far two descriptions agree in one field. */
export type TraceLevel = 'same' | 'almost' | 'alike' | 'different';

/** What one field says: bits for (positive) or against (negative) that the record is the person sought. */
export interface TraceReason {
  readonly field: TraceField;
  readonly level: TraceLevel;
  readonly bits: number;
}

/** A record that may be of the person sought. */
export interface TraceMatch {
  readonly id: string;
  /**
   * Chance that this is the person, 0 to 1, given all other records and that the person may be in none. The only match
   * can be an unlikely one.
   */
  readonly probability: number;
  /** Fields that both sides know; those that say most first. */
  readonly reasons: readonly TraceReason[];
}
