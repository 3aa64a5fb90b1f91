/** What a report says of itself: agency, year, kind, scope and title, each read from where it stands. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Report, ReportKind } from '../../../src/fiscal/report.ts';
import { locateAgency } from './gazetteer.ts';
import { DATE, isDate } from './read-published.ts';
import { readNumbering } from '../structure/numbering.ts';
import { halfWidthDigits, readDigits, withoutBlanks } from '../text.ts';
import { isParagraph, textOf } from '../tree.ts';

const AGENCY_END =
  '(?:局|委员会|委|办公室|办|厅|院|会|署|部|中心|站|所|队|社|馆|校|学院|小学|中学|大学|团|联合会|妇联|残联|文联|科协|侨联|工商联|政府|镇|乡|苏木|街道|街道办事处|法院|检察院|政协|人大|公司|监狱|海关|银行|中央|场|处|室|园|库|台|报社|本级|机关)';
const TITLE_YEAR = /((?:19|20)\d{2}|[二〇○零一三四五六七八九]{4})年/;
/** A year that is no other year compared with; `预算年度：2024` stands above tables. */
const YEAR_LINE =
  /(?<![比与较同于])((?:19|20)\d{2}|二[〇○零OＯ][〇○零一二三四五六七八九]{2})年(?:度)?|年度[:：]((?:19|20)\d{2})(?!\d)/g;

/** A line of the cover that says whose report it is. */
const OWNER_LINE =
  /^(?:(?:编制|填报|公开|预算)?(?:部门|单位)|预算主管部门)(?:[/／、]?[（(]?(?:部门|单位)[）)]?)?(?:名称)?[:：](\p{Script=Han}.{2,40})$/u;

/** What of a report names it, without blanks. */
export interface Evidence {
  cover: string[];
  /** Cover, headings and captions, in order: what names the report. */
  naming: string[];
  /** What names it where the report itself does not: entries of the contents page, and names of files on a web page. */
  listed: string[];
  departments: string[];
  /** Paragraphs of running text. */
  prose: string[];
  body: string;
  /** The first lines, among them those of web pages that the report does not keep. */
  top: string[];
  /** The last lines, where an agency signs. */
  end: string[];
}

/** What the index card of a web page calls the document. */
const CARD_TITLE = /^[-•[【|]*(?:(?:信息名称|名称|标题)[\]】]?[|:：]+|信息名称)([^|]{6,})(?:\||$)/;

/** `2021年示例市交通运输局部门决算.pdf`: a web page offers the report as a file. */
const FILE_TITLE = /^(?:附件\d*[:：.]?)?([^。；]{6,80})\.(?:xlsx?|docx?|pdf|wps|et|ofd)$/i;

/** How many of the last lines may hold a signature. */
const END = 3;
/** How much of the text may hold what a web page says of the report above it. */
const TOP = 6000;

/** Without blanks, and in one kind of digits. */
function plain(text: string): string {
  return halfWidthDigits(withoutBlanks(text));
}

/** `405_示例县市场监督管理局`, `360035示例市幼儿园`: budget systems print the code of an agency before its name. */
function withoutCode(line: string): string {
  return line.replace(/^[[（【]?\d{3,}[\]）】]?[-—_]?(?=\p{Script=Han}{4})(?!年)/u, '');
}

