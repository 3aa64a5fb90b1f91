/** Rules about projects and their performance. */
import type { Check } from '../check.ts';
import { departmentFunds } from './department-funds.ts';
import { departmentRates } from './department-rates.ts';
import { departmentStatements } from './department-statements.ts';
import { deviations } from './deviations.ts';
import { executionIndicators } from './execution-indicators.ts';
import { executionScores } from './execution-scores.ts';
import { formRates } from './form-rates.ts';
import { formScores } from './form-scores.ts';
import { formSentences } from './form-sentences.ts';
import { formSources } from './form-sources.ts';
import { formWeights } from './form-weights.ts';
import { gradeCounts } from './grade-counts.ts';
import { gradedForms } from './graded-forms.ts';
import { missedCounts } from './missed-counts.ts';
import { missedTargets } from './missed-targets.ts';
import { projectCounts } from './project-counts.ts';
import { projectStatements } from './project-statements.ts';
import { projectTotals } from './project-totals.ts';
import { repeatedCounts } from './repeated-counts.ts';
import { scoresWithinWeights } from './scores-within-weights.ts';

export const PERFORMANCE_CHECKS: readonly Check[] = [
  formRates,
  formSources,
  executionIndicators,
  executionScores,
  formScores,
  formWeights,
  scoresWithinWeights,
  departmentRates,
  departmentFunds,
  departmentStatements,
  formSentences,
  missedTargets,
  missedCounts,
  repeatedCounts,
  deviations,
  gradeCounts,
  gradedForms,
  projectCounts,
  projectTotals,
  projectStatements,
];
