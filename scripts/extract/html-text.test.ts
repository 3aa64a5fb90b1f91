import { expect, it } from 'vitest';
import { htmlText } from './html-text.ts';

it('puts a blank line between paragraphs and a row on a line with tabs', () => {
  const page = `<!doctype html><html><head><title>页</title><style>p{}</style></head><body>
    <nav>首页</nav><p>一、部门
    职责</p><div>甲<br>乙</div>
    <table><tr><th>科目&nbsp;编码</th><td>金额</td></tr><tr><td>208</td><td> 1.00 </td></tr></table>
    <script>x</script></body></html>`;
  expect(htmlText(page)).toBe('一、部门 职责\n\n甲\n乙\n\n科目 编码\t金额\n208\t1.00\n');
});

it('leaves the places blank that a merged cell covers', () => {
  const page = `<table>
    <tr><td rowspan="2">科目</td><td colspan="2">本年支出</td></tr>
    <tr><td>基本</td><td>项目</td></tr>
    <tr><td rowspan="0">合计</td><td>1</td><td></td></tr>
    <tr><td>2</td><td>3</td></tr></table>`;
  expect(htmlText(page)).toBe('科目\t本年支出\t\n\t基本\t项目\n合计\t1\t\n\t2\t3\n');
});

it('joins the lines of a cell, and reads a table that only lays out the page as its text', () => {
  const page = `<table><tr><td><p>说明</p><table><tr><td><p>社会保障</p><p>和就业</p></td><td>8</td></tr></table>
    </td></tr></table>`;
  expect(htmlText(page)).toBe('说明\n\n社会保障和就业\t8\n');
});

it('bounds what a hostile cell spans', () => {
  const page =
    '<table><tr><td colspan="999999999" rowspan="999999999">一</td><td>二</td></tr></table>';
  expect(htmlText(page).split('\t').length).toBe(1001);
});