export function gather(tree: Root, file: VFile): Evidence {
  const cover: string[] = [];
  const headings: string[] = [];
  const departments: string[] = [];
  const prose: string[] = [];
  for (const node of tree.children) {
    if (isParagraph(node) && node.data?.cover) {
      const line = withoutCode(plain(textOf(node)));
      const owner = OWNER_LINE.exec(line)?.[1];
      if (owner === undefined) cover.push(line);
      else departments.push(owner);
    }
    if (isParagraph(node) && !node.data?.cover) prose.push(plain(textOf(node)));
    if (node.type === 'heading')
      headings.push(withoutCode(plain(readNumbering(textOf(node))?.rest ?? textOf(node))));
    if (node.type === 'table' && node.data?.frame) {
      headings.push(plain(node.data.frame.title));
      if (node.data.frame.department)
        departments.push(withoutCode(plain(node.data.frame.department)));
    }
  }
  const text = String(file);
  const top = text.slice(0, TOP).split('\n').map(plain);
  return {
    cover,
    naming: [...cover, ...headings, ...top.flatMap((line) => CARD_TITLE.exec(line)?.[1] ?? [])],
    listed: [
      ...(file.data.contents?.keys() ?? []),
      ...top.flatMap((line) => FILE_TITLE.exec(line)?.[1] ?? []),
    ],
    departments,
    prose,
    body: plain(text),
    top,
    end: text
      .trimEnd()
      .split('\n')
      .slice(-2 * END)
      .map(plain)
      .filter(Boolean)
      .slice(-END),
  };
}

