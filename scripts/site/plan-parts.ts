/**
 * Into how many jobs the workflow divides a build: prints `parts=[…]`, a matrix of GitHub Actions.
 * Needs nothing that `npm ci` installs.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT } from '../project/folders.ts';
import { divide } from './divide.ts';

const reports = globSync('*/*.txt', { cwd: join(CONTENT, 'sources') }).length;
console.log(`parts=${JSON.stringify(divide(reports))}`);
