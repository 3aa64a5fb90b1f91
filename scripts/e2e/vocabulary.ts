/** Whether structured data keep to schema.org: its vocabulary is that of `schema-dts`, held by the compiler. */
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../project/folders.ts';

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
};
/** Never written: the compiler is told what stands in it. */
const FILE = join(ROOT, 'structured-data.ts');

/** What a document holds without the texts: documents of one shape are right or wrong alike. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join()}]`;
  if (typeof value !== 'object' || value === null) return typeof value;
  const members = Object.entries(value).map(
    ([name, member]) => `${name}:${name === '@type' ? String(member) : shapeOf(member)}`,
  );
  return `{${members.join()}}`;
}

/** Properties that schema.org does not know for the type of thing that has them, and values of another kind. */
export function vocabularyFaults(documents: readonly object[]): string[] {
  const ofShape = new Map(documents.map((document) => [shapeOf(document), document]));
  const text = [
    "import type { Graph, Thing, WithContext } from 'schema-dts';",
    'type Known = Graph | WithContext<Thing>;',
    `export const documents: readonly Known[] = ${JSON.stringify([...ofShape.values()])};`,
  ].join('\n');
  const host = ts.createCompilerHost(OPTIONS);
  const [getSourceFile, fileExists] = [host.getSourceFile.bind(host), host.fileExists.bind(host)];
  host.getSourceFile = (path, ...rest) =>
    path === FILE
      ? ts.createSourceFile(path, text, ts.ScriptTarget.ESNext)
      : getSourceFile(path, ...rest);
  host.fileExists = (path) => path === FILE || fileExists(path);
  const program = ts.createProgram([FILE], OPTIONS, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
