/** Findings as SARIF 2.1.0, which editors and code hosts show beside the lines of a file. */
import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Finding } from '../../src/fiscal/checks/finding.ts';
import { CHECKS } from '../../src/fiscal/checks/index.ts';
import type { Report } from '../../src/fiscal/report.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * One run with a rule for each check and a result for each finding that differs or could not be checked.
 *
 * @param path of the file that was checked, relative, with forward slashes
 */
export function findingsSarif(path: string, report: Report): Log {
  const told = report.findings.filter(
    ({ status }) => status === 'differs' || status === 'unverifiable',
  );
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'mingzhang', rules: CHECKS.map(toRule) } },
        language: 'zh-Hans',
        columnKind: 'unicodeCodePoints',
        artifacts: [{ location: { uri: encodeURI(path) }, roles: ['analysisTarget'] }],
        results: told.map((finding) => toResult(path, finding)),
      },
    ],
  };
}

function toRule({
  id,
  title,
  explanation,
  formula,
  severity,
}: (typeof CHECKS)[number]): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: explanation },
    help: { text: formula },
    defaultConfiguration: { level: severity === 'figure' ? 'error' : 'warning' },
  };
}

function toResult(path: string, finding: Finding): Result {
  const { id, check, status, severity, statement, reconciliation, operands, lines } = finding;
  const place = (line: number) => ({
    artifactLocation: { uri: encodeURI(path), index: 0 },
    region: { startLine: line },
  });
  const differs = status === 'differs';
  return {
    ruleId: check,
    ruleIndex: CHECKS.findIndex((rule) => rule.id === check),
    kind: differs ? 'fail' : 'open',
    level: differs ? (severity === 'figure' ? 'error' : 'warning') : 'none',
    message: { text: `${statement}${reconciliation ?? ''}` },
    locations: [{ physicalLocation: place(lines[0] ?? 1) }],
    relatedLocations: operands.map((operand, index) => ({
      id: index,
      physicalLocation: place(operand.line),
      message: { text: `${operand.label}${operand.raw && ` ${operand.raw}`}` },
    })),
    partialFingerprints: { 'finding/v1': id },
  };
}
