import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { CONTENT_PATH } from './collection/content-path.ts';
import { reportSummarySchema } from './fiscal/report.ts';
import { explanationSchema } from './terms/explanation.ts';

/** Only what lists need is in the store; the body of a report is read from its file when its page is rendered. */
const reports = defineCollection({
  loader: glob({
    base: join(CONTENT_PATH, 'reports'),
    pattern: '*/*/summary.json',
    generateId: ({ entry }) => entry.replace(/\/summary\.json$/, ''),
  }),
  schema: reportSummarySchema,
});

/** Terms in plain words; the id is the name of the file and the last part of the address. */
const terms = defineCollection({
  loader: glob({ base: join(CONTENT_PATH, 'terms'), pattern: '*.md' }),
  schema: explanationSchema,
});

export const collections = { reports, terms };
