/** A report as an entry for BibTeX and biblatex. */
import { kindName } from '../site/report-names.ts';
import { citedTitle, type CitedReport } from './cited-report.ts';

/** What TeX takes for commands; braces must be paired for BibTeX even behind a backslash, so they get names. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Text as TeX prints it, letter by letter. */
export function escapeTex(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
}

/** Addresses are set as they are: only what would end the field is encoded. */
function escapeAddress(address: string): string {
  return address.replace(/[{}\\\s]/g, encodeURIComponent);
}

/**
 * `@techreport`, with names in double braces so that none is taken apart or put in lower case. `year` and `month` are
 * those of publication, and absent where the report prints none.
 */
export function bibtexCitation(report: CitedReport): string {
  const { agency, published, read, address } = report;
  const [year, month] = published?.split('-') ?? [];
  const fields: [string, string | undefined][] = [
    ['author', `{{${escapeTex(agency.name)}}}`],
    ['title', `{{${escapeTex(citedTitle(report))}}}`],
    ['institution', `{{${escapeTex(agency.name)}}}`],
    ['type', `{${kindName(report)}}`],
    ['year', year && `{${year}}`],
    ['month', month && MONTHS[Number(month) - 1]],
    ['url', `{${escapeAddress(address)}}`],
    ['urldate', `{${read}}`],
    ['langid', '{chinese}'],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []));
  return [`@techreport{${report.id.replaceAll('/', '-')},`, ...lines, '}'].join('\n');
}
