import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadUnderstandingContent } from '../src/knowledge/understanding/content.ts';
import { examplesOf, heldOut, trainWeights } from '../src/knowledge/understanding/train.ts';
import { weightsText } from '../src/knowledge/understanding/weights.ts';

const folder = join(import.meta.dirname, '..', 'content', 'understanding');
const { examples, spelling } = loadUnderstandingContent(folder);
const file = join(folder, 'intent-weights.json');
const text = weightsText(trainWeights(examples, spelling));
const same = existsSync(file) && readFileSync(file, 'utf8') === text;
writeFileSync(file, text);
const count = Object.values(examples).reduce((sum, list) => sum + list.length, 0);
const guesses = heldOut(examplesOf(examples, spelling));
const right = guesses.filter(({ target, shares }) =>
  [...shares.values()].every((share) => share <= (shares.get(target) ?? 0)),
).length;
console.log(
  `${count} examples, ${((100 * right) / guesses.length).toFixed(1)} % right in cross-validation, ${Math.round(text.length / 1024)} KiB, ${same ? 'unchanged' : 'written'}`,
);
