// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
export { pairedChange, type PairedChange, type PairedSums } from './change/paired-change.ts';
export { isBeyondNoise, poissonDifference, type DifferenceInterval } from './change/poisson-difference.ts';
export { indexSeries, percentChange } from './changes/percent-change.ts';
export { checkPublication, type CheckOptions, type CheckResult, type CheckSummary } from './check/check-publication.ts';
export { createCodedTable, type CodedTable } from './check/coded-table.ts';
export {
  discloses,
  type CellView,
  type DerivationStep,
  type Finding,
  type FindingKind,
  type KnownCell,
  type Severity,
} from './check/finding.ts';
export { countOverlaps, type OverlapCounts, type PairOverlap } from './encode/count-overlaps.ts';
export { createEncoder, ENCODING_BITS, type KeyedHash } from './encode/encode-record.ts';
export { encodedList } from './encode/encoded-list.ts';
export type { EncodedField, EncodedKind } from './encode/field-tokens.ts';
export { matchEncoded, type EncodedLink, type EncodedMatch, type EncodedMatchOptions } from './encode/match-encoded.ts';
export type { Overlap } from './encode/overlap-evidence.ts';
export { createScan, type EncodingScan } from './encode/scan-encodings.ts';
export { estimateStrata, type StrataEstimate, type StrataModel, type Stratum } from './estimate/estimate-strata.ts';
export { estimateUndetected } from './estimate/estimate-undetected.ts';
export {
  estimationMethods,
  type EstimateSummary,
  type EstimationMethod,
  type EstimationOptions,
  type MethodResult,
  type UndetectedEstimate,
} from './estimate/estimation.ts';
export {
  planEstimation,
  runEstimationTask,
  type EstimationPart,
  type EstimationTask,
} from './estimate/estimation-work.ts';
export {
  averageModels,
  weighModels,
  type BicModels,
  type ModelAverage,
  type WeighedModel,
} from './estimate/bic-models.ts';
export {
  accelerationOf,
  bcaInterval,
  bootstrapInterval,
  estimateReplicates,
  type BootstrapInterval,
  type Estimator,
} from './estimate/bootstrap.ts';
export { findExistence, rememberExistence, type CheckExistence, type ExistenceCode } from './estimate/existence.ts';
export { averageGraphs, type GraphAverage } from './estimate/graph-averaging.ts';
export { generatorsOf } from './estimate/hierarchical-models.ts';
export { estimateLatentClasses, type LatentClassEstimate } from './estimate/latent-classes.ts';
export { allPairs, type LogLinearModel } from './estimate/log-linear-model.ts';
export { fitPoisson, type PoissonFit } from './estimate/poisson-fit.ts';
export { estimateStepwise, type StepwiseEstimate } from './estimate/stepwise.ts';
export { overlapTable, type OverlapTable } from './estimate/overlap-table.ts';
export {
  describeEstimate,
  estimateParagraph,
  type EstimateDescription,
  type EstimateSection,
} from './estimate/present/describe-estimate.ts';
export { coarsenEstimate } from './estimate/present/coarsen-estimate.ts';
export { drawEstimateFigures, type EstimateFigure } from './estimate/present/draw-estimate-figures.ts';
export { estimatePage } from './estimate/present/estimate-page.ts';
export { estimateLanguages, type EstimateLanguage } from './estimate/present/estimate-words.ts';
export { tabulateEstimate, type EstimateTable } from './estimate/present/tabulate-estimate.ts';
export { wilsonInterval, type ShareInterval } from './intervals/wilson-interval.ts';
export { createColumnTable, type ColumnFilter, type ColumnTable, type ValueCount } from './columns/column-table.ts';
export { codesOfSet, setKey } from './columns/set-key.ts';
export type { BlockRange } from './link/candidate-pairs.ts';
export type { Decision } from './link/decision.ts';
export { createExplainer, type FieldReason, type PairExplanation } from './link/explain-pair.ts';
export { fieldKinds, type FieldKind } from './link/field-kind.ts';
export {
  dedupeTable,
  finishClusters,
  finishLinks,
  linkTables,
  planLinkage,
  scorePlan,
  type ClusteredRow,
  type DedupeResult,
  type Link,
  type LinkagePlan,
  type LinkageSummary,
  type LinkOptions,
  type LinkResult,
} from './link/link-tables.ts';
export { madeUpPeople } from './link/made-up-people.ts';
export { pairsToReview } from './link/pairs-to-review.ts';
export { createRecordCollector, type RecordTable } from './link/record-table.ts';
export { createScorer, type ScoredPairs, type ScoringInput } from './link/score-pairs.ts';
export { mapClasses, mapClassOf, type MapClass } from './maps/map-classes.ts';
export { writeChannel, type ChannelModel } from './names/channel/channel-model.ts';
export { nativeUnits, plainLatin, type ChannelScript } from './names/channel/channel-script.ts';
export { trainChannel, type ChannelPair, type TrainingOptions } from './names/channel/train-channel.ts';
export { comparableName, compareNames, type ComparableName, type NameComparison } from './names/compare-names.ts';
export { jaroWinkler } from './names/jaro-winkler.ts';
export { latinise } from './names/latinise.ts';
export { nameKeys, type NameParts } from './names/name-keys.ts';
export { rankNames, scriptOfName, type RankedName } from './names/rank-names.ts';
export { comparePeople, type DescribedPerson, type PairField, type PairLevel } from './pairs/compare-people.ts';
export {
  learnPairWeights,
  pairProbability,
  pairReasons,
  startWeights,
  type DecidedLevels,
  type PairReason,
  type PairWeights,
} from './pairs/pair-weights.ts';
export { compareMicrodata, type LengthComparison, type MicrodataComparison } from './publish/compare-microdata.ts';
export { dataPackage, type DataPackage, type DataPackageOptions } from './publish/data-package.ts';
export { discreteGaussian, discreteLaplace, roundUpVariance } from './publish/discrete-noise.ts';
export { equivalenceClasses, type EquivalenceClasses } from './publish/equivalence-classes.ts';
export { kAnonymise, type KAnonymity, type KAnonymousTable } from './publish/k-anonymise.ts';
export {
  createMicrodataBuilder,
  createMicrodataTable,
  microdataRows,
  type MicrodataBuilder,
  type MicrodataColumn,
  type MicrodataReading,
  type MicrodataTable,
} from './publish/microdata-table.ts';
export {
  privacyOf,
  privateAggregates,
  type PrivacySpent,
  type PrivateAggregates,
  type PrivateAggregatesOptions,
  type PrivateCounts,
} from './publish/private-aggregates.ts';
export { privateCap, type PrivateCapOptions } from './publish/private-cap.ts';
export { spendPrivacy, spentTogether, type LedgerEntry, type PrivacyLedger } from './publish/privacy-ledger.ts';
export {
  publicationModes,
  type LengthQuality,
  type Publication,
  type PublicationMode,
  type PublicationOptions,
  type PublicationQuality,
} from './publish/publication.ts';
export { publishMicrodata } from './publish/publish-microdata.ts';
export { synthesiseByFitting, type FittingOptions } from './publish/synthesise-by-fitting.ts';
export { synthesiseRowSeeded, type RowSeededOptions } from './publish/synthesise-row-seeded.ts';
export { concentrationFor, deltaOf, epsilonOf } from './publish/zero-concentrated.ts';
export { createRandom, randomOfWords, type Random } from './random.ts';
export { attackTable, type KnownInterval, type TableAttack } from './tables/attack-table.ts';
export type { CubeTally } from './tables/cube-lattice.ts';
export type { CubeMemory, EarlierCategories, EarlierState } from './tables/cube-memory.ts';
export type { CoarserCategory, CubeCell, CubePlace, CubeSelection } from './tables/cube-reader.ts';
export {
  flagFrequencyTable,
  frequencyTable,
  percentOfKnown,
  type FrequencyRow,
  type FrequencyTable,
  type PercentOfKnown,
} from './tables/frequency-table.ts';
export { propagateBounds, type Bounds, type SumEquation } from './tables/propagate-bounds.ts';
export { protectCube, type CubeDimension, type CubeOptions, type ProtectedCube } from './tables/protect-cube.ts';
export { protectSets, type CountedSet } from './tables/protect-sets.ts';
export { protectTable, type ProtectionOptions } from './tables/protect-table.ts';
export {
  protectedPercent,
  type ProtectedCell,
  type ProtectedGrid,
  type ProtectedPercent,
  type ProtectedRow,
  type ProtectedTable,
} from './tables/protected-cell.ts';
export type { Place } from './tables/table-network.ts';
export { createTracer, type TraceOptions, type Tracer } from './trace/create-tracer.ts';
export type {
  TracedPerson,
  TracedRelative,
  TraceField,
  TraceLevel,
  TraceMatch,
  TraceReason,
} from './trace/traced-person.ts';
