import { expect, it } from 'vitest';
import { jsonForScript } from './json-ld.ts';

it('cannot end the script that holds it, and stays the same data', () => {
  const data = { name: '</script><!--<script>', text: '“三公”经费' };
  const json = jsonForScript(data);
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual(data);
});
