import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadUnderstandingContent } from '../src/knowledge/understanding/content.ts';
import { trainWeights } from '../src/knowledge/understanding/train.ts';
import { weightsText } from '../src/knowledge/understanding/weights.ts';

const folder = join(import.meta.dirname, '..', 'content', 'understanding');
const { examples, spelling } = loadUnderstandingContent(folder);
const file = join(folder, 'intent-weights.json');
const text = weightsText(trainWeights(examples, spelling));
const same = existsSync(file) && readFileSync(file, 'utf8') === text;
writeFileSync(file, text);
const count = Object.values(examples).reduce((sum, list) => sum + list.length, 0);
console.log(`${count} examples, ${Math.round(text.length / 1024)} KiB, ${same ? 'unchanged' : 'written'}`);
