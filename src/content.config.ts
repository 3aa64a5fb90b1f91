import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { reportSummarySchema } from './fiscal/report.ts';

/** Only what lists need is in the store; the body of a report is read from its file when its page is rendered. */
const reports = defineCollection({
  loader: glob({
    base: 'content/reports',
    pattern: '*/*/summary.json',
    generateId: ({ entry }) => entry.replace(/\/summary\.json$/, ''),
  }),
  schema: reportSummarySchema,
});

export const collections = { reports };
