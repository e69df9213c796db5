import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { KINDS } from '../../../src/domain/reminders/kinds.ts';

const page = readFileSync(new URL('../../../docs/reminders.md', import.meta.url), 'utf8');
const table = page.slice(page.indexOf('## Every kind'), page.indexOf('## A fortnight'));

it.each([
  ...Object.entries(KINDS).flatMap(([topic, kinds]) => kinds.map((kind) => [kind, topic])),
  ['own', 'none'],
])('the page on reminders names %s under its topic, %s', (kind = '', topic = '') => {
  expect(
    table.split('\n').filter((line) => line.includes(`\`${kind}\``) && line.includes(`| ${topic} |`)),
  ).toHaveLength(1);
});