function mostCommon(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The kind that a line with a year names, if it names one. */
function kindInTitle(line: string): ReportKind | null {
  const words = line.replace(/预决算|(?:公共|基金|经营)预算|预算(?:单位|执行|绩效|管理|调整)/g, '');
  const isFinal = words.includes('决算');
  if (!TITLE_YEAR.test(line) || isFinal === words.includes('预算')) return null;
  return isFinal ? 'final' : 'budget';
}

/**
 * The kind that cover and titles tell; running text speaks of both kinds and only counts where they are silent.
 *
 * @param isEarly whether it was published before its year ended: where titles contradict each other, it is no 决算
 */
export function readKind({ cover, naming, listed }: Evidence, isEarly: boolean): ReportKind | null {
  const titles = isEarly ? naming.filter((line) => cover.includes(line) || isWholeTitle(line)) : [];
  if (titles.some((line) => kindInTitle(line) === 'budget')) return 'budget';
  const [told] = naming.flatMap((line) => kindInTitle(line) ?? []);
  if (told) return told;
  for (const text of [cover.join(''), naming.join('')]) {
    const final = text.split('决算').length - 1;
    const budget =
      text.split('预算').length -
      1 -
      (text.split('公共预算').length - 1) -
      (text.split('基金预算').length - 1) -
      (text.split('经营预算').length - 1);
    if (final > 0) return 'final';
    if (budget > 0) return 'budget';
  }
  return listed.flatMap((line) => kindInTitle(line) ?? [])[0] ?? null;
}

export function readYear({ naming, listed }: Evidence): number | null {
  for (const line of [...naming, ...listed]) {
    const found = TITLE_YEAR.exec(line)?.[1];
    const year = found === undefined || DATE.test(line) ? null : readDigits(found);
    if (year !== null && year > 1990 && year < 2100) return year;
  }
  return null;
}

/** What running text suggests, for sources whose name and titles say nothing. */
export function guessFromBody(body: string): { kind: ReportKind | null; year: number | null } {
  const year = mostCommon(
    [...body.matchAll(YEAR_LINE)].map((match) =>
      String(readDigits(match[1] ?? match[2] ?? '') ?? ''),
    ),
  );
  // Regulations are quoted by names that hold both.
  const own = body.replace(/《[^》]*》|预决算/g, '');
  const [kind = null] = [own, body].flatMap((text): ReportKind[] =>
    text.includes('决算') ? ['final'] : text.includes('预算') ? ['budget'] : [],
  );
  return {
    kind,
    year: year ? Number(year) : null,
  };
}

/** Words of sentences that end like the name of an agency: `根据国务院…`, `示例部公布中央本级…`. */
const NO_TITLE = /^(?:根据|按照|依据|为)|公布|发布/;
/** A name of three characters is that of a ministry or a town; others are the second line of a longer one. */
const SHORT_NAME = /^\p{Script=Han}{2}[部署镇乡]$/u;
const HALF_NAME = /^(?:宣传|组织|统战|武装|工作|团委|[本支总党])/;

const HAN_YEAR = /二[〇○零OＯ][〇○零一二三四五六七八九]{2}(?=年)/;

/** The name in a title such as `2023年度洛阳市瀍河回族区医疗保障局部门决算公开`. */
function agencyInTitle(line: string): string | null {
  // （示例市教育局） may stand in brackets as a whole.
  const words = line
    .replace(/^[（(]([^（）()]+)[）)]$/, '$1')
    .replace(HAN_YEAR, (year) => String(readDigits(year)))
    .replace(/^.*?(?:19|20)\d{2}年度?(?:[上下]半年)?/, (lead) =>
      new RegExp(`\\p{Script=Han}{2,}${AGENCY_END}`, 'u').test(lead) ? lead : '',
    )
    .replace(/^关于/, '');
  // An agency may have a second name in brackets, and a street's party and its office share a report: 党工委、办事处.
  const match = new RegExp(
    `^((?:[\\p{Script=Han}（）()]|(?<=委)、){2,40}?${AGENCY_END}(?:本级|[（(]本级[）)])?)(?:[（(](?:汇总|部门|\\p{Script=Han}{4,})[）)])?(?=$|(?:19|20)\\d{2}|部门|单位|决算|预算|概况|关于|(?:一般公共预算)?(?:财政拨款)?[“"]?三公)`,
    'u',
  ).exec(words);
  const name = match?.[1] ?? null;
  return name !== null && NO_TITLE.test(name) ? null : name;
}

/** What running text says of the agency whose report it is: `示例市水利局部门决算包括…`, `示例市水利局是县政府工作部门`. */
const SUBJECT = new RegExp(
  `^(?:从预算单位构成看[,，]|根据《[^》]*》(?:[（(][^（）()]*[）)])?(?:精神|规定|要求)?[,，])?(\\p{Script=Han}{2,40}?${AGENCY_END})(?:[（(][^（）()]{2,30}[）)])?(?:(?:部门|单位)(?:预|决)算(?:仅?包括|由)|的?(?:主要|工作)?(?:职责|职能)|主要(?:履行|承担)|(?:是|为|系|属)(?![我本])(?=[^，。]{0,60}(?:部门|单位|机构|机关|组织|团体|学校))|包括(?=.{0,30}本级)|[内下]设|下属|隶属|成立于|在本辖区|(?:行政|事业)编制\\d|(?:19|20)\\d{2}年度?[^，。]{0,30}(?:收入|支出|预算|决算))`,
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
export function agencyInProse({ prose }: Evidence): string | null {
  return mostCommon(
    prose
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

/** `示例镇人民政府（本级）2024年度决算公开说明`: the accounts of the agency itself, without the units below it. */
const OWN_ACCOUNTS =
  /本级[）)]?(?:19|20)\d{2}年度?(?:预|决)算|(?:19|20)\d{2}年度?[（(]?本级[）)]?(?:预|决)算/;

function scopeIn(text: string): Report['scope'] | null {
  const unit = text.split(/单位(?:预|决)算/).length - 1;
  const department = text.split(/部门(?:预|决)算/).length - 1;
  if (unit === department) return null;
  return unit > department ? 'unit' : 'department';
}

export function readScope({ cover, naming, body }: Evidence): Report['scope'] {
  return (
    scopeIn(cover.join('')) ??
    (OWN_ACCOUNTS.test(cover.join('')) ? 'unit' : null) ??
    scopeIn(naming.join('')) ??
    scopeIn(body) ??
    'department'
  );
}

/** `单位负责人：… 编制人：…`, as covers print below the title. */
const SIGNED =
  /(?:来源|负责人|编制人|填报人|联系人|编辑|审核|终审|(?:报送|编制|编报)日期|报送时间|联系电话|访问次数|浏览次数|字体)[:：]/;

/** `…部门预算公开目录`: the title of report and contents in one. */
const withoutContents = (title: string) => title.replace(/(?<=(?:预算|决算).{0,12})目录$/, '');

/**
 * The words of the cover, or where there is none, the first heading that names year and kind.
 *
 * @param kind of the report: a page may call it something else above its title
 * @param name of the agency: what a web page says of others is not the title
 */
export function readTitle(
  evidence: Pick<Evidence, 'cover' | 'naming'>,
  name: string,
  kind: ReportKind,
  fallback: string,
): string {
  const [cover, naming] = [evidence.cover, evidence.naming].map((lines) =>
    lines.map(withoutContents),
  ) as [string[], string[]];
  const isOther = (line: string) => (kindInTitle(line) ?? kind) !== kind;
  const whole = cover.find((line) => isWholeTitle(line) && line.includes(name) && !isOther(line));
  if (whole !== undefined) return whole;
  const words = cover.filter(
    (line) =>
      !isDate(line) &&
      !SIGNED.test(line) &&
      !/^(?:附件\d*[:：]?|目录|[（(].*[）)])$|[:：。]$/.test(line),
  );
  const [heading = ''] = naming.slice(cover.length);
  const lines = REST_OF_TITLE.test(heading) ? [...words, heading] : words;
  const rest = lines.find((line, index) => lines[index - 1] === name && namesYearAndKind(line));
  // 示例市残联2020年部门预算——单位概况 is the title of a part.
  if (rest !== undefined) return name + rest.replace(/(?<=[预决]算)[—-].*$/, '');
  const title = titleOverLines(words, name, kind);
  if (title !== null) return title;
  const titles = [...cover, ...naming].filter((line) => isWholeTitle(line) && !isOther(line));
  const joined = [...new Set(words)].join('');
  if (titles[0] !== undefined) return titles[0];
  // Two lines that each name year and kind are the title, and that of the first part.
  const [first, ...others] = words.filter(namesYearAndKind);
  if (first !== undefined && others.length > 0) return first;
  if (joined.length > LONGEST_TITLE) {
    const namesBoth = (word: string) => TITLE_YEAR.test(word) && /预算|决算/.test(word);
    return words.find((word) => namesBoth(word) && !LABELLED.test(word)) ?? fallback;
  }
  // What names no kind of report is a page's, or half a title.
  return /预算|决算|三公/.test(joined) ? joined : fallback;
}

const MOST_LINES = 6;
const LABELLED = /^\p{Script=Han}{2,4}[:：]/u;
/** Longer covers hold more than a title. */
const LONGEST_TITLE = 60;

/** `2022年度` / `示例市教育局` / `部门决算`: the fewest lines of a cover that together name agency, year and kind. */
function titleOverLines(words: readonly string[], name: string, kind: ReportKind): string | null {
  for (let count = 2; count <= MOST_LINES; count += 1)
    for (let start = 0; start + count <= words.length; start += 1) {
      const lines = words.slice(start, start + count);
      const title = lines.join('');
      // A title ends with what it calls the report.
      if (!/预算|决算/.test(lines.at(-1) ?? '')) continue;
      if (title.includes(name) && namesYearAndKind(title) && kindInTitle(title) === kind)
        return title;
    }
  return null;
}

/** `2024年单位预算公开`; the title of a table says the same of itself. */
function namesYearAndKind(line: string): boolean {
  return TITLE_YEAR.test(line) && /(?:预算|决算)(?!表)/.test(line) && !line.endsWith('表');
}

/** `2024年部门预算编制说明`, right behind the agency's name: the rest of the report's title, not of a section's. */
const REST_OF_TITLE =
  /^\d{4}年度?(?:部门|单位)(?:预|决)算(?:信息)?(?:编制|公开)?(?:情况)?(?:的?说明|报告|——.*)?$/;

/** A line that names agency, year and kind. */
function isWholeTitle(line: string): boolean {
  return namesYearAndKind(line) && agencyInTitle(line) !== null && !/[:：。]$/.test(line);
}
