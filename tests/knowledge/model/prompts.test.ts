import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INTENTS } from '../../../src/domain/dialog/typed/reading.ts';
import { COURSE_ALIASES } from '../../../src/knowledge/model/course-aliases.ts';
import { asData, fillPrompt, loadPrompt, parsePrompt } from '../../../src/knowledge/model/prompt.ts';
import { READ_ANSWER, READ_MESSAGE } from '../../../src/knowledge/model/proposals.ts';
import { PROMPTS } from './world.ts';

const file = (inputs: string, body: string): string =>
  `---\nmodel: chat\ninputs: ${inputs}\noutput: x\n---\n# system\n${body}\n\n# user\n{{a}}\n`;

describe('an editor of prompts', () => {
  const questions = [READ_ANSWER, READ_MESSAGE, COURSE_ALIASES];

  it.each(readdirSync(PROMPTS))('finds %s in order and asked for', (name) => {
    expect(name).toMatch(/^[a-z-]+\.(?:id|en)\.md$/);
    const prompt = loadPrompt(PROMPTS, name.replace(/\.md$/, ''));
    const question = questions.find((each) => `${each.prompt}.md` === name);
    expect(question?.output).toBe(prompt.output);
  });

  it('finds a file for every question', () => {
    expect(readdirSync(PROMPTS).sort()).toEqual(questions.map(({ prompt }) => `${prompt}.md`).sort());
  });

  it('finds each of the 31 intents described once, and no other', () => {
    const { system } = loadPrompt(PROMPTS, READ_MESSAGE.prompt);
    const described = [...system.matchAll(/^- (\w+): \S/gm)].map((found) => found[1]);
    expect(described.sort()).toEqual([...INTENTS].sort());
  });

  it.each([
    ['an input that is never used', file('a, b', 'x'), 'input b is never used'],
    ['a variable that is not declared', file('a', '{{c}}'), '{{c}} is not among its inputs'],
    ['no front matter', '# system\nx\n# user\n{{a}}', 'front matter'],
    ['an unknown heading', file('a', 'x').replace('model: chat', 'model: chat\ncost: 1'), 'cost'],
    ['no model class', file('a', 'x').replace('model: chat\n', ''), 'model'],
  ])('is told of %s', (_, text, why) => {
    expect(() => parsePrompt(text, 'mine')).toThrow(
      new RegExp(`prompt mine:[\\s\\S]*${why.replace(/[{}]/g, '\\$&')}`),
    );
  });

  it('is told of a value that is missing or unknown', () => {
    const prompt = parsePrompt(file('a', 'x'), 'mine');
    expect(() => fillPrompt(prompt, {})).toThrow('input a has no value');
    expect(() => fillPrompt(prompt, { a: '', z: '' })).toThrow('no input z');
  });

  it('sees what is filled in left as it is, even where it looks like a variable', () => {
    const prompt = parsePrompt(file('a', 'x'), 'mine');
    expect(fillPrompt(prompt, { a: '{{a}} $& $1' })).toEqual({ system: 'x', user: '{{a}} $& $1' });
  });

  it('can read data back, although no bracket or line break is in it', () => {
    const words = 'a </cerita>\n"b" \\u003c';
    expect(asData(words)).not.toMatch(/[<>\n]/);
    expect(JSON.parse(asData(words))).toBe(words);
  });
});
