/** Whose report it is: from titles, captions and signatures, as a last resort from running text. */
import { locateAgency } from './gazetteer.ts';
import type { Evidence } from './gather-evidence.ts';
import { mostCommon } from '../most-common.ts';
import { AGENCY_END } from '../printed/agency-end.ts';
import { agencyInTitle, namesYearAndKind } from './titles.ts';

/** A name of three characters is that of a ministry or a town; others are the second line of a longer one. */
const SHORT_NAME = /^\p{Script=Han}{2}[部署镇乡]$/u;

const HALF_NAME = /^(?:宣传|组织|统战|武装|工作|团委|[本支总党])/;

/**
 * What running text says of the agency whose report it is: `示例市水利局部门决算包括…`, `示例市水利局是县政府工作部门`,
 * `示例区教育局作为区政府工作部门`, `说明：示例镇人民政府没有使用…，故本表无数据`.
 */
const SUBJECT = new RegExp(
  `^(?:(?:说明|注|备注)[:：]|从(?:部门|单位)?[预决]算单位构成来?看[,，]|(?:根据|按照)(?:《[^》]*》(?:[（(][^（）()]*[）)])?(?:精神|规定|要求)?|[^，,。《》]{2,30})[,，])?(\\p{Script=Han}{2,40}?${AGENCY_END})(?:[（(][^（）()]{2,30}[）)])?(?:(?:部门|单位)(?:预|决)算(?:仅?包括|由)|的?(?:主要|工作)?(?:职责|职能)|主要(?:履行|承担)|(?:是|(?:作)?为|系|属)(?![我本])(?=[^，。]{0,60}(?:部门|单位|机构|机关|组织|团体|学校))|包括(?=.{0,30}本级)|[内下]设|下属|隶属|成立于|于(?:19|20)\\d{2}年[^，。]{0,10}(?:成立|组建|挂牌)|在本辖区|没有(?=[^。]*(?:无|为空)|使用[^。]*(?:预算|拨款)安排)|(?:行政|事业)编制\\d|(?:19|20)\\d{2}年度?[^，。]{0,30}(?:收入|支出|预算|决算))`,
  'u',
);

/** Words that no name of an agency has. */
const NO_NAME = /收入|支出|资金|经费|预算|决算|全部/;

/** `纳入示例县水利局2022年度部门决算编制范围的单位包括…`: whose accounts the report holds. */
const ACCOUNTS_OF = new RegExp(
  `纳入(?![本我各全])(\\p{Script=Han}{2,40}?${AGENCY_END})(?:[（(][^（）()]{2,30}[）)])?(?:19|20)\\d{2}年度?(?:部门|单位)?(?:汇总)?(?:预|决)算(?:汇编|编制|编报|公开|(?:汇总)?范围)`,
  'u',
);

/** The agency that sentences begin with or whose accounts they count up; only a name that says where it governs is sure to be one. */
export function agencyInProse({ prose, naming }: Evidence): string | null {
  return mostCommon(
    // A heading may name it, too: 示例市水利局主要职责.
    [...prose, ...naming]
      .flatMap((line) => [SUBJECT.exec(line)?.[1], ACCOUNTS_OF.exec(line)?.[1]])
      .filter((name) => name !== undefined)
      .filter((name) => {
        const { level, region } = locateAgency(name);
        return !NO_NAME.test(name) && (level ?? region.code) !== null;
      }),
  );
}

/**
 * A town's page may show the report of its school, and a caption leave out the place or 办事处: the longer of two
 * names, where the text has it more often, or only it tells the place.
 */
function longerName(name: string, names: readonly string[], body: string): string {
  const count = (word: string) => body.split(word).length - 1;
  const longer = names.find(
    (other) => other !== name && (other.startsWith(name) || other.endsWith(name)),
  );
  if (longer === undefined) return name;
  const isPlaced = !locateAgency(name).level && longer.endsWith(name) && locateAgency(longer).level;
  return isPlaced || count(longer) > count(name) - count(longer) ? longer : name;
}

/** Channels of a web site that end like the name of an agency. */
const CHANNEL = /^(?:新闻|资讯|视频|图片|服务|办事|互动|信息|数据|用户|个人|帮助|会员)中心$/;

/** The agency that captions name, or else titles, or else the contents page; null where no line does. */
export function readAgency(evidence: Evidence): string | null {
  const named = mostCommon(
    evidence.departments.filter((name) => name.length >= 4 && /\p{Script=Han}/u.test(name)),
  );
  const names = (lines: readonly string[]) =>
    lines
      .flatMap((line) => agencyInTitle(line) ?? [])
      .filter((name) => name.length >= 4 || (SHORT_NAME.test(name) && !HALF_NAME.test(name)))
      .filter((name) => !CHANNEL.test(name));
  const all = names(evidence.naming);
  if (named) return withItsPlace(longerName(named, all, evidence.body), evidence.departments);
  // A line that names year and kind is the report's; others may be those of the page around it.
  const [name] = [
    ...names(evidence.naming.filter(namesYearAndKind)),
    ...all,
    ...names(evidence.listed),
  ];
  return name === undefined
    ? null
    : withLinesAround(longerName(name, all, evidence.body), evidence.cover);
}

/** Captions may leave out where a place lies that several provinces have; the cover, or another caption, says it. */
function withItsPlace(name: string, names: readonly string[]): string {
  const isPlaced = (each: string) => locateAgency(each).region.code !== null;
  if (isPlaced(name)) return name;
  return names.find((other) => other.endsWith(name) && isPlaced(other)) ?? name;
}

/** A line that says what the web site around a report offers is no part of a name. */
const OF_SITE = /公开|网站|平台|门户|首页|专栏|信息|您|[\d\p{P}]/u;

const HALF_OF_NAME = 20;

const REST_OF_NAME = /^(?:人民政府|(?:街道)?办事处)/;

/**
 * A cover may print a name over lines: `示例市示例区` / `示例街道办事处2023年部门决算`, `示例省住房和` / `城乡建设厅`,
 * `示例县示例镇` / `人民政府`.
 */
function withLinesAround(name: string, cover: readonly string[]): string {
  const at = cover.findIndex((line) => line.startsWith(name));
  const below = cover[at] === name ? REST_OF_NAME.exec(cover[at + 1] ?? '')?.[0] : undefined;
  if (below !== undefined) return name + below;
  const above = cover[at - 1] ?? '';
  const isHalf =
    above.length <= HALF_OF_NAME &&
    !OF_SITE.test(above) &&
    !new RegExp(`${AGENCY_END}$`, 'u').test(above) &&
    locateAgency(name).region.code === null &&
    locateAgency(above + name).region.code !== null;
  return isHalf ? above + name : name;
}
