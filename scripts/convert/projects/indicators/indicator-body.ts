/** The rows of an indicator table from below its header to its end, with the total of the form. */
import { alignedReading } from './aligned-row.ts';
import type { BodyRow } from './choose-reading.ts';
import { isHeaderRow } from './header-rows.ts';
import type { IndicatorHeader } from './indicator-columns.ts';
import { readingsOfRow } from './indicator-row.ts';
import { readScore } from '../decimal.ts';
import { tokensOf, type FormRow, type Token } from '../form-rows.ts';
import { onlyOne } from '../../only-one.ts';
import { withoutNoise } from '../../printed/text.ts';

const TOTAL =
  /^(?:总分|总计|合计|总得分|自评总分|综合得分|自评得分|总分值)(?:[（(].{1,6}[）)])?[:：]?$/;
/** The total where the head of a form prints it. */
const HEAD_TOTAL =
  /^(?:自评(?:总分|得分|分数)|(?:综合|评价|总)得分|总分)(?:[（(].{1,6}[）)])?[:：]?$/;
const STOP =
  /^(?:备注|注|说明|其他需要?说明的?(?:事项|问题)|填表人|填报人|联系人|联系电话|项目(?:支出|整体)?绩效分析|自评(?:结果|得分)(?:分析)?|主要(?:经验|结论).{0,6}|存在.{0,6}问题.{0,8}|下一步.{0,14})(?:[:：].*)?$/;

/** `年度目标2：（40分） | 做好公路养护`: between the indicators of several goals, what the next ones are for. */
const NEXT_GOAL = /^年度(?:绩效)?目标\d{1,2}(?:[:：]|[（(]|$)/;

/** The cells beside the word for the total, and their line. */
interface Total {
  readonly tokens: readonly Token[];
  readonly line: number;
}

interface IndicatorBody {
  readonly rows: readonly BodyRow[];
  /** Below the rows, or above the header; null where it is in neither place. */
  readonly total: Total | null;
}

/** The one total above the indicators, beside its label. */
function totalInHead(rows: readonly FormRow[]): Total | null {
  const found = rows.flatMap((row) => {
    const tokens = tokensOf(row);
    return tokens.flatMap(({ text }, index) => {
      const value = tokens[index + 1];
      return HEAD_TOTAL.test(withoutNoise(text)) && value && readScore(value.text)
        ? [{ tokens: [value], line: value.line }]
        : [];
    });
  });
  return onlyOne(found);
}

/** The total that a row prints beside its label; null for any other row. */
function totalIn(row: FormRow | undefined): Total | null {
  const [label, ...others] = row ? tokensOf(row) : [];
  const isTotal = label !== undefined && TOTAL.test(withoutNoise(label.text));
  return row && isTotal && others.some(({ text }) => readScore(text))
    ? { tokens: others, line: row.line }
    : null;
}

/** Reads the rows below a header, each in all ways that its cells allow. */
export function readBody(rows: readonly FormRow[], header: IndicatorHeader): IndicatorBody {
  const body: BodyRow[] = [];
  const inHead = () => totalInHead(rows.slice(0, header.below));
  for (const [index, row] of rows.entries()) {
    if (index < header.below) continue;
    const tokens = tokensOf(row);
    const [first, ...others] = tokens;
    const words = withoutNoise(first?.text ?? '');
    if (!first || isHeaderRow(row) || (others.length === 0 && words === '绩效指标')) continue;
    if (others.length <= 1 && NEXT_GOAL.test(words)) continue;
    const total = totalIn(row);
    if (total) return { rows: body, total };
    // Some print 其他需要说明的事项 above the total.
    if (STOP.test(words)) return { rows: body, total: totalIn(rows[index + 1]) ?? inHead() };
    const aligned = alignedReading(tokens, row, header);
    body.push({ tokens, row, readings: aligned ? [aligned] : readingsOfRow(tokens, header) });
  }
  return { rows: body, total: inHead() };
}
