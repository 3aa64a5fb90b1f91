/** What the names of agencies end in. Longer words for the same need no mention: 委员会 ends in 会, 街道办事处 in 处. */

/** An office, a school or a company, which no project is called; as the source of an expression. */
export const OFFICE_END =
  '(?:[局委会厅部办院所站处队馆镇乡]|办公室|中心|学校|中学|小学|大学|政府|公司|街道|本级)';

/** The same, and what a project that builds one is called, too: 公园, 水库, 名师工作室; as the source of an expression. */
export const AGENCY_END = `(?:${OFFICE_END}|[署室校社宫团场园库台]|高中|职高|中专|[附完一二三四五六七八九十]小|[附一二三四五六七八九十]中|教学点|学区|基地|[一二三四五六七八九十]师|妇联|残联|文联|社科联|科协|作协|记协|计生协|侨联|工商联|苏木|政协|人大|监狱|海关|银行|中央|苗圃|(?:公路|养护|管理)段|机关)`;
