/** The reports of an agency and a year: whose they are, what they are, and their tables as data. */
import type {
  DataDownload,
  Dataset,
  GovernmentOrganization,
  Graph,
  Report as Paper,
} from 'schema-dts';
import type { Agency, Report } from '../fiscal/report.ts';
import { absolute, addresses } from '../site/addresses.ts';
import { pageName, regionNames } from '../site/report-names.ts';
import { graphOf } from './graph.ts';

const LANGUAGE = 'zh-CN';

function agencyId({ slug }: Agency): string {
  return `${absolute(addresses.agency(slug))}#agency`;
}

function reportId({ agency, year, kind }: Report): string {
  return `${absolute(addresses.year(agency.slug, year))}#${kind}`;
}

function agencyData(agency: Agency): GovernmentOrganization {
  const region = regionNames(agency.region).join('');
  return {
    '@type': 'GovernmentOrganization',
    '@id': agencyId(agency),
    name: agency.name,
    url: absolute(addresses.agency(agency.slug)),
    ...(region !== '' && { areaServed: { '@type': 'AdministrativeArea', name: region } }),
  };
}

function reportData(report: Report): Paper {
  const { agency, year, title, published, publisher, url } = report;
  return {
    '@type': 'Report',
    '@id': reportId(report),
    name: title,
    about: { '@id': agencyId(agency) },
    author: { '@id': agencyId(agency) },
    url: absolute(addresses.year(agency.slug, year)),
    temporalCoverage: String(year),
    inLanguage: LANGUAGE,
    isAccessibleForFree: true,
    ...(published !== null && { datePublished: published }),
    ...(publisher !== null && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(url !== null && { isBasedOn: url }),
  };
}

function download(name: string, encodingFormat: string, address: string): DataDownload {
  return { '@type': 'DataDownload', name, encodingFormat, contentUrl: absolute(address) };
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function datasetData(report: Report): Dataset {
  const { agency, year, tables } = report;
  const name = `${pageName([report])}数据`;
  return {
    '@type': 'Dataset',
    '@id': `${reportId(report)}-data`,
    name,
    description: `${name}：报告里的 ${tables.length} 张表、文字里的数字和核对的结果，每个数字都带着原文的行号。`,
    url: absolute(addresses.year(agency.slug, year)),
    isBasedOn: { '@id': reportId(report) },
    creator: { '@id': agencyId(agency) },
    temporalCoverage: String(year),
    inLanguage: LANGUAGE,
    isAccessibleForFree: true,
    distribution: [
      download('结构化数据', 'application/json', addresses.data(report)),
      download('全部表格', WORKBOOK, addresses.workbook(report)),
      ...tables.map(({ id, title }) => download(title, 'text/csv', addresses.table(report, id))),
    ],
  };
}

/** Expects reports of one agency and one year. */
export function reportsData(reports: readonly Report[]): Graph {
  return graphOf([
    ...reports.slice(0, 1).map(({ agency }) => agencyData(agency)),
    ...reports.flatMap((report) => [reportData(report), datasetData(report)]),
  ]);
}
